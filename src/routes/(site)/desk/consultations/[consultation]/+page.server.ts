import { z } from 'zod';
import { mayEver, type Actor } from '$lib/server/accounts/policy';
import { consultationCoverage, type AskedRespondent } from '$lib/server/consultations/service';
import { asksOrganizations } from '$lib/server/consultations/respondent-filter';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import type { Locale } from '$lib/i18n/locales';
import { countsInWords } from '$lib/ui/desk/counts';
import { groupName, regionName, statuses, statusName } from '$lib/ui/desk/names';
import { formatDate, formatNumber, inAlphabet } from '$lib/ui/formatting';
import { headingOf } from '../../heading.server';
import type { PageServerLoadEvent } from './$types';

/** What the address asks to see; anything else shows all. */
const filters = z.object({
	status: z.enum(['', ...statuses]).catch(''),
	region: z.string().max(100).catch('')
});

function listed(respondent: AskedRespondent, locale: Locale) {
	const { responseId, name, region, status, invitedAt, submittedAt, late } = respondent;
	return {
		responseId,
		name: name[locale],
		region: region && regionName(region, locale),
		status,
		statusName: statusName(status, locale),
		late,
		invited: invitedAt && formatDate(invitedAt, locale),
		submitted: submittedAt && formatDate(submittedAt, locale)
	};
}

/** The regions a coordinator is limited to; null for those who see all. */
function limitedTo(actor: Actor, locale: Locale): string | null {
	if (mayEver(actor, 'roll-up:read')) return null;
	const regions = actor.assignments.flatMap((assignment) =>
		'region' in assignment ? [regionName(assignment.region, locale)] : []
	);
	return new Intl.ListFormat(locale).format(regions);
}

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const actor = actorOf(locals);
	const { application, locale } = locals;
	const found = await consultationCoverage(application, actor, params.consultation);
	const { asked, coverage } = found;
	const filter = filters.parse(Object.fromEntries(url.searchParams));
	const shown = asked.filter(
		({ status, region }) =>
			(filter.status === '' || status === filter.status) &&
			(filter.region === '' || region === filter.region)
	);
	return {
		heading: await headingOf(locals, found.consultation),
		limitedTo: limitedTo(actor, locale),
		mayRead: mayEver(actor, 'response:read') && mayEver(actor, 'roll-up:read'),
		total: countsInWords(coverage.total, locale),
		byGeography: !asksOrganizations(found.consultation.filter),
		regions: coverage.regions.map(({ region, ...counts }) => ({
			value: region,
			name: regionName(region, locale),
			...countsInWords(counts, locale)
		})),
		groups: coverage.groups.map(({ group, ...counts }) => ({
			name: groupName(group, locale),
			...countsInWords(counts, locale)
		})),
		filter,
		statuses: statuses.map((value) => ({ value, text: statusName(value, locale) })),
		shown: formatNumber(shown.length, locale),
		respondents: shown
			.map((respondent) => listed(respondent, locale))
			.sort((one, other) => inAlphabet(locale)(one.name, other.name))
	};
});

import { fail } from '@sveltejs/kit';
import {
	consultationToManage,
	inviteRespondents,
	setGrace,
	type Consultation,
	type ManagedConsultation
} from '$lib/server/consultations/service';
import { asksOrganizations } from '$lib/server/consultations/respondent-filter';
import { textField } from '$lib/server/pipeline/form';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { questionnaireVersion } from '$lib/server/questionnaires/service';
import { phaseAt } from '$lib/phase';
import { m } from '$lib/i18n/paraglide/messages.js';
import { groupName, phaseInWords, regionName } from '$lib/ui/desk/names';
import { formatDateTime, formatNumber, inAlphabet } from '$lib/ui/formatting';
import { graceField, graceOptions } from '../grace.server';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

/** Whom a consultation asks, as the filter that chose them says it. */
function filterInWords({ filter, releaseId }: Consultation, { locale }: App.Locals): string[] {
	if (asksOrganizations(filter)) return [m.administration_organizations({}, { locale })];
	const list = new Intl.ListFormat(locale);
	return [
		m.administration_member_states({}, { locale }),
		filter.developingOnly
			? m.administration_developing_only({}, { locale })
			: m.administration_any_development({}, { locale }),
		filter.regions.length > 0
			? list.format(filter.regions.map((region) => regionName(region, locale)))
			: m.administration_all_regions({}, { locale }),
		filter.groups.length > 0
			? list.format(filter.groups.map((group) => groupName(group, locale)))
			: m.administration_any_group({}, { locale }),
		`${m.administration_list_of({}, { locale })}: ${releaseId}`
	];
}

async function factsOf({ consultation, meeting }: ManagedConsultation, locals: App.Locals) {
	const { application, locale } = locals;
	const { title, version } = await questionnaireVersion(
		application,
		consultation.questionnaireId,
		consultation.questionnaireVersion
	);
	return {
		meeting: meeting.name[locale],
		questionnaire: m.administration_questionnaire_version(
			{ title: title[locale], version: formatNumber(version, locale) },
			{ locale }
		),
		opens: formatDateTime(consultation.opensAt, locale),
		closes: formatDateTime(consultation.closesAt, locale),
		whom: filterInWords(consultation, locals)
	};
}

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const found = await consultationToManage(application, actorOf(locals), params.consultation);
	const { consultation, asked, letters } = found;
	const uninvited = asked.filter(({ invitedAt }) => invitedAt === null);
	const phase = phaseAt(consultation, application.clock());
	return {
		name: consultation.name[locale],
		created: url.searchParams.has('created'),
		closed: phase === 'closed' || phase === 'grace',
		grace: String(consultation.graceMinutes),
		graces: graceOptions(locale),
		phase: phaseInWords(phase, consultation, locale),
		facts: await factsOf(found, locals),
		asked: formatNumber(asked.length, locale),
		invited: formatNumber(asked.length - uninvited.length, locale),
		uninvited: formatNumber(uninvited.length, locale),
		everyoneInvited: uninvited.length === 0,
		letters: {
			waiting: formatNumber(letters.waiting, locale),
			sent: formatNumber(letters.sent, locale),
			failing: formatNumber(letters.failing, locale),
			anyFailing: letters.failing > 0
		},
		respondents: asked
			.map(({ responseId, name, region, invitedAt }) => ({
				id: responseId,
				name: name[locale],
				region: region && regionName(region, locale),
				invited: invitedAt && formatDateTime(invitedAt, locale)
			}))
			.sort((one, other) => inAlphabet(locale)(one.name, other.name))
	};
});

const invite = guarded(async ({ locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	const actor = actorOf(locals);
	const outcome = await inviteRespondents(application, actor, params.consultation);
	return {
		invited: formatNumber(outcome.invited, locale),
		without: formatNumber(outcome.withoutFocalPoint, locale)
	};
});

const grace = guarded(async ({ request, locals, params }: RequestEvent) => {
	const { application, locale } = locals;
	const wanted = graceField.safeParse(textField(await request.formData(), 'graceMinutes'));
	if (!wanted.success)
		return fail(400, { graceError: m.administration_error_grace({}, { locale }) });
	await setGrace(application, actorOf(locals), params.consultation, wanted.data);
	return { graceSet: true };
});

export const actions: Actions = { invite, grace };

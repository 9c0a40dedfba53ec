import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { countRespondents, createConsultation } from '$lib/server/consultations/service';
import { respondentFilter } from '$lib/server/consultations/respondent-filter';
import { allMeetings } from '$lib/server/meetings/service';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { problemMessage } from '$lib/server/problem-messages';
import { Problem } from '$lib/server/problems';
import { listQuestionnaires } from '$lib/server/questionnaires/service';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/addresses';
import type { Locale } from '$lib/i18n/locales';
import { groups, regions } from '$lib/rollup/types';
import { allOrganizations } from '$lib/server/organizations/service';
import { textField, textFields } from '$lib/server/pipeline/form';
import { fieldErrors } from '$lib/server/pipeline/form-faults';
import type { FieldErrors } from '$lib/ui/desk/form-errors';
import { groupName, regionName } from '$lib/ui/desk/names';
import { graceField, graceOptions } from '../grace.server';
import { LONGEST_NAME, sixNames, typedNames } from '../../six-names.server';
import { formatNumber, fromDateTimeInput, inAlphabet } from '$lib/ui/formatting';
import { meetingFacts } from '$lib/ui/meeting-facts';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = guarded(async ({ locals, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const meetings = await allMeetings(application, actorOf(locals));
	const questionnaires = await listQuestionnaires(application);
	const organizations = await allOrganizations(application, actorOf(locals));
	return {
		meeting: url.searchParams.get('meeting') ?? '',
		meetings: meetings.map((meeting) => ({
			value: meeting.id,
			text: `${meeting.name[locale]} · ${meetingFacts(meeting, locale)}`
		})),
		questionnaires: questionnaires.map(({ id, version, title }) => ({
			value: `${id}@${version}`,
			text: m.administration_questionnaire_version(
				{ title: title[locale], version: formatNumber(version, locale) },
				{ locale }
			)
		})),
		regions: regions.map((value) => ({ value, text: regionName(value, locale) })),
		groups: groups.map((value) => ({ value, text: groupName(value, locale) })),
		organizations: organizations
			.map(({ id, name }) => ({ value: id, text: name[locale] }))
			.sort((one, other) => inAlphabet(locale)(one.text, other.text)),
		graces: graceOptions(locale)
	};
});

const moment = z.string().transform(fromDateTimeInput).pipe(z.string());

const consultation = z.object({
	meetingId: z.string().min(1),
	questionnaire: z
		.string()
		.regex(/^[\w-]+@\d+$/)
		.transform((value) => {
			const [id = '', version = ''] = value.split('@');
			return { id, version: Number(version) };
		}),
	name: sixNames,
	filter: respondentFilter,
	opensAt: moment,
	closesAt: moment,
	graceMinutes: graceField
});

/** Whom to ask as it was chosen; what belongs to the other kind of respondents is kept aside. */
function typedFilter(form: FormData) {
	const filter = {
		developingOnly: form.has('developing'),
		regions: textFields(form, 'regions'),
		groups: textFields(form, 'groups')
	};
	const organizations = textFields(form, 'organizations');
	const asks = textField(form, 'asks') === 'organizations' ? 'organizations' : 'member-states';
	return {
		chosen: { asks, organizations, ...filter },
		filter: asks === 'organizations' ? { organizations } : filter
	} as const;
}

/** Everything as it was typed, to be shown again. */
function typedValues(form: FormData) {
	return {
		meetingId: textField(form, 'meetingId'),
		questionnaire: textField(form, 'questionnaire'),
		name: typedNames(form),
		...typedFilter(form),
		opensAt: textField(form, 'opensAt'),
		closesAt: textField(form, 'closesAt'),
		graceMinutes: textField(form, 'graceMinutes')
	};
}

function filterSentence({ chosen }: ReturnType<typeof typedValues>, locale: Locale): string {
	return chosen.asks === 'organizations'
		? m.administration_error_organizations({}, { locale })
		: m.administration_error_filter({}, { locale });
}

function sentences(values: ReturnType<typeof typedValues>, { locale }: App.Locals) {
	const tooLong = m.administration_error_long(
		{ count: formatNumber(LONGEST_NAME, locale) },
		{ locale }
	);
	return {
		meetingId: m.administration_error_meeting({}, { locale }),
		questionnaire: m.administration_error_questionnaire({}, { locale }),
		'name.en': values.name.en.trim() === '' ? m.administration_error_name({}, { locale }) : tooLong,
		name: tooLong,
		filter: filterSentence(values, locale),
		opensAt: m.administration_error_opens({}, { locale }),
		closesAt: m.administration_error_closes({}, { locale }),
		graceMinutes: m.administration_error_grace({}, { locale })
	};
}

/** A fault anywhere in the filter is shown at the first field of the kind of respondents chosen. */
function atFields(
	{ chosen }: ReturnType<typeof typedValues>,
	{ filter, ...errors }: FieldErrors
): FieldErrors {
	const inFilter = Object.entries(errors).find(([name]) => name.startsWith('filter.'));
	const others = Object.entries(errors).filter(([name]) => !name.startsWith('filter.'));
	const fault = filter ?? inFilter?.[1];
	const field = chosen.asks === 'organizations' ? 'organizations' : 'developing';
	return { ...Object.fromEntries(others), ...(fault !== undefined && { [field]: fault }) };
}

const count = guarded(async ({ request, locals }: RequestEvent) => {
	const { application, locale } = locals;
	const values = typedValues(await request.formData());
	const filter = respondentFilter.safeParse(values.filter);
	if (!filter.success)
		return fail(400, {
			values,
			errors: atFields(values, { filter: filterSentence(values, locale) }),
			counted: null
		});
	const counted = await countRespondents(application, actorOf(locals), filter.data);
	return { values, errors: {}, counted: formatNumber(counted, locale) };
});

const create = guarded(async ({ request, locals }: RequestEvent) => {
	const { application, locale } = locals;
	const values = typedValues(await request.formData());
	const refused = (status: number, errors: FieldErrors) =>
		fail(status, { values, errors: atFields(values, errors), counted: null });
	const parsed = consultation.safeParse(values);
	if (!parsed.success) return refused(400, fieldErrors(parsed.error, sentences(values, locals)));
	const { questionnaire, ...wanted } = parsed.data;
	const created = await createConsultation(application, actorOf(locals), {
		...wanted,
		questionnaireId: questionnaire.id,
		questionnaireVersion: questionnaire.version
	}).catch((thrown: unknown) => {
		if (thrown instanceof Problem && thrown.fields.length > 0) return thrown;
		throw thrown;
	});
	if (created instanceof Problem) {
		const sentence = problemMessage(created.code, locale);
		return refused(
			created.status,
			Object.fromEntries(created.fields.map((field) => [field, sentence]))
		);
	}
	redirect(303, localizeHref(`/administration/consultations/${created.id}?created`, { locale }));
});

export const actions: Actions = { count, create };

import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { addPeople, peopleDirectory } from '$lib/server/accounts/people';
import type { Assignment } from '$lib/server/accounts/policy';
import { respondentNames } from '$lib/server/consultations/service';
import { allMeetings } from '$lib/server/meetings/service';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { localeNames } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/addresses';
import { regions } from '$lib/rollup/types';
import { textField } from '$lib/server/pipeline/form';
import { fieldErrors } from '$lib/server/pipeline/form-faults';
import type { FieldErrors } from '$lib/ui/desk/form-errors';
import { regionName } from '$lib/ui/desk/names';
import { roles } from '$lib/roles';
import { roleHint, roleName } from '$lib/ui/desk/roles';
import { formatNumber } from '$lib/ui/formatting';
import { readLines } from './lines.server';
import { personForm, personSentences, typedPerson } from './person.server';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

/** As many as may be pasted at once, in characters: some thousands of people. */
const LONGEST_LINES = 400_000;

/** Whom the address asks to see; anything else shows everyone. */
const filters = z.object({
	words: z.string().max(200).catch(''),
	as: z.enum(['', ...roles]).catch('')
});

type Listing = Awaited<ReturnType<typeof peopleDirectory>>[number];

function fits(person: Listing, { words, as }: z.infer<typeof filters>): boolean {
	const text = `${person.name} ${person.mailbox}`.toLowerCase();
	const named = words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
	return named && (as === '' || person.assignments.some(({ role }) => role === as));
}

interface Names {
	respondents: ReadonlyMap<string, string>;
	meetings: ReadonlyMap<string, string>;
}

function assignmentInWords(assignment: Assignment, names: Names, { locale }: App.Locals): string {
	const role = roleName(assignment.role, locale);
	const inScope = (scope: string) => m.administration_role_in_scope({ role, scope }, { locale });
	if ('respondentId' in assignment)
		return inScope(names.respondents.get(assignment.respondentId) ?? assignment.respondentId);
	if ('region' in assignment) return inScope(regionName(assignment.region, locale));
	if ('meetingId' in assignment)
		return inScope(names.meetings.get(assignment.meetingId) ?? assignment.meetingId);
	return role;
}

export const load = guarded(async ({ locals, url }: PageServerLoadEvent) => {
	const actor = actorOf(locals);
	const { application, locale } = locals;
	const people = await peopleDirectory(application, actor);
	const respondents = await respondentNames(application, actor, locale);
	const meetings = await allMeetings(application, actor);
	const names = {
		respondents: new Map(respondents.map(({ id, name }) => [id, name])),
		meetings: new Map(meetings.map(({ id, name }) => [id, name[locale]]))
	};
	const added = url.searchParams.get('added') ?? '';
	const filter = filters.parse(Object.fromEntries(url.searchParams));
	const shown = people.filter((person) => fits(person, filter));
	return {
		added: /^\d{1,6}$/.test(added) ? formatNumber(Number(added), locale) : null,
		filter,
		people: shown.map((person) => ({
			id: person.id,
			name: person.name,
			mailbox: person.mailbox,
			language: localeNames[person.locale],
			roles: person.assignments.map((assignment) => assignmentInWords(assignment, names, locals))
		})),
		shown: formatNumber(shown.length, locale),
		total: formatNumber(people.length, locale),
		roles: roles.map((value) => ({
			value,
			text: roleName(value, locale),
			hint: roleHint(value, locale)
		})),
		respondents: respondents.map(({ id, name }) => ({ value: id, text: name })),
		exampleCode: respondents[0]?.id ?? '',
		regions: regions.map((value) => ({ value, text: regionName(value, locale) })),
		meetings: meetings.map(({ id, name }) => ({ value: id, text: name[locale] })),
		meetingNames: meetings.map(({ name }) => name.en)
	};
});

function done(locals: App.Locals, added: number): never {
	const { locale } = locals;
	redirect(303, localizeHref(`/administration/people?added=${added}`, { locale }));
}

const add = guarded(async ({ request, locals }: RequestEvent) => {
	const values = typedPerson(await request.formData());
	const parsed = personForm.safeParse(values);
	if (!parsed.success) {
		const errors = fieldErrors(parsed.error, personSentences(locals));
		return fail(400, { person: values, lines: null, errors, faults: [] as string[] });
	}
	await addPeople(locals.application, actorOf(locals), [parsed.data]);
	done(locals, 1);
});

const addMany = guarded(async ({ request, locals }: RequestEvent) => {
	const actor = actorOf(locals);
	const { application, locale } = locals;
	const lines = textField(await request.formData(), 'lines');
	const refused = (sentence: string, faults: string[]) => {
		const errors: FieldErrors = { lines: sentence };
		return fail(400, { person: null, lines, errors, faults });
	};
	if (lines.length > LONGEST_LINES)
		return refused(
			m.administration_error_long({ count: formatNumber(LONGEST_LINES, locale) }, { locale }),
			[]
		);
	const respondents = await respondentNames(application, actor, locale);
	const meetings = await allMeetings(application, actor);
	const { people, faults } = readLines(lines, { respondents, meetings }, locale);
	if (faults.length > 0) return refused(m.administration_lines_faulty({}, { locale }), faults);
	if (people.length === 0) return refused(m.administration_lines_empty({}, { locale }), []);
	await addPeople(application, actor, people);
	done(locals, people.length);
});

export const actions: Actions = { add, addMany };

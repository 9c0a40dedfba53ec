import { z } from 'zod';
import { locales } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { regions } from '$lib/rollup/types';
import { textField } from '$lib/server/pipeline/form';

/** The fields of one person; each role reads the scope that it needs and no other. */
const details = {
	mailbox: z.email().max(254),
	name: z.string().trim().min(1).max(200),
	language: z.enum(locales)
};

const respondentId = z.string().min(1);
const meetingId = z.string().min(1);
const region = z.enum(regions);

/** A posted form as a person with a role. */
export const personForm = z
	.discriminatedUnion('role', [
		z.object({ ...details, role: z.enum(['focal_point', 'contributor']), respondentId }),
		z.object({ ...details, role: z.literal('regional_coordinator'), region }),
		z.object({ ...details, role: z.literal('executive'), meetingId }),
		z.object({ ...details, role: z.enum(['desk', 'desk_manager', 'administrator']) })
	])
	.transform(({ mailbox, name, language, ...assignment }) => ({
		mailbox,
		name,
		locale: language,
		assignment
	}));

export function typedPerson(form: FormData) {
	return {
		mailbox: textField(form, 'mailbox').trim(),
		name: textField(form, 'name'),
		language: textField(form, 'language'),
		role: textField(form, 'role'),
		respondentId: textField(form, 'respondentId'),
		region: textField(form, 'region'),
		meetingId: textField(form, 'meetingId')
	};
}

/** What is said at each field of the form. */
export function personSentences({ locale }: App.Locals): Record<string, string> {
	return {
		mailbox: m.accounts_mailbox_invalid({}, { locale }),
		name: m.administration_error_person_name({}, { locale }),
		language: m.administration_error_language({}, { locale }),
		role: m.administration_error_role({}, { locale }),
		respondentId: m.administration_error_respondent({}, { locale }),
		region: m.administration_error_region({}, { locale }),
		meetingId: m.administration_error_scope_meeting({}, { locale })
	};
}

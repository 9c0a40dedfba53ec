import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { createMeeting } from '$lib/server/meetings/service';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/addresses';
import { textField } from '$lib/server/pipeline/form';
import { fieldErrors } from '$lib/server/pipeline/form-faults';
import { LONGEST_NAME, sixNames, typedNames } from '../../six-names.server';
import { formatNumber } from '$lib/ui/formatting';
import type { Actions, RequestEvent } from './$types';

const meeting = z.object({
	name: sixNames,
	place: z.string().trim().min(1).max(LONGEST_NAME),
	startsOn: z.iso.date()
});

const create = guarded(async ({ request, locals }: RequestEvent) => {
	const { application, locale } = locals;
	const form = await request.formData();
	const values = {
		name: typedNames(form),
		place: textField(form, 'place'),
		startsOn: textField(form, 'startsOn')
	};
	const parsed = meeting.safeParse(values);
	if (!parsed.success) {
		const errors = fieldErrors(parsed.error, {
			'name.en':
				values.name.en.trim() === ''
					? m.administration_error_name({}, { locale })
					: tooLong(locals),
			name: tooLong(locals),
			place:
				values.place.trim() === '' ? m.administration_error_place({}, { locale }) : tooLong(locals),
			startsOn: m.administration_error_date({}, { locale })
		});
		return fail(400, { values, errors });
	}
	const { id } = await createMeeting(application, actorOf(locals), parsed.data);
	redirect(
		303,
		localizeHref(`/administration?${new URLSearchParams({ created: id })}`, { locale })
	);
});

function tooLong({ locale }: App.Locals): string {
	return m.administration_error_long({ count: formatNumber(LONGEST_NAME, locale) }, { locale });
}

export const actions: Actions = { default: create };

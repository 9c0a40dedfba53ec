/** The grace after closing, as forms offer and send it. */
import { z } from 'zod';
import { graces, type Grace } from '$lib/phase';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Locale } from '$lib/i18n/locales';

/** The minutes of one of the graces offered. */
export const graceField = z
	.string()
	.transform((value) => graces.find((minutes) => String(minutes) === value))
	.pipe(z.literal(graces));

const names = {
	0: m.administration_grace_none,
	60: m.administration_grace_hour,
	1440: m.administration_grace_day,
	4320: m.administration_grace_three_days
} as const satisfies Record<Grace, unknown>;

export function graceOptions(locale: Locale): { value: string; text: string }[] {
	return graces.map((minutes) => ({
		value: String(minutes),
		text: names[minutes]({}, { locale })
	}));
}

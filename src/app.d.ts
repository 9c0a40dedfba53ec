import type { Locale } from '$lib/i18n/locales';
import type { Actor } from '$lib/server/accounts/policy';
import type { Application } from '$lib/server/application';
import type { Problem, ProblemCode } from '$lib/server/problems';

declare global {
	namespace App {
		interface Error {
			/** A sentence in the reader's language. */
			message: string;
			code?: ProblemCode;
			/** Of an unexpected error: the log holds the same. */
			reference?: string;
			/** The posted form that could not be kept: given back, to be sent again. */
			unsent?: [name: string, value: string][];
		}
		interface Locals {
			application: Application;
			locale: Locale;
			/** Names this request in the log. */
			reference: string;
			actor?: Actor;
			/** Why the page may not be shown, when it may not. */
			refusal?: Problem;
			/** What was posted, for whatever refuses it to give back. */
			unsent?: [name: string, value: string][];
		}
		interface PageData {
			locale: Locale;
			demonstration: boolean;
			person: { name: string } | null;
			navigation: { href: string; label: string }[];
		}
	}
}

export {};

import type { Locale } from '../../i18n/locales.ts';

/** One letter to one mailbox, in one language: the same words as plain text and as HTML. */
export interface Letter {
	/** A bare address, no display name. */
	to: string;
	/** The language it is written in. */
	locale: Locale;
	/** One line, no control characters. */
	subject: string;
	text: string;
	/** A whole document without scripts, images or anything fetched from elsewhere. */
	html: string;
}

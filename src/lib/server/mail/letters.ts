import type { Locale } from '../../i18n/locales.ts';
import type { Letter } from './letter.ts';

/** What every letter needs to know of its reader. */
interface Recipient {
	to: string;
	locale: Locale;
	/** True where the data are generated: the letter then says so. */
	demonstration: boolean;
}

export interface SignInCode extends Recipient {
	/** Six digits. */
	code: string;
	/** How long the code lasts. */
	minutes: number;
}

/** Names are given in the recipient's language; times are ISO 8601 in UTC. */
export interface Invitation extends Recipient {
	personName: string;
	respondentName: string;
	meetingName: string;
	consultationName: string;
	opensAt: string;
	closesAt: string;
	/** Where to answer: an absolute http(s) address, a pointer that signs nobody in. */
	url: string;
}

/** Names are given in the recipient's language; times are ISO 8601 in UTC. */
export interface Receipt extends Recipient {
	respondentName: string;
	consultationName: string;
	/** SHA-256 over the canonical answers, in hexadecimal. */
	receipt: string;
	submittedAt: string;
	/** Where the response and its receipt can be checked: an absolute http(s) address. */
	url: string;
}

/** The code that signs a person in. */
export function signInCodeLetter(about: SignInCode): Letter {
	return { to: about.to, locale: about.locale, subject: '', text: '', html: '' };
}

/** The bureau's invitation to answer before the meeting. */
export function invitationLetter(about: Invitation): Letter {
	return { to: about.to, locale: about.locale, subject: '', text: '', html: '' };
}

/** The acknowledgement of a submitted response, with its receipt. */
export function receiptLetter(about: Receipt): Letter {
	return { to: about.to, locale: about.locale, subject: '', text: '', html: '' };
}

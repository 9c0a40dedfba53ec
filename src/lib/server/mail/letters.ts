import type { Locale } from '../../i18n/locales.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { composeLetter, oneLine, type Block } from './layout.ts';
import type { Letter } from './letter.ts';
import { dayInWords, momentInWords } from './moments.ts';

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
	/** Member States and organizations are asked for different ends. */
	respondentKind: 'member_state' | 'organization';
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
	/** It was submitted in the grace after closing. */
	late: boolean;
	/** Where the response and its receipt can be checked: an absolute http(s) address. */
	url: string;
}

/**
 * The code that signs a person in. It leads the text, ready to copy, and stays out of the subject,
 * which a locked screen shows.
 */
export function signInCodeLetter(about: SignInCode): Letter {
	const { to, locale, code, minutes } = about;
	return composeLetter({
		to,
		locale,
		subject: m.mail_sign_in_subject({}, { locale }),
		blocks: [
			{ kind: 'code', value: oneLine(code), size: 'large' },
			paragraph(m.mail_sign_in_purpose({ minutes }, { locale })),
			paragraph(m.mail_sign_in_secret({}, { locale })),
			paragraph(m.mail_sign_in_unasked({}, { locale })),
			...demonstrationNotice(about),
			signature(locale)
		]
	});
}

const purposes = {
	member_state: m.mail_invitation_purpose,
	organization: m.mail_invitation_purpose_organization
} as const satisfies Record<Invitation['respondentKind'], unknown>;

/** The bureau's invitation to answer before the meeting (WTSA Resolution 68). */
export function invitationLetter(about: Invitation): Letter {
	const { to, locale, opensAt, closesAt, url } = about;
	const consultation = oneLine(about.consultationName);
	const closes = momentInWords(closesAt, locale);
	return composeLetter({
		to,
		locale,
		subject: m.mail_invitation_subject(
			{ date: dayInWords(closesAt, locale), consultation },
			{ locale }
		),
		blocks: [
			...demonstrationNotice(about),
			{ kind: 'person', name: oneLine(about.personName) },
			paragraph(m.mail_salutation({}, { locale })),
			paragraph(purposes[about.respondentKind]({}, { locale })),
			paragraph(m.mail_invitation_request({ moment: closes }, { locale })),
			facts([
				[m.mail_label_on_behalf({}, { locale }), about.respondentName],
				[m.mail_label_meeting({}, { locale }), about.meetingName],
				[m.mail_label_consultation({}, { locale }), consultation],
				[m.mail_label_opens({}, { locale }), momentInWords(opensAt, locale)],
				[m.mail_label_closes({}, { locale }), closes]
			]),
			{ kind: 'link', label: m.mail_invitation_link({}, { locale }), url },
			paragraph(m.mail_invitation_pointer({}, { locale })),
			paragraph(m.mail_invitation_contact({}, { locale })),
			paragraph(m.mail_closing({}, { locale })),
			signature(locale)
		]
	});
}

/** The acknowledgement of a submitted response, with its receipt. */
export function receiptLetter(about: Receipt): Letter {
	const { to, locale, receipt, submittedAt, late, url } = about;
	const consultation = oneLine(about.consultationName);
	return composeLetter({
		to,
		locale,
		subject: m.mail_receipt_subject({ consultation }, { locale }),
		blocks: [
			...demonstrationNotice(about),
			paragraph(m.mail_salutation({}, { locale })),
			paragraph(m.mail_receipt_counted({}, { locale })),
			facts([
				[m.mail_label_on_behalf({}, { locale }), about.respondentName],
				[m.mail_label_consultation({}, { locale }), consultation],
				[m.mail_label_submitted({}, { locale }), momentInWords(submittedAt, locale)]
			]),
			...(late ? [paragraph(m.mail_receipt_late({}, { locale }))] : []),
			paragraph(m.mail_receipt_meaning({}, { locale })),
			{ kind: 'code', value: oneLine(receipt), size: 'small' },
			{ kind: 'link', label: m.mail_receipt_link({}, { locale }), url },
			paragraph(m.mail_receipt_check({}, { locale })),
			paragraph(m.mail_receipt_contact({}, { locale })),
			paragraph(m.mail_closing({}, { locale })),
			signature(locale)
		]
	});
}

function paragraph(text: string): Block {
	return { kind: 'paragraph', text };
}

function facts(pairs: readonly (readonly [label: string, value: string])[]): Block {
	return {
		kind: 'facts',
		facts: pairs.map(([label, value]) => ({ label, value: oneLine(value) }))
	};
}

function demonstrationNotice({ demonstration, locale }: Recipient): Block[] {
	return demonstration ? [{ kind: 'notice', text: m.mail_demonstration({}, { locale }) }] : [];
}

function signature(locale: Locale): Block {
	return {
		kind: 'signature',
		lines: [m.mail_bureau({}, { locale }), m.mail_union({}, { locale })]
	};
}

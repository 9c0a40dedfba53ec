/** A small questionnaire, its respondents and its answers; nothing here is anybody's answer. */
import type { BriefSubject } from '../../src/lib/brief/about.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import type { LocalizedText } from '../../src/lib/i18n/locales.ts';
import type { Answers, QuestionSpecification } from '../../src/lib/questionnaire/contract.ts';
import type { ListedRespondent, SubmittedResponse } from '../../src/lib/rollup/types.ts';

/** The same words in six languages, told apart by the language's code. */
export function inSix(text: string): LocalizedText {
	const texts = Object.fromEntries(
		locales.map((locale) => [locale, locale === 'en' ? text : `${text} ${locale}`])
	);
	return { en: '', ar: '', zh: '', fr: '', ru: '', es: '', ...texts };
}

const options = (...values: string[]) => values.map((value) => ({ value, text: inSix(value) }));
const scale = options('1', '2', '3', '4', '5');

function question(
	name: string,
	kind: QuestionSpecification['kind'],
	more: Partial<QuestionSpecification> = {}
): QuestionSpecification {
	return {
		name,
		page: 'page',
		kind,
		type: kind,
		title: inSix(`Title of ${name}`),
		options: [],
		rows: [],
		topics: false,
		...more
	};
}

export const topicIds = ['imt2020', 'ai', 'cybersecurity', 'iot', 'numbering'];

export const specifications: QuestionSpecification[] = [
	question('priority_topics', 'ranking', {
		purpose: 'priority-ranking',
		options: options(...topicIds),
		topics: true
	}),
	question('importance', 'matrix', {
		purpose: 'importance',
		options: scale,
		rows: options(...topicIds),
		topics: true
	}),
	question('gap_voluntary', 'rating', { purpose: 'gap', options: scale, numeric: true }),
	question('gap_regulations', 'rating', { purpose: 'gap', options: scale, numeric: true }),
	question('secretariat', 'radiogroup', {
		options: options('yes', 'planned', 'no', 'other', 'none'),
		other: 'other'
	}),
	question('laboratory', 'boolean', { options: options('true', 'false') }),
	question('languages', 'checkbox', { options: options('ar', 'fr', 'ru', 'none') }),
	question('staff', 'text', { numeric: true }),
	question('prepared_by', 'comment'),
	question('barriers', 'ranking', {
		purpose: 'barrier',
		options: options('travel', 'visa', 'language')
	}),
	question('message', 'comment', { purpose: 'statement' }),
	question('consent', 'radiogroup', {
		purpose: 'consent',
		options: options('country', 'region', 'none')
	})
];

export function specification(name: string): QuestionSpecification {
	const found = specifications.find((question) => question.name === name);
	if (found === undefined) throw new Error(`no question ${name} in the fixture`);
	return found;
}

/** A response that was shown every question, unless told otherwise. */
export function response(
	respondentId: string,
	answers: Answers,
	more: Partial<SubmittedResponse> = {}
): SubmittedResponse {
	return {
		respondentId,
		receipt: `receipt-${respondentId}`,
		locale: 'en',
		answers,
		asked: specifications.map(({ name }) => name),
		...more
	};
}

export function listed(
	id: string,
	region: string,
	more: Partial<ListedRespondent> = {}
): ListedRespondent {
	return {
		id,
		name: inSix(`Country ${id}`),
		region,
		ldc: false,
		lldc: false,
		sids: false,
		transition: false,
		status: 'submitted',
		...more
	};
}

export const subject: BriefSubject = {
	meetingName: inSix('Meeting of chief technology officers'),
	consultationName: inSix('Consultation'),
	opensAt: '2026-09-01T00:00:00.000Z',
	closesAt: '2026-10-15T00:00:00.000Z',
	questionnaire: { id: 'cto-priorities', version: 3 },
	listed: [],
	demonstration: false
};

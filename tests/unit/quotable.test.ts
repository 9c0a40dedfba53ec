import { describe, expect, it } from 'vitest';
import { consents, consentFrom, usesOf } from '../../src/lib/questionnaire/quotable.ts';
import type { QuestionSpecification } from '../../src/lib/questionnaire/contract.ts';
import { statements } from '../../src/lib/rollup/statements.ts';

const six = { en: '', ar: '', zh: '', fr: '', ru: '', es: '' };
const question = (
	name: string,
	purpose?: QuestionSpecification['purpose']
): QuestionSpecification => ({
	name,
	page: 'page',
	kind: 'comment',
	type: 'comment',
	...(purpose && { purpose }),
	title: six,
	options: [],
	rows: [],
	topics: false
});
const questions = [
	question('ranking', 'priority-ranking'),
	question('message', 'statement'),
	question('consent', 'consent')
];
const answered = (answers: Record<string, string>) => (name: string) => answers[name];

describe('what may become of an answer', () => {
	it.each(consents)('is for a statement what the answer on quoting says: %s', (consent) => {
		const uses = usesOf(questions, answered({ ranking: 'a', message: 'words', consent }));
		expect(uses).toEqual({ ranking: 'counted', message: consent, consent: 'counted' });
	});

	it('is undecided while the question on quoting is blank, which quotes nothing', () => {
		const answers = answered({ message: 'words' });
		expect(usesOf(questions, answers)).toEqual({ message: 'undecided' });
		expect(consentFrom(questions, answers)).toBe('none');
	});

	it('is nothing for questions without an answer', () => {
		expect(usesOf(questions, answered({}))).toEqual({});
	});

	it('is no quotation where two questions ask for consent, or the answer is none of ours', () => {
		const twice = [...questions, question('consent_again', 'consent')];
		const answers = { message: 'words', consent: 'country', consent_again: 'country' };
		expect(consentFrom(twice, answered(answers))).toBe('none');
		expect(consentFrom(questions, answered({ consent: 'anything' }))).toBe('none');
	});

	it.each(consents)('is the same to the roll-up: %s', (consent) => {
		const answers = { message: 'words', consent };
		const [statement] = statements(questions, [
			{
				respondentId: 'KEN',
				receipt: '',
				locale: 'en',
				answers,
				asked: questions.map(({ name }) => name)
			}
		]);
		expect(usesOf(questions, answered(answers))['message']).toBe(statement?.consent);
	});
});

/** What the brief shows of a question: so much is to be told, if that is safe. */
import type { ToTell } from '../../../disclosure/tell.ts';
import type { Wanted } from '../../../disclosure/told.ts';
import type { QuestionSpecification } from '../../../questionnaire/contract.ts';

/** The questions whose figures the brief shows, in the order of the questionnaire. */
export function shownQuestions(specifications: readonly QuestionSpecification[]): ToTell[] {
	return specifications.flatMap((question) => {
		const wanted = wantedOf(question);
		return wanted ? [{ question, wanted }] : [];
	});
}

const everything: Wanted = { counts: 'all', mean: true };
const meanAlone: Wanted = { counts: 'none', mean: true };

function wantedOf(question: QuestionSpecification): Wanted | undefined {
	const { kind, purpose, options } = question;
	if (purpose === 'statement' || purpose === 'consent') return undefined;
	if (kind === 'text') return question.numeric ? { counts: 'none', mean: false } : undefined;
	if (!closed.includes(kind) || options.length === 0) return undefined;
	if (purpose === 'gap') return kind === 'rating' || kind === 'matrix' ? meanAlone : undefined;
	if (kind === 'ranking' && purpose === 'priority-ranking') return { ...everything, regions: true };
	if (kind !== 'matrix') return everything;
	const rated = options.every(
		({ value }) => value.trim() !== '' && Number.isInteger(Number(value))
	);
	if (purpose !== 'importance' && purpose !== 'urgency') return everything;
	return rated ? meanAlone : { counts: 'first', mean: false };
}

const closed: readonly QuestionSpecification['kind'][] = [
	'radiogroup',
	'dropdown',
	'boolean',
	'checkbox',
	'rating',
	'ranking',
	'matrix'
];

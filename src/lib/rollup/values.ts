/** What single answers are worth to a tally, as the text under which they are counted. */
import type { Json, Moment } from '../questionnaire/contract.ts';

/** A stored value as the questionnaire's options name it; nothing for a blank. */
export function valueOf(answer: Json | undefined): string | undefined {
	if (typeof answer === 'number' || typeof answer === 'boolean') return String(answer);
	return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined;
}

/** A number, also where it was stored as a text. */
export function numberOf(answer: Json): number | undefined {
	const written = typeof answer === 'string' && answer.trim() !== '';
	const number = written ? Number(answer) : answer;
	if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
	return number === 0 ? 0 : number;
}

const shapes: Readonly<Record<Moment, RegExp>> = {
	date: /^\d{4}-\d{2}-\d{2}/,
	'datetime-local': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?/,
	time: /^\d{2}:\d{2}(:\d{2})?/,
	month: /^\d{4}-\d{2}/,
	week: /^\d{4}-W\d{2}/
};

/** A day or time as HTML writes it, without what goes beyond. */
export function momentOf(answer: Json, moment: Moment): string | undefined {
	return typeof answer === 'string' ? shapes[moment].exec(answer)?.[0] : undefined;
}

/** Does the answer say nothing at all, as a row does that was added and not filled in? */
export function isBlank(answer: Json | undefined): boolean {
	if (answer === undefined || answer === null) return true;
	if (typeof answer === 'string') return answer.trim() === '';
	if (Array.isArray(answer)) return answer.every(isBlank);
	return typeof answer === 'object' && Object.values(answer).every(isBlank);
}

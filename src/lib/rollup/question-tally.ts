/**
 * What is kept of the answers to one question: whole numbers, no matter in which order the responses
 * came. Tallies add up and can be taken apart again.
 */
import canonicalize from 'canonicalize';
import * as preferences from '../priorities/tally.ts';
import type { PreferenceTally } from '../priorities/tally.ts';
import type { Purpose, QuestionSpecification, SpecifiedOption } from '../questionnaire/contract.ts';
import { mergeCounts } from './counts.ts';
import type { Counts } from './counts.ts';
import { partsOf } from './parts.ts';

/** One shape for every kind; what a kind does not use stays empty. */
export interface QuestionTally {
	/** How often the question was shown: in responses, or in rows and panels that grow. */
	asked: number;
	/** Of these, with an answer. */
	answered: number;
	/** Of these, with something that the question cannot hold. */
	unread: number;
	/** Of these, with words in the comment area. */
	comments: number;
	/** By option; by number or moment where these are typed in. */
	counts: Counts;
	/** Beside "Other", by text. */
	words: Counts;
	/** Beside choices that ask for words, by choice and text. */
	remarks: { [choice: string]: Counts };
	/** Of what grows: answers by their number of rows or panels. */
	sizes: Counts;
	/** The questions inside, by name. */
	parts: { [name: string]: QuestionTally };
	/** Ballots over the options of a ranking, the rows of a matrix that rates topics, the parts that get points. */
	preferences?: PreferenceTally;
}

const rating: readonly (Purpose | undefined)[] = ['importance', 'urgency', 'gap'];

/** Do the answers rate topics by number, so that a higher one puts a topic above others? */
export function ratesTopics({ kind, topics, purpose, options }: QuestionSpecification): boolean {
	return (
		kind === 'matrix' &&
		topics &&
		rating.includes(purpose) &&
		options.every(({ value }) => value.trim() !== '' && Number.isFinite(Number(value)))
	);
}

/** What the ballots are over; nothing for questions that cast none. */
export function candidates(
	question: QuestionSpecification
): readonly SpecifiedOption[] | undefined {
	if (question.kind === 'ranking') return question.options;
	if (question.points)
		return partsOf(question).map(({ name, title }) => ({ value: name, text: title }));
	return ratesTopics(question) ? question.rows : undefined;
}

export function emptyTally(question: QuestionSpecification): QuestionTally {
	const ranked = candidates(question);
	return {
		asked: 0,
		answered: 0,
		unread: 0,
		comments: 0,
		counts: {},
		words: {},
		remarks: {},
		sizes: {},
		parts: Object.fromEntries(partsOf(question).map((part) => [part.name, emptyTally(part)])),
		...(ranked && { preferences: preferences.emptyTally(ranked.map(({ value }) => value)) })
	};
}

/** The entries of both, those with the same key put together. */
function joined<Value>(
	a: Readonly<Record<string, Value>>,
	b: Readonly<Record<string, Value>>,
	join: (one: Value, other: Value) => Value
): { [key: string]: Value } {
	const entries = new Map(Object.entries(a));
	for (const [key, value] of Object.entries(b)) {
		const one = entries.get(key);
		entries.set(key, one === undefined ? value : join(one, value));
	}
	return Object.fromEntries(entries);
}

/** The tally of both lists of responses to the same question; neither argument changes. */
export function mergeTallies(a: QuestionTally, b: QuestionTally): QuestionTally {
	return {
		asked: a.asked + b.asked,
		answered: a.answered + b.answered,
		unread: a.unread + b.unread,
		comments: a.comments + b.comments,
		counts: mergeCounts(a.counts, b.counts),
		words: mergeCounts(a.words, b.words),
		remarks: joined(a.remarks, b.remarks, mergeCounts),
		sizes: mergeCounts(a.sizes, b.sizes),
		parts: joined(a.parts, b.parts, mergeTallies),
		...(a.preferences &&
			b.preferences && { preferences: preferences.mergeTallies(a.preferences, b.preferences) })
	};
}

/** The same text for the same tally, whatever came first (RFC 8785). */
export function canonicalTally(tally: QuestionTally): string {
	return canonicalize(tally) ?? '';
}

/** From a tally to the figures that are shown. */
import { inAllLanguages } from '../i18n/locales.ts';
import { supportOf } from '../priorities/support.ts';
import { emptyTally as noPreferences } from '../priorities/tally.ts';
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import { countOf, entriesIn, own, total } from './counts.ts';
import type { Counts } from './counts.ts';
import { momentsOf } from './moments.ts';
import { partsOf } from './parts.ts';
import { pointsOf } from './points.ts';
import { candidates, emptyTally } from './question-tally.ts';
import type { QuestionTally } from './question-tally.ts';
import { statisticsOf } from './statistics.ts';
import type {
	GrowingFigures,
	MatrixFigures,
	OptionCount,
	OwnWords,
	PartsFigures,
	PointsFigures,
	QuestionRollUp,
	RankingFigures,
	RowFigures,
	TextCount
} from './types.ts';

export function figures(question: QuestionSpecification, tally: QuestionTally): QuestionRollUp {
	const shared = sharedFigures(question, tally);
	switch (question.kind) {
		case 'radiogroup':
		case 'dropdown':
		case 'boolean':
			return {
				...shared,
				kind: 'choice',
				options: optionCounts(question, tally.counts),
				...ownWords(question, tally)
			};
		case 'checkbox':
			return {
				...shared,
				kind: 'selection',
				selections: total(tally.counts),
				options: optionCounts(question, tally.counts),
				...ownWords(question, tally)
			};
		case 'rating':
			return {
				...shared,
				kind: 'rating',
				options: optionCounts(question, tally.counts),
				statistics: question.numeric ? statisticsOf(tally.counts) : null
			};
		case 'matrix':
			return { ...shared, ...matrixFigures(question, tally) };
		case 'ranking':
			return { ...shared, ...rankingFigures(question, tally) };
		case 'text':
		case 'comment':
			return { ...shared, ...typedFigures(question, tally) };
		case 'parts':
			return { ...shared, ...heldFigures(question, tally) };
		case 'growing':
			return { ...shared, ...growingFigures(question, tally) };
		case 'opaque':
			return { ...shared, kind: 'text' };
	}
}

function sharedFigures(
	{ name, page, purpose, title, type }: QuestionSpecification,
	{ asked, answered, unread, comments }: QuestionTally
) {
	return {
		name,
		page,
		...(purpose === undefined ? {} : { purpose }),
		title,
		type,
		asked,
		answered,
		unread,
		comments
	};
}

function partFigures(question: QuestionSpecification, tally: QuestionTally): QuestionRollUp[] {
	return partsOf(question).map((part) => figures(part, tallyOfPart(tally, part)));
}

function heldFigures(question: QuestionSpecification, tally: QuestionTally) {
	const parts = partFigures(question, tally);
	const ranked = question.points && candidates(question);
	if (!ranked) return { kind: 'parts' as const, parts } satisfies Partial<PartsFigures>;
	const preferences = tally.preferences ?? noPreferences(ranked.map(({ value }) => value));
	return {
		kind: 'points' as const,
		parts,
		points: pointsOf(ranked, preferences, (topic) => own(tally.parts, topic)?.counts ?? {}),
		preferences
	} satisfies Partial<PointsFigures>;
}

function tallyOfPart(tally: QuestionTally, part: QuestionSpecification): QuestionTally {
	return own(tally.parts, part.name) ?? emptyTally(part);
}

function growingFigures(question: QuestionSpecification, tally: QuestionTally) {
	return {
		kind: 'growing' as const,
		entries: entriesIn(tally.sizes),
		perResponse: statisticsOf(tally.sizes),
		parts: partFigures(question, tally)
	} satisfies Partial<GrowingFigures>;
}

function typedFigures({ numeric, moment }: QuestionSpecification, { counts }: QuestionTally) {
	if (moment !== undefined) return { kind: 'moment' as const, moment, moments: momentsOf(counts) };
	// What a questionnaire works out is a number where numbers came out.
	return numeric || total(counts) > 0
		? { kind: 'number' as const, statistics: statisticsOf(counts) }
		: { kind: 'text' as const };
}

function rankingFigures({ topics, options }: QuestionSpecification, tally: QuestionTally) {
	const preferences = tally.preferences ?? noPreferences(options.map(({ value }) => value));
	return {
		kind: 'ranking' as const,
		topics,
		options,
		support: supportOf(preferences),
		preferences
	} satisfies Partial<RankingFigures>;
}

function matrixFigures(question: QuestionSpecification, tally: QuestionTally) {
	const numeric = question.options.every(({ value }) => isNumber(value));
	const rows = partsOf(question).map((part, place): RowFigures => {
		const { asked, answered, counts } = tallyOfPart(tally, part);
		return {
			value: part.name,
			text: part.title,
			...storedAs(question.rows[place]),
			asked,
			answered,
			selections: total(counts),
			options: optionCounts(part, counts),
			statistics: numeric ? statisticsOf(counts) : null
		};
	});
	return {
		kind: 'matrix' as const,
		topics: question.topics,
		rows,
		...(tally.preferences && { preferences: tally.preferences })
	} satisfies Partial<MatrixFigures>;
}

function storedAs(option: { stored?: number | boolean } | undefined) {
	return option?.stored === undefined ? {} : { stored: option.stored };
}

/** Every option, also those that nobody chose; without a list of options, what was answered. */
function optionCounts({ options }: QuestionSpecification, counts: Counts): OptionCount[] {
	if (options.length > 0) {
		return options.map((option) => ({ ...option, count: countOf(counts, option.value) }));
	}
	return Object.entries(counts)
		.sort(([one], [other]) => byCodeUnit(one, other))
		.map(([value, count]) => ({ value, text: inAllLanguages(value), count }));
}

function ownWords({ options }: QuestionSpecification, { words, remarks }: QuestionTally): OwnWords {
	return {
		otherTexts: total(words),
		others: textCounts(words),
		remarks: options.flatMap((option) => {
			const texts = textCounts(own(remarks, option.value) ?? {});
			return texts.length === 0 ? [] : [{ ...option, texts }];
		})
	};
}

function textCounts(counts: Counts): TextCount[] {
	return Object.entries(counts)
		.map(([text, count]) => ({ text, count }))
		.sort((one, other) => byCodeUnit(one.text, other.text));
}

/** The same on every machine, in every language. */
function byCodeUnit(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

function isNumber(value: string): boolean {
	return value.trim() !== '' && Number.isFinite(Number(value));
}

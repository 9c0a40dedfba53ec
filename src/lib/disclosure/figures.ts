/** The figures of one question, or of one row of a matrix, that may be told. */
import { decide } from './decide.ts';
import type { Known, Reading } from './decide.ts';
import type { Answering } from './strata.ts';
import type { Answer, CountFigure, Figure } from './table.ts';
import { regionBefore, regionCounts, regionFigures, type RegionsAsked } from './regions.ts';
import type { ToldPart, ToldRegion, Wanted } from './told.ts';
import type { Given, Unit } from './units.ts';

/** What was told before, of the respondents of a group. */
export interface Before {
	group: string;
	part: Pick<ToldPart, 'shown' | 'answered' | 'counts' | 'mean'>;
}

export interface Asked {
	unit: Unit;
	wanted: Wanted;
	/** All that are counted now. */
	group: string;
	before: readonly Before[];
	/** By response: its groups. */
	groups: readonly (readonly string[])[];
	/** Nothing where no region was told of, or is to be. */
	regions?: RegionsAsked;
}

export interface Figures extends Pick<ToldPart, 'shown' | 'answered' | 'counts' | 'mean'> {
	/** In the order in which they were asked for. */
	regions: ToldRegion[];
}

/** Nothing where what was told before does not agree with the answers. */
export function figuresOf(asked: Asked): Figures | undefined {
	if (!asked.unit.several) {
		const read = readSingle(asked);
		return (
			read && {
				...answeredIn(asked, read),
				...countsIn(asked, read),
				...meanIn(asked, read),
				regions: []
			}
		);
	}
	const taking = takingPart(asked);
	const whether = readSingle(taking);
	const which = readSeveral(asked);
	return (
		whether &&
		which && {
			...answeredIn(taking, whether),
			...countsIn(asked, which),
			regions: regionFigures(asked, whether, which)
		}
	);
}

/** One answer each; a blank is an answer as well. */
function readSingle(asked: Asked): Reading | undefined {
	const { unit, wanted, group, before } = asked;
	const blank = blankIn(unit, group);
	const mean: Figure[] = wanted.mean && unit.scores ? [{ kind: 'mean', group }] : [];
	const options = unit.options.map((_, place): Answer => ({
		score: unit.scores?.[place] ?? null,
		silent: false
	}));
	return decide({
		answers: [...options, { score: null, silent: true }],
		respondents: answering(asked).map(({ groups, answers }) => ({
			groups,
			answers: answers.length === 0 ? [unit.options.length] : answers
		})),
		tiers: wanted.counts === 'none' ? [[blank, ...mean]] : [[blank, ...wantedCounts(asked)], mean],
		further: regionCounts(asked.regions, [unit.options.length]),
		before: [
			...before.flatMap((told) => [
				...answeredBefore(unit, told),
				...countsBefore(unit, told),
				...meanBefore(told)
			]),
			...regionBefore(asked.regions, (told) => answeredBefore(unit, told))
		]
	});
}

/** Whether those who may give several answers gave any. */
function takingPart(asked: Asked): Asked {
	const given = asked.unit.given.map((answers): Given =>
		answers === 'not shown' ? answers : answers.slice(0, 1).map(() => 0)
	);
	return {
		...asked,
		unit: { several: false, options: ['answered'], given },
		wanted: { counts: 'none', mean: false },
		before: asked.before.map(({ group, part }) => ({ group, part: { ...part, counts: [] } }))
	};
}

/** Several answers each, of those who gave any. */
function readSeveral(asked: Asked): Reading | undefined {
	const { unit, before } = asked;
	return decide({
		answers: unit.options.map(() => ({ score: null, silent: false })),
		respondents: answering(asked).filter(({ answers }) => answers.length > 0),
		tiers: [wantedCounts(asked)],
		further: regionCounts(
			asked.regions,
			unit.options.map((_, place) => place)
		),
		before: [
			...before.flatMap((told) => countsBefore(unit, told)),
			...regionBefore(asked.regions, (told) => countsBefore(unit, told))
		]
	});
}

function answering({ unit, groups }: Asked): Answering[] {
	return unit.given.flatMap((answers, place): Answering[] => {
		const own = groups[place] ?? [];
		return answers === 'not shown' || own.length === 0 ? [] : [{ groups: own, answers }];
	});
}

function wantedCounts({ unit, wanted, group }: Asked): CountFigure[] {
	const counts = unit.options.map((_, place): CountFigure => ({
		kind: 'count',
		group,
		answers: [place]
	}));
	return wanted.counts === 'all' ? counts : wanted.counts === 'first' ? counts.slice(0, 1) : [];
}

function blankIn({ options }: Unit, group: string): CountFigure {
	return { kind: 'count', group, answers: [options.length] };
}

function answeredIn(asked: Asked, read: Reading): Pick<Figures, 'shown' | 'answered'> {
	const shown = answering(asked).filter(({ groups }) => groups.includes(asked.group)).length;
	const blank = read(blankIn(asked.unit, asked.group));
	return { shown, answered: blank === 'withheld' ? blank : shown - blank };
}

function countsIn(asked: Asked, read: Reading): Pick<Figures, 'counts'> {
	const { options } = asked.unit;
	return {
		counts: wantedCounts(asked).map((figure, place) => ({
			value: options[place] ?? '',
			count: read(figure)
		}))
	};
}

function meanIn({ unit, wanted, group }: Asked, read: Reading): Pick<Figures, 'mean'> {
	return wanted.mean && unit.scores ? { mean: read({ kind: 'mean', group }) } : {};
}

function answeredBefore(unit: Unit, { group, part }: Before): Known[] {
	const { shown, answered } = part;
	const told = shown !== 'withheld' && answered !== 'withheld';
	return [{ figure: blankIn(unit, group), value: told ? shown - answered : 'withheld' }];
}

function countsBefore({ options }: Unit, { group, part }: Before): Known[] {
	return part.counts.map(({ value, count }) => ({
		figure: { kind: 'count', group, answers: [options.indexOf(value)] },
		value: count
	}));
}

function meanBefore({ group, part }: Before): Known[] {
	return part.mean === undefined ? [] : [{ figure: { kind: 'mean', group }, value: part.mean }];
}

/** Which topics Member States and industry put first, as far as both are told. */
import type { ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import type { IndustryFigures } from '../../about.ts';
import { mostFirst } from '../../cells.ts';
import { placeAmong, priorityRankings, toldCounts } from '../../findings/priorities.ts';
import { name, type Text } from '../../text.ts';
import type { Context } from './context.ts';
import { mostOftenNamed, optionText } from './rankings.ts';

/** Where a topic stands among the first. */
export type PutFirst = 'both' | 'states' | 'industry';

export interface Side {
	question: ToldQuestion;
	part: ToldPart;
}

/** A topic that one side puts first, at least. */
export interface Compared {
	value: string;
	/** Nothing where the figure of one side is withheld, or was not asked for. */
	putFirst: PutFirst | undefined;
}

export interface Comparison {
	compared: readonly Compared[];
	industry: IndustryFigures;
	states: Side;
	others: Side;
}

/** Nothing where organizations were not asked, or nothing may be told of their answers. */
export function comparison({ figures }: Context): Comparison | undefined {
	const { industry } = figures;
	const states = firstSide(figures.questions);
	const others = firstSide(industry?.questions ?? []);
	if (industry === undefined || states === undefined || others === undefined) return undefined;
	return { compared: comparedTopics(states.part, others.part), industry, states, others };
}

function firstSide(questions: readonly ToldQuestion[]): Side | undefined {
	const [question] = priorityRankings({ questions }).filter(({ topics }) => topics);
	const [part] = question?.parts ?? [];
	return question && part && { question, part };
}

/** Topics among the first of either side, those of the Member States in their order before others. */
export function comparedTopics(states: ToldPart, industry: ToldPart): Compared[] {
	const ofStates = toldCounts(states);
	const ofIndustry = toldCounts(industry);
	const first = (part: ToldPart) => mostOftenNamed(part, mostFirst).map(({ value }) => value);
	const values = new Set([...first(states), ...first(industry)]);
	return [...values].map((value): Compared => {
		const own = ofStates.find((topic) => topic.value === value);
		const other = ofIndustry.find((topic) => topic.value === value);
		if (own === undefined || other === undefined) return { value, putFirst: undefined };
		const inStates = placeAmong(own.named, ofStates) <= mostFirst;
		const inIndustry = placeAmong(other.named, ofIndustry) <= mostFirst;
		return {
			value,
			putFirst: inStates && inIndustry ? 'both' : inStates ? 'states' : 'industry'
		};
	});
}

/** A topic's name; organizations may have been asked about others. */
export function comparedName(
	value: string,
	{ industry, states }: Comparison,
	{ wording }: Context
): Text {
	const options = [states.question, ...industry.questions].flatMap((each) => each.options);
	return name(optionText({ options }, value, wording.locale));
}

/** The topics that both put first, or one alone. */
export function topicsPutFirst(wanted: PutFirst, comparison: Comparison, context: Context): Text[] {
	return comparison.compared
		.filter(({ putFirst }) => putFirst === wanted)
		.map(({ value }) => comparedName(value, comparison, context));
}

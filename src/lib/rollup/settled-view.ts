/** A view as far as a consultation has what it asks for. */
import type { QuestionSpecification } from '../questionnaire/contract.ts';
import { quotabilities } from '../questionnaire/quotable.ts';
import { locales } from '../i18n/locales.ts';
import { isClosed } from './cross-tables.ts';
import type { Standing, Stratum } from './strata.ts';
import { groups, regions } from './types.ts';
import {
	standingOf,
	type CrossedBy,
	type Filter,
	type StandingKind,
	type View,
	type ViewFault
} from './view.ts';

export interface ReadView {
	view: View;
	faults: readonly ViewFault[];
}

/** Leaves out, and tells of, questions that there are not or that cannot be set against others. */
export function settledView(
	{ view, faults }: ReadView,
	specifications: readonly QuestionSpecification[]
): ReadView {
	const { by, ...rest } = view;
	if (by?.kind !== 'question') return { view, faults };
	const can = (name: string) =>
		specifications.some((question) => question.name === name && isClosed(question));
	if (!can(by.question))
		return { view: rest, faults: [...faults, { parameter: 'by', value: by.question }] };
	if (by.of === undefined || (can(by.of) && by.of !== by.question)) return { view, faults };
	const alone: CrossedBy = { kind: 'question', question: by.question };
	return {
		view: { ...rest, by: alone },
		faults: [...faults, { parameter: 'of', value: by.of }]
	};
}

/** Do the regions and groups of the view let this respondent pass, whether it has answered or not? */
export function standsIn(filter: Filter, standing: Standing): boolean {
	const inRegion =
		filter.region.length === 0 || filter.region.some((region) => region === standing.region);
	return inRegion && (filter.group.length === 0 || filter.group.some((group) => standing[group]));
}

const known: Readonly<Record<StandingKind, readonly string[]>> = {
	region: regions,
	group: groups,
	language: locales,
	quotability: quotabilities
};

/** Where the respondents of these strata stand, in the order of tables; unknown regions come last. */
export function standingsAmong(strata: readonly Stratum[], kind: StandingKind): string[] {
	const met = new Set(strata.flatMap((stratum) => standingOf(stratum, kind)));
	const others = [...met].filter((value) => !known[kind].includes(value)).sort();
	return [...known[kind].filter((value) => met.has(value)), ...others];
}

/** A view in words, and the form that changes it. */
import { wordingFor, type Wording } from '../../../brief/wording.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { locales, type Locale } from '../../../i18n/locales.ts';
import { quotabilities } from '../../../questionnaire/quotable.ts';
import type { QuestionSpecification } from '../../../questionnaire/contract.ts';
import { isClosed } from '../../../rollup/cross-tables.ts';
import { groups, regions, type ListedRespondent } from '../../../rollup/types.ts';
import {
	byName,
	isNarrowed,
	standings,
	type Filter,
	type StandingKind,
	type View,
	type ViewFault
} from '../../../rollup/view.ts';
import {
	STATED,
	statedNumbers,
	weightingName,
	weightingNames
} from '../../../rollup/view-weighting.ts';
import { countsInWords } from '../counts.ts';
import { standingName, standingValueName } from './standings.ts';
import { carrierName, weightingInWords, weightingLabel } from './weighing.ts';

export interface Option {
	value: string;
	text: string;
}

export interface ViewInWords {
	/** "44 of 54 submitted" */
	counted: string;
	/** How many the choice leaves out; none where nothing is chosen. */
	leftOut?: string;
	asked: string;
	/** Where the choice says more than is known of those who have not answered. */
	askedNote?: string;
	whose: string[];
	weighting: string;
	weighted: boolean;
	crossed?: string;
}

export interface Looked {
	view: View;
	specifications: readonly QuestionSpecification[];
	responses: { shown: number; all: number };
	listed: readonly Pick<ListedRespondent, 'status'>[];
}

export function viewInWords(looked: Looked, locale: Locale): ViewInWords {
	const { view, responses, listed } = looked;
	const wording = wordingFor(locale);
	const count = (value: number) => wording.count(value).text;
	const { asked, submitted, share } = countsInWords(
		{
			asked: listed.length,
			started: 0,
			submitted: listed.filter(({ status }) => status === 'submitted').length
		},
		locale
	);
	const { filter, weighting, by } = view;
	const finer = filter.language.length > 0 || filter.quotability.length > 0;
	const leftOut = responses.all - responses.shown;
	return {
		counted: m.explorer_counted_of(
			{ shown: count(responses.shown), all: count(responses.all) },
			{ locale }
		),
		...(leftOut > 0 && { leftOut: m.explorer_left_out({ count: count(leftOut) }, { locale }) }),
		asked: m.explorer_asked_of({ submitted, asked, share }, { locale }),
		...(finer && { askedNote: m.explorer_asked_standing({}, { locale }) }),
		whose: whose(filter, locale),
		weighting: weightingInWords(weighting, wording),
		weighted: weighting.kind !== 'respondents',
		...(by && { crossed: crossedBy(by, looked, locale) })
	};
}

/** "Region: Africa or Europe", a line for each kind of choice. */
export function whose(filter: Filter, locale: Locale): string[] {
	if (!isNarrowed(filter)) return [m.explorer_everybody({}, { locale })];
	const either = new Intl.ListFormat(locale, { type: 'disjunction' });
	return standings
		.filter((kind) => filter[kind].length > 0)
		.map((kind) => {
			const names = filter[kind].map((value) => standingValueName(kind, value, locale));
			return m.explorer_only(
				{ kind: standingName(kind, locale), names: either.format(names) },
				{ locale }
			);
		});
}

function crossedBy(
	by: NonNullable<View['by']>,
	{ specifications }: Looked,
	locale: Locale
): string {
	if (by.kind !== 'question') return standingName(by.kind, locale);
	return specifications.find(({ name }) => name === by.question)?.title[locale] ?? by.question;
}

export interface ViewForm {
	weighting: { value: string; options: Option[] };
	/** For the weightings that need numbers; blank where none is stated. */
	stated: { name: string; label: string; value: string }[];
	by: { value: string; standings: Option[]; questions: Option[] };
	filters: { name: StandingKind; legend: string; chosen: string[]; options: Option[] }[];
	/** Kept as it is. */
	method?: string;
}

const known: Readonly<Record<StandingKind, readonly string[]>> = {
	region: regions,
	group: groups,
	language: locales,
	quotability: quotabilities
};

export function viewForm({ view, specifications }: Looked, locale: Locale): ViewForm {
	const wording = wordingFor(locale);
	const { weighting, filter, by, method } = view;
	return {
		weighting: {
			value: weightingName(weighting),
			options: weightingNames.map((value) => ({ value, text: weightingLabel(value, wording) }))
		},
		stated: statedFields(view, wording),
		by: {
			value: by ? byName(by) : '',
			standings: standings.map((value) => ({ value, text: standingName(value, locale) })),
			questions: specifications.filter(isClosed).map(({ name, title }) => ({
				value: byName({ kind: 'question', question: name }),
				text: title[locale]
			}))
		},
		filters: standings.map((name) => ({
			name,
			legend: standingName(name, locale),
			chosen: [...filter[name]],
			options: known[name].map((value) => ({ value, text: standingValueName(name, value, locale) }))
		})),
		...(method && { method })
	};
}

function statedFields({ weighting }: View, wording: Wording): ViewForm['stated'] {
	const numbers = new Map(Object.entries(statedNumbers(weighting)));
	return [...groups, ...regions].map((name) => ({
		name: `${STATED}${name}`,
		label: carrierName(name, wording),
		value: numbers.get(name) ?? ''
	}));
}

export function faultsInWords(faults: readonly ViewFault[], locale: Locale): string[] {
	return faults.map(({ parameter, value }) =>
		m.explorer_fault({ parameter, value: value.toWellFormed() }, { locale })
	);
}

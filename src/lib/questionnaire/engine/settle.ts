/**
 * From answers to what is shown. survey-core decides, and its decisions depend on few of the answers:
 * they are kept by those, so that most pages and saves need no model at all.
 */
import type { Locale } from '../../i18n/locales.ts';
import { purposes, questionOf, type Answers, type Definition } from '../contract.ts';
import { knownAnswers } from './admission.ts';
import { fieldId } from './field-id.ts';
import { fixedView, isFixed } from './fixed.ts';
import { kindOf } from './kinds/index.ts';
import { textOf } from './kinds/options.ts';
import { placeWithin, type Inside, type Place } from './kinds/kind.ts';
import { decisiveAnswers, decisiveMinute, isConditional } from './logic.ts';
import { withModel } from './models.ts';
import { RecentlyUsed } from './recently-used.ts';
import {
	questionsOf,
	type Head,
	type SettledElement,
	type SettledPage,
	type SettledQuestion,
	type SettledQuestionnaire
} from './settled.ts';
import { storedAnswer } from './stored-answer.ts';
import { PanelModel, Question, type PageModel, type SurveyModel } from './survey-core.ts';

/** Of one questionnaire in one language; a few kB each. */
const KEPT = 500;

/** Languages, and minutes where the clock is looked at, that are told apart at once. */
const MOMENTS = 12;

const kept = new WeakMap<Definition, Map<Locale, RecentlyUsed<SettledQuestionnaire>>>();

function keptFor(definition: Definition, locale: Locale): RecentlyUsed<SettledQuestionnaire> {
	const byLocale = kept.get(definition) ?? new Map<Locale, RecentlyUsed<SettledQuestionnaire>>();
	kept.set(definition, byLocale);
	const known = byLocale.get(locale) ?? new RecentlyUsed<SettledQuestionnaire>(KEPT);
	byLocale.set(locale, known);
	return known;
}

export interface Settled extends SettledQuestionnaire {
	/** The answers that count: those of questions that are shown. */
	answers: Answers;
}

/** By the identity of the answers: one request asks several things of the same ones. */
const asked = new WeakMap<Definition, Map<string, WeakMap<Answers, Settled>>>();

/**
 * What is shown for these answers; an answer of a hidden question counts as blank. The answers must
 * not be changed afterwards.
 */
export function settled(definition: Definition, locale: Locale, answers: Answers): Settled {
	const byMoment = asked.get(definition) ?? new Map<string, WeakMap<Answers, Settled>>();
	asked.set(definition, byMoment);
	const moment = `${locale} ${decisiveMinute(definition)}`;
	const byAnswers = byMoment.get(moment) ?? new WeakMap<Answers, Settled>();
	if (byMoment.size > MOMENTS) byMoment.clear();
	byMoment.set(moment, byAnswers);
	const known = byAnswers.get(answers) ?? settledInRounds(definition, locale, answers);
	byAnswers.set(answers, known);
	return known;
}

function settledInRounds(definition: Definition, locale: Locale, answers: Answers): Settled {
	let known = knownAnswers(definition, answers);
	// Each round leaves out answers of hidden questions that stand inside others.
	for (;;) {
		const result = decided(definition, locale, known);
		const shown = withoutHiddenInside(result);
		if (shown === result.answers) return result;
		if (JSON.stringify(shown).length >= JSON.stringify(result.answers).length) return result;
		known = shown;
	}
}

function withoutHiddenInside({ pages, answers }: Settled): Answers {
	const holding = pages.flatMap(({ questions }) => questions.filter(({ filter }) => filter));
	return holding.reduce((rest, { head, filter }) => {
		const { value } = storedAnswer(rest, head.name);
		const shown = value === undefined ? value : filter?.(value, () => true);
		const entries = Object.entries(rest).flatMap(([key, kept]) => {
			if (key !== head.name) return [[key, kept] as const];
			return shown === undefined ? [] : [[key, shown] as const];
		});
		return Object.fromEntries(entries);
	}, answers);
}

function decided(definition: Definition, locale: Locale, known: Answers): Settled {
	const questionnaire = keptFor(definition, locale).get(decisiveAnswers(definition, known), () =>
		withModel(definition, locale, known, (model) => settledQuestionnaire(model, definition, locale))
	);
	const shown = new Set(
		questionnaire.pages.flatMap(({ questions }) => questions.map(({ head }) => head.name))
	);
	const counting = Object.entries(known).filter(([key]) => shown.has(questionOf(key)));
	return { ...questionnaire, answers: Object.fromEntries(counting) };
}

function settledQuestionnaire(
	model: SurveyModel,
	definition: Definition,
	locale: Locale
): SettledQuestionnaire {
	return {
		title: model.processedTitle,
		pages: model.visiblePages.map((page) => settledPage(page, definition, locale))
	};
}

function settledPage(page: PageModel, definition: Definition, locale: Locale): SettledPage {
	const description = page.locDescription.renderedHtml;
	const elements = settledElements(page, locale, ({ name }) => ({
		field: name,
		fieldId: fieldId(name)
	}));
	return {
		name: page.name,
		title: page.processedTitle,
		...(description ? { description } : {}),
		conditional: isConditional(definition, page.name),
		elements,
		questions: questionsOf(elements)
	};
}

function settledElements(
	panel: PanelModel,
	locale: Locale,
	placeOf: (element: { name: string }) => Place
): SettledElement[] {
	return panel.elements.flatMap((element): SettledElement[] => {
		if (element instanceof PanelModel) {
			if (!element.isVisible) return [];
			return [
				{
					kind: 'panel',
					panel: panelHead(element, placeOf(element)),
					elements: settledElements(element, locale, placeOf)
				}
			];
		}
		if (!(element instanceof Question) || !element.isVisible) return [];
		if (isFixed(element)) {
			const view = fixedView(element);
			return view ? [{ kind: 'fixed', view }] : [];
		}
		return [{ kind: 'question', question: settledQuestion(element, placeOf(element), locale) }];
	});
}

function numberOf({ no }: { no: string }): { number?: string } {
	const number = no.replace(/[.\s]+$/, '');
	return number === '' ? {} : { number };
}

function panelHead(panel: PanelModel, { field }: Place) {
	const title = panel.title === '' ? '' : panel.processedTitle;
	const hint = panel.locDescription.renderedHtml;
	return {
		kind: 'panel' as const,
		name: panel.name,
		id: `panel-${field}`,
		...numberOf(panel),
		...(title ? { title } : {}),
		...(hint ? { hint } : {}),
		required: panel.isRequired
	};
}

function commentOf(question: Question): Pick<Head, 'commentLabel' | 'commentPlaceholder'> {
	const placeholder = textOf(question.locCommentPlaceholder);
	return {
		commentLabel: textOf(question.locCommentText),
		...(placeholder === '' ? {} : { commentPlaceholder: placeholder })
	};
}

function headOf(question: Question, place: Place, locale: Locale): Head {
	const hint = question.locDescription.renderedHtml;
	const stated: unknown = question.getPropertyValue('purpose');
	const purpose = purposes.find((known) => known === stated);
	return {
		locale,
		name: question.name,
		...place,
		...numberOf(question),
		title: question.processedTitle,
		...(question.getTitleLocation() === 'hidden' ? { titleHidden: true } : {}),
		...(hint ? { hint } : {}),
		required: question.isRequired,
		readOnly: question.isReadOnly,
		...(purpose === undefined ? {} : { purpose }),
		...(question.showCommentArea ? commentOf(question) : {})
	};
}

function settledQuestion(question: Question, place: Place, locale: Locale): SettledQuestion {
	const inside: Inside = {
		question: (inner, innerPlace) => settledQuestion(inner, innerPlace, locale),
		elements: (panel, place) =>
			settledElements(panel, locale, ({ name }) => placeWithin(place, name))
	};
	return kindOf(question).settle(question, headOf(question, place, locale), inside);
}

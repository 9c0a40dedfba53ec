/** The blank questionnaire: every question of every page, numbered through. */
import { m } from '../../../i18n/paraglide/messages.js';
import type {
	BlankQuestionnaire,
	Condition,
	ElementView,
	PageView,
	QuestionView
} from '../../../questionnaire/contract.ts';
import type { Block } from '../../blocks.ts';
import { name, say, type Text } from '../../text.ts';
import type { Wording } from '../../wording.ts';
import { answerByHand } from './by-hand.ts';

/** Beside what must be answered. */
const mark = '*';

export function annex(questionnaire: BlankQuestionnaire, wording: Wording): Block[] {
	const { locale } = wording;
	const numbers = new Map(
		questionnaire.pages
			.flatMap(({ elements }) => questionsIn(elements))
			.map((question, index) => [question.name, String(index + 1)])
	);
	return [
		{
			kind: 'heading',
			level: 1,
			id: 'annex',
			text: say((put) =>
				m.documents_annex_title({ questionnaire: put(name(questionnaire.title)) }, { locale })
			)
		},
		{ kind: 'paragraph', text: m.documents_annex_hint({ mark }, { locale }) },
		byHand(m.documents_blank_respondent({}, { locale })),
		...questionnaire.pages.flatMap((page) => pageBlocks(page, questionnaire, numbers, wording)),
		byHand(m.documents_blank_signature({}, { locale }))
	];
}

/** What no question asks, and paper needs. */
function byHand(title: Text): Block {
	return {
		kind: 'blank-question',
		number: '',
		title,
		required: false,
		instructions: [],
		answer: { kind: 'lines', lines: 1 }
	};
}

function questionsIn(elements: readonly ElementView[]): QuestionView[] {
	return elements.flatMap((element) => {
		switch (element.kind) {
			case 'html':
			case 'image':
			case 'computed':
				return [];
			case 'panel':
				return questionsIn(element.elements);
			default:
				return [element];
		}
	});
}

function pageBlocks(
	page: PageView,
	{ conditions }: BlankQuestionnaire,
	numbers: ReadonlyMap<string, string>,
	wording: Wording
): Block[] {
	const said = (of: string): Text[] => {
		const condition = conditions[of];
		return condition === undefined ? [] : [onlyIf(condition, numbers, wording)];
	};
	const blocksOf = (elements: readonly ElementView[]): Block[] =>
		elements.flatMap((element): Block[] => {
			switch (element.kind) {
				case 'html':
				case 'image':
				case 'computed':
					return [];
				case 'panel':
					return [
						...(element.title === undefined
							? []
							: [
									{
										kind: 'heading' as const,
										level: 3 as const,
										id: `panel-${element.name}`,
										text: name(element.title)
									}
								]),
						...[...said(element.name), ...hint(element.hint)].map((text): Block => ({
							kind: 'paragraph',
							text
						})),
						...blocksOf(element.elements)
					];
				default:
					return [
						question(element, said(element.name), numbers, wording),
						...(element.comment === undefined ? [] : [byHand(name(element.comment.label))])
					];
			}
		});
	return [
		{ kind: 'heading', level: 2, id: `page-${page.name}`, text: name(page.title) },
		...[...said(page.name), ...hint(page.description)].map((text): Block => ({
			kind: 'paragraph',
			text
		})),
		...blocksOf(page.elements)
	];
}

function question(
	view: QuestionView,
	conditions: readonly Text[],
	numbers: ReadonlyMap<string, string>,
	wording: Wording
): Block {
	const { instructions, answer } = answerByHand(view, wording);
	return {
		kind: 'blank-question',
		number: name(numbers.get(view.name) ?? ''),
		title: name(view.title),
		required: view.required,
		instructions: [...conditions, ...hint(view.hint), ...instructions],
		answer
	};
}

function hint(text: string | undefined): Text[] {
	return text === undefined || text === '' ? [] : [name(text)];
}

function onlyIf(
	condition: Condition,
	numbers: ReadonlyMap<string, string>,
	wording: Wording
): Text {
	const { locale } = wording;
	if (condition.kind === 'earlier') return m.documents_blank_earlier({}, { locale });
	const { question: asked, answers } = condition;
	return say((put) =>
		m.documents_blank_only_if(
			{
				number: put(name(numbers.get(asked) ?? '')),
				answers: put(name(wording.either(answers)))
			},
			{ locale }
		)
	);
}

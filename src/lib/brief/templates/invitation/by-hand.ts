/** How each kind of question is answered on paper. */
import { m } from '../../../i18n/paraglide/messages.js';
import type { Option, Other, QuestionView } from '../../../questionnaire/contract.ts';
import type { BlankAnswer } from '../../blocks.ts';
import { name, say, type Text } from '../../text.ts';
import type { Wording } from '../../wording.ts';

/** Room for what may be any number of rows. */
const emptyRows = 4;
/** Room for what is written at length: a line holds about so many characters. */
const charactersInLine = 90;
const mostLines = 8;

export interface ByHand {
	instructions: Text[];
	answer: BlankAnswer;
}

/** What is worked out by the questionnaire itself is not asked. */
export function answerByHand(view: QuestionView, wording: Wording): ByHand {
	const { locale } = wording;
	switch (view.kind) {
		case 'text':
			return { instructions: view.limit ? [name(view.limit)] : [], answer: lines(1) };
		case 'comment':
			return {
				instructions: [],
				answer: lines(Math.min(mostLines, Math.max(view.rows, roomFor(view.maxLength))))
			};
		case 'choice':
			return {
				instructions: [m.documents_blank_one({}, { locale })],
				answer: choices(view.options, view.other, view.ends)
			};
		case 'selection':
			return {
				instructions: [
					view.maximum === undefined
						? m.documents_blank_several({}, { locale })
						: say((put) =>
								m.documents_blank_at_most(
									{ maximum: put(name(wording.count(view.maximum ?? 0).text)) },
									{ locale }
								)
							)
				],
				answer: choices(view.options, view.other)
			};
		case 'ranking':
			return {
				instructions: [places(view.maximum, wording)],
				answer: { kind: 'places', options: view.options.map(({ text }) => name(text)) }
			};
		case 'matrix':
			return {
				instructions: [m.documents_blank_grid({}, { locale })],
				answer: {
					kind: 'grid',
					columns: view.columns.map(({ text }) => name(text)),
					rows: view.rows.map(({ text }) => name(text)),
					cells: 'box'
				}
			};
		case 'texts':
			return {
				instructions: [],
				answer: {
					kind: 'grid',
					columns: [''],
					rows: view.items.map(({ title }) => name(title)),
					cells: 'room'
				}
			};
		case 'table':
			return {
				instructions: [m.documents_blank_rows({}, { locale })],
				answer: {
					kind: 'grid',
					columns: view.columns.map(({ title }) => name(title)),
					rows: view.growth
						? new Array<Text>(emptyRows).fill('')
						: view.rows.map(({ title }) => name(title)),
					cells: 'room'
				}
			};
		case 'panels':
			return {
				instructions: [m.documents_blank_rows({}, { locale })],
				answer: {
					kind: 'grid',
					columns: (view.panels[0]?.elements ?? []).flatMap((element) =>
						'title' in element ? [name(element.title ?? '')] : []
					),
					rows: new Array<Text>(emptyRows).fill(''),
					cells: 'room'
				}
			};
		case 'computed':
			return { instructions: [], answer: lines(0) };
	}
}

function lines(count: number): BlankAnswer {
	return { kind: 'lines', lines: count };
}

function roomFor(characters: number | undefined): number {
	return characters === undefined ? 0 : Math.ceil(characters / charactersInLine);
}

function choices(
	options: readonly Option[],
	other: Other | undefined,
	ends?: { low: string; high: string }
): BlankAnswer {
	const last = options.length - 1;
	return {
		kind: 'choices',
		options: options.map(({ value, text, remark }, place) => ({
			text: name(endSaid(text, place === 0 ? ends?.low : place === last ? ends?.high : undefined)),
			line: remark !== undefined || value === other?.value
		}))
	};
}

/** "1 – Very wide gap". */
function endSaid(text: string, end: string | undefined): string {
	return end === undefined || end === '' || text.includes(end) ? text : `${text} – ${end}`;
}

function places(maximum: number, wording: Wording): Text {
	const number = (value: number) => name(wording.count(value).text);
	return say((put) =>
		m.documents_blank_places(
			{
				first: put(number(1)),
				second: put(number(2)),
				maximum: put(number(maximum))
			},
			{ locale: wording.locale }
		)
	);
}

/**
 * A questionnaire that holds every kind, for tests and for the pictures in docs/questionnaires.md. Its
 * texts are translations, because pictures and checks of accessibility are of all six languages.
 */
import type { Definition, Json } from '../../src/lib/questionnaire/contract.ts';
import { choices } from './every-kind/choices.ts';
import { panels, tables } from './every-kind/composites.ts';
import { lines } from './every-kind/lines.ts';
import { others } from './every-kind/others.ts';
import { six, type Authored } from './every-kind/texts.ts';

function page(name: string, title: Json, elements: Authored[]): Authored {
	return { name, title, elements };
}

/** One page for each family of kinds. */
export const everyKind: Definition = {
	title: six(
		'Every kind',
		'جميع الأنواع',
		'所有类型',
		'Tous les types',
		'Все виды',
		'Todos los tipos'
	),
	pages: [
		page('lines', six('Lines', 'الأسطر', '单行', 'Lignes', 'Строки', 'Líneas'), lines),
		page('choices', six('Choices', 'الخيارات', '选择', 'Choix', 'Выбор', 'Opciones'), choices),
		page('others', six('Others', 'أنواع أخرى', '其他', 'Autres', 'Прочее', 'Otros'), others),
		page('tables', six('Tables', 'الجداول', '表格', 'Tableaux', 'Таблицы', 'Tablas'), tables),
		page('panels', six('Entries', 'المُدخلات', '条目', 'Entrées', 'Записи', 'Entradas'), panels)
	]
};

/** The pages by name, in order. */
export const everyKindPages = ['lines', 'choices', 'others', 'tables', 'panels'] as const;

/** Answers that every page takes, as a browser posts them. */
export const everyKindAnswers: Record<(typeof everyKindPages)[number], [string, string][]> = {
	lines: [
		['words', '5G'],
		['staff', '120'],
		['mailbox', 'name@example.org'],
		['address', 'https://www.itu.int/'],
		['telephone', '+41 22 555 01 23'],
		['secret', 'secret'],
		['day', '2026-11-21'],
		['moment', '2026-11-21T14:30'],
		['time', '14:30'],
		['month', '2026-11'],
		['week', '2026-W47'],
		['share', '40'],
		['colour', '#00566b'],
		['message', '5G']
	],
	choices: [
		['body', 'ministry'],
		['region', 'africa'],
		['barriers', ''],
		['barriers', 'cost'],
		['barriers', 'skills'],
		['barriers.remark.skills', '5G'],
		['subjects', ''],
		['subjects', 'ai'],
		['subjects', 'qos'],
		['first.qos', '1'],
		['first.ai', '2'],
		['pace.ai', 'now']
	],
	others: [
		['urgency', '4'],
		['support', 'some'],
		['laboratory', 'true'],
		['laboratory.comment', '5G']
	],
	tables: [
		['contact.person', '5G'],
		['contact.mailbox', 'name@example.org'],
		['team', 'true'],
		['plans.mobile.state', 'begun'],
		['plans.mobile.budget', '12.5'],
		['plans.mobile.shared', 'true'],
		['plans.fixed.state', 'none'],
		['projects.count', '2'],
		['projects.1.called', '5G'],
		['projects.2.year', '2027'],
		['points.ai', '60'],
		['points.qos', ''],
		['points.iot', '40']
	],
	panels: [
		['centres.count', '2'],
		['centres.1.city', 'Nairobi'],
		['centres.1.host', 'firm'],
		['centres.1.terms', '5G'],
		['centres.2.city', '5G']
	]
};

/** What no page takes, for each question that can be answered wrongly. */
export const everyKindFaults: Record<(typeof everyKindPages)[number], [string, string][]> = {
	lines: [
		['words', 'x'.repeat(200)],
		...['staff', 'mailbox', 'address', 'telephone', 'day', 'moment', 'time', 'month'].map(
			(name): [string, string] => [name, '?']
		),
		...['week', 'share', 'colour'].map((name): [string, string] => [name, '?']),
		['message', 'x'.repeat(2000)]
	],
	choices: [
		['body', '?'],
		['region', '?'],
		['barriers', 'cost'],
		['barriers', 'none'],
		['subjects', '?'],
		['first.qos', '1'],
		['first.ai', '1'],
		['pace.ai', '?']
	],
	others: [
		['urgency', '?'],
		['support', '?'],
		['laboratory', '?']
	],
	tables: [
		['contact.mailbox', '?'],
		['team', '?'],
		['plans.mobile.state', '?'],
		['plans.fixed.budget', '?'],
		['projects.2.year', '?'],
		['points.qos', '?']
	],
	panels: [
		['centres.1.city', 'x'.repeat(2000)],
		['centres.1.host', '?']
	]
};

/** The fields of a page that are told of: a ranking or a matrix as one, what stands inside others by itself. */
export function everyKindFaulty(page: (typeof everyKindPages)[number]): Set<string> {
	const inside = page === 'tables' || page === 'panels';
	return new Set(
		everyKindFaults[page].map(([field]) => (inside ? field : (field.split('.')[0] ?? field)))
	);
}

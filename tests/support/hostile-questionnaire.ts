/** The main questionnaire and a page of every kind there is, with the worst an author may write in each text. */
import { deepStrictEqual } from 'node:assert';
import type { Definition, Json } from '../../src/lib/questionnaire/contract.ts';
import { kinds } from '../../src/lib/questionnaire/engine/kinds/index.ts';
import { everyHostileText, hostileTexts, poisoned } from './hostile.ts';
import { shippedQuestionnaire } from './shipped.ts';

function sixTimes(words: string): Json {
	return Object.fromEntries(
		['default', 'ar', 'zh-cn', 'fr', 'ru', 'es'].map((language) => [language, words])
	);
}

const text = sixTimes('to be replaced');

/** Values that go into attributes, names of fields and ids. */
const choices: Json[] = hostileTexts
	.filter((value) => value.length < 200 && !/\s/.test(value.replaceAll(' ', '')))
	.filter((value) => !['__proto__', 'constructor'].includes(value))
	.slice(0, 40)
	.map((value) => ({ value, text }));
const few = choices.slice(0, 6);
const remarkable = few.map((choice, index) =>
	index === 0 && typeof choice === 'object' && choice !== null && !Array.isArray(choice)
		? { ...choice, showCommentArea: true }
		: choice
);

const around = { title: text, description: text };
const commented = { showCommentArea: true, commentText: text, commentPlaceholder: text };
const special = {
	showOtherItem: true,
	otherText: text,
	showNoneItem: true,
	noneText: text,
	showRefuseItem: true,
	refuseText: text,
	showDontKnowItem: true,
	dontKnowText: text
};
const rule = { type: 'regex', regex: '^never$', text };

const picture = `data:image/svg+xml;base64,${Buffer.from(
	'<svg xmlns="http://www.w3.org/2000/svg" onload="window.__ran=1"><script>window.__ran=1</script><image href="https://elsewhere.example/i.png"/></svg>'
).toString('base64')}`;

/** One of each, and whatever texts the kind has. */
const examples: Readonly<Record<string, { [property: string]: Json }>> = {
	text: { placeholder: text, validators: [rule] },
	comment: { placeholder: text },
	radiogroup: { choices: remarkable, ...special },
	dropdown: { choices, ...commented },
	checkbox: { choices: remarkable, ...special, showSelectAllItem: true, selectAllText: text },
	tagbox: { choices: few, ...commented },
	ranking: { choices: few, selectToRankEnabled: true },
	rating: { minRateDescription: text, maxRateDescription: text },
	boolean: { labelTrue: text, labelFalse: text, ...commented },
	matrix: { rows: few, columns: choices.slice(6, 10) },
	expression: { expression: '{kind_text}', format: text },
	html: { html: text },
	image: { imageLink: picture, altText: text },
	multipletext: { items: [{ name: 'line', title: text }] },
	matrixdropdown: {
		rows: few,
		columns: [
			{ name: 'pick', title: text, cellType: 'dropdown', choices: few },
			{ name: 'words', title: text, cellType: 'text' }
		]
	},
	matrixdynamic: {
		columns: [
			{ name: 'pick', title: text, cellType: 'dropdown', choices: few },
			{ name: 'words', title: text, cellType: 'comment' }
		],
		rowCount: 2
	},
	paneldynamic: {
		templateElements: [
			{ type: 'text', name: 'inner', title: text, description: text },
			{ type: 'checkbox', name: 'several', title: text, choices: few }
		],
		panelCount: 1
	}
};

/** All of it at once, as markup. */
const markupPage: Json = {
	name: 'markup',
	title: text,
	elements: [{ type: 'html', name: 'everything', html: sixTimes(everyHostileText) }]
};

/** Kinds that ask nothing have nothing around them. */
const bare = new Set(['html', 'image', 'expression']);

function questionOf(kind: string): Json {
	const name = `kind_${kind}`;
	const own = bare.has(kind) ? (kind === 'expression' ? { title: text } : {}) : around;
	return { type: kind, name, ...own, ...examples[kind] };
}

function everyKind(): { [property: string]: Json } {
	const known = [...kinds.keys(), 'html', 'image'];
	deepStrictEqual(
		known.filter((kind) => !(kind in examples)),
		[],
		'every kind has an example of its worst'
	);
	const names = [...new Set(known)];
	return {
		name: 'every_kind',
		title: text,
		description: text,
		elements: [
			...names.map(questionOf),
			{
				type: 'panel',
				name: 'panel_of',
				title: text,
				description: text,
				elements: [{ type: 'text', name: 'inside_panel', title: text }]
			}
		]
	};
}

/** What was answered, in the author's texts and markup. */
const piping = sixTimes('{kind_text} {kind_comment} {kind_checkbox} {kind_text-Comment}');
const pipedPage: Json = {
	name: 'piped',
	title: piping,
	description: piping,
	elements: [
		{
			type: 'html',
			name: 'piped_html',
			html: sixTimes(
				'<p title="{kind_text}">{kind_comment}</p><a href="{kind_text}">{kind_text}</a>'
			)
		},
		{ type: 'text', name: 'piped_text', title: piping, description: piping },
		{
			type: 'radiogroup',
			name: 'piped_choice',
			title: piping,
			choices: [{ value: 'one', text: piping }]
		}
	]
};

/** Nothing is required: it is not this that is tried here. */
function optional(part: Json): Json {
	if (Array.isArray(part)) return part.map(optional);
	if (typeof part !== 'object' || part === null) return part;
	return Object.fromEntries(
		Object.entries(part)
			.filter(([property]) => property !== 'isRequired' && property !== 'requiredIf')
			.map(([property, value]) => [property, optional(value)])
	);
}

export function hostileQuestionnaire(): Definition {
	const { pages: shipped, ...rest } = shippedQuestionnaire('cto-priorities');
	const pages = [...(Array.isArray(shipped) ? shipped : []), everyKind()].map((page) =>
		poisoned(optional(page))
	);
	return {
		...rest,
		title: sixTimes(everyHostileText.slice(0, 300)),
		pages: [...pages, markupPage, pipedPage]
	};
}

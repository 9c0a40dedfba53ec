import { z } from 'zod';
import { changeOf, type Change } from '../../questionnaire/change.ts';
import { afterMove, readMoveIntent } from '../../questionnaire/ranking.ts';
import { locales } from '../../i18n/locales.ts';
import type { Languages } from '../../questionnaire/written.ts';
import type { Choice, Choices } from './three-way.ts';

/** Fields of ours on the form of a page; a question's name can not begin with a dot. */
const REVISION = '.revision';
const KEY = '.key';
const INTENT = '.intent';
const UNRESOLVED = '.unresolved';
const RESOLVE = '.resolve.';
const LANGUAGE = '.language.';

export const intents = ['next', 'back', 'stay', 'leave'] as const;
export type Intent = (typeof intents)[number];

/** A UUID of the form; anything else counts as none. */
export const requestKey = z.uuid().nullable().catch(null);

/** The number of a revision, as a form sends it. */
export const revisionNumber = z.coerce.number().int().min(0).max(1_000_000_000);

const control = z.object({
	revision: revisionNumber,
	intent: z.enum(intents).catch('stay'),
	key: requestKey,
	choices: z.record(z.string().max(200), z.enum(['theirs', 'mine', 'none']).catch('none')),
	languages: z.record(z.string().max(200), z.enum(locales))
});

/** A posted page, told apart into what it answers and what it says about itself. */
export interface ReadPost {
	baseRevision: number;
	requestKey: string | null;
	choices: Choices;
	/** The languages that answers are said to be written in, by question. */
	languages: Languages;
	intent: Intent;
	/** The row or panel that the pressed button adds or removes. */
	change?: Change;
	/** The fields of questions alone, with the move that a button of a ranking asked for. */
	form: [string, string][];
	/** The question that a button of its own was pressed in, by its form field. */
	within?: string;
}

/** Reads what a page posts, as a form or as the same entries in JSON; undefined when it can not be. */
export function readPagePost(entries: readonly [string, string][]): ReadPost | undefined {
	const fields = new Map(entries);
	const unresolved = entries.flatMap(([name, value]) => (name === UNRESOLVED ? [value] : []));
	const read = control.safeParse({
		revision: fields.get(REVISION),
		intent: fields.get(INTENT),
		key: fields.get(KEY) ?? null,
		choices: Object.fromEntries(
			unresolved.map((name) => [name, fields.get(`${RESOLVE}${name}`) ?? 'none'])
		),
		languages: Object.fromEntries(
			entries.flatMap(([name, value]) =>
				name.startsWith(LANGUAGE) ? [[name.slice(LANGUAGE.length), value]] : []
			)
		)
	});
	if (!read.success) return undefined;
	const { revision, intent, key, choices, languages } = read.data;
	const change = changeOf(fields.get(INTENT) ?? '');
	const move = readMoveIntent(fields.get(INTENT) ?? '');
	const within = change?.field ?? move?.field;
	const answers = entries.filter(([name]) => !name.startsWith('.'));
	return {
		baseRevision: revision,
		requestKey: key,
		choices: new Map<string, Choice>(Object.entries(choices)),
		languages,
		intent,
		...(change && { change }),
		form: move ? afterMove(answers, move) : answers,
		...(within !== undefined && { within })
	};
}

/** What the desk does to the draft of a brief: its order, and the passages between its sections. */
import { randomUUID } from 'node:crypto';
import {
	moved,
	passagesOf,
	withChanged,
	withLeftOut,
	withoutPassage,
	withPassage
} from '../../brief/outline.ts';
import type { Passage, PassageWords } from '../../brief/passages/passage.ts';
import { typedNumbers } from '../../brief/passages/runs.ts';
import { wholeOutline } from '../../brief/sections.ts';
import { meetingBrief } from '../../brief/templates/meeting-brief.ts';
import { locales } from '../../i18n/locales.ts';
import type { Json } from '../../questionnaire/contract.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import { findConsultation } from '../consultations/service.ts';
import { Problem } from '../problems.ts';
import { plainText } from '../statements/plain.ts';
import { findDraft, writeDraft, type DraftOutline, type DraftPassage } from './draft-repository.ts';

/** What a person writes. */
export type WrittenPassage = Omit<Passage, 'id'>;

export type Arrangement =
	/** A section by its id, a passage by its key (`outline.ts`). */
	| { kind: 'move'; key: string; direction: 'up' | 'down' }
	| { kind: 'leave-out' | 'put-back'; section: string };

/** A passage as a person saw it. */
export interface SeenPassage {
	id: string;
	revision: number;
}

/**
 * Changes the order as it stands: whoever moves one thing does not undo what others have moved. What
 * cannot be moved, or left out, stays.
 * @throws Problem forbidden, not_found, busy
 */
export async function arrangeBrief(
	application: Application,
	actor: Actor,
	consultationId: string,
	arrangement: Arrangement
): Promise<void> {
	await changeDraft(application, actor, consultationId, (outline) => ({
		outline: arranged(outline, arrangement),
		action: 'brief.arranged',
		details: { ...arrangement }
	}));
}

function arranged(outline: DraftOutline, arrangement: Arrangement): DraftOutline {
	if (arrangement.kind === 'move') return moved(outline, arrangement.key, arrangement.direction);
	const section = meetingBrief.sections.find(({ id }) => id === arrangement.section);
	if (section === undefined || section.needed) return outline;
	return withLeftOut(outline, section.id, arrangement.kind === 'leave-out');
}

/**
 * @param behind the key of the item that it follows; at the end where there is no such item any more
 * @returns its id
 * @throws Problem forbidden, not_found, number_typed, busy
 */
export async function addPassage(
	application: Application,
	actor: Actor,
	consultationId: string,
	written: WrittenPassage,
	behind: string
): Promise<string> {
	refuseNumbers(written);
	const id = randomUUID();
	await changeDraft(application, actor, consultationId, (outline, at) => ({
		outline: withPassage(outline, passageOf(written, { id, revision: 0 }, actor, at), behind),
		action: 'brief.passage-added',
		details: { passage: id }
	}));
	return id;
}

/**
 * Puts these words in the place of those that were seen.
 * @throws Problem forbidden, not_found, number_typed, busy; revision_conflict when the passage is not
 *   what was seen any more, or is gone: nothing is overwritten
 */
export async function changePassage(
	application: Application,
	actor: Actor,
	consultationId: string,
	seen: SeenPassage,
	written: WrittenPassage
): Promise<void> {
	refuseNumbers(written);
	await changeDraft(application, actor, consultationId, (outline, at) => {
		demandSeen(outline, seen);
		return {
			outline: withChanged(outline, passageOf(written, seen, actor, at)),
			action: 'brief.passage-changed',
			details: { passage: seen.id, revision: seen.revision + 1 }
		};
	});
}

/** @throws Problem forbidden, not_found, busy; revision_conflict when it is not what was seen any more */
export async function removePassage(
	application: Application,
	actor: Actor,
	consultationId: string,
	seen: SeenPassage
): Promise<void> {
	await changeDraft(application, actor, consultationId, (outline) => {
		const { heading, text, locale } = demandSeen(outline, seen);
		return {
			outline: withoutPassage(outline, seen.id),
			action: 'brief.passage-removed',
			details: { passage: seen.id, heading, text, locale }
		};
	});
}

function demandSeen(outline: DraftOutline, { id, revision }: SeenPassage): DraftPassage {
	const passage = passagesOf(outline).find((each) => each.id === id);
	if (passage?.revision !== revision) throw new Problem('revision_conflict');
	return passage;
}

function passageOf(
	{ heading, text, locale, translations }: WrittenPassage,
	{ id, revision }: SeenPassage,
	{ personId }: Actor,
	at: Date
): DraftPassage {
	const words = {
		...plainWords({ heading, text }),
		locale,
		translations: Object.fromEntries(
			Object.entries(translations).map(([into, translated]) => [into, plainWords(translated)])
		)
	};
	return { id, ...words, revision: revision + 1, by: personId, at: at.toISOString() };
}

/** Halves of characters cannot be frozen. */
function plainWords({ heading, text }: PassageWords): PassageWords {
	return { heading: plainText(heading), text: plainText(text) };
}

/** Names of the fields with numbers that are typed: `heading`, `text`, `text.fr`. */
function refuseNumbers({ heading, text, translations }: WrittenPassage): void {
	const fields: [string, string][] = [
		['heading', heading],
		['text', text],
		...locales.flatMap((locale): [string, string][] => [
			[`heading.${locale}`, translations[locale]?.heading ?? ''],
			[`text.${locale}`, translations[locale]?.text ?? '']
		])
	];
	const refused = fields.filter(([, words]) => typedNumbers(words).length > 0);
	if (refused.length > 0)
		throw new Problem(
			'number_typed',
			refused.map(([name]) => name)
		);
}

/** How often a change is tried again because somebody else's came first. */
const MOST_TRIES = 5;

interface Change {
	outline: DraftOutline;
	action: string;
	details: { [key: string]: Json };
}

/** What is done to the outline as it stands. @throws Problem busy when others kept coming first */
async function changeDraft(
	application: Application,
	actor: Actor,
	consultationId: string,
	work: (outline: DraftOutline, now: Date) => Change
): Promise<void> {
	demand(actor, 'brief:edit');
	const { database } = application;
	if (!(await findConsultation(database, consultationId))) throw new Problem('not_found');
	for (let tries = 0; tries < MOST_TRIES; tries += 1) {
		const draft = await findDraft(database, consultationId);
		const outline = wholeOutline(meetingBrief.sections, draft?.outline ?? { items: [] });
		const now = application.clock();
		const change = work(outline, now);
		if (JSON.stringify(change.outline) === JSON.stringify(outline)) return;
		const after = draft?.revision ?? 0;
		const written = await database.transaction().execute(async (transaction) => {
			const id = await writeDraft(transaction, {
				consultationId,
				outline: change.outline,
				after,
				by: actor.personId,
				at: now
			});
			if (id === undefined) return false;
			await recordAuditEntry(transaction, {
				at: now,
				personId: actor.personId,
				action: change.action,
				subject: { kind: 'brief', id },
				details: { ...change.details, draft: after + 1 }
			});
			return true;
		});
		if (written) return;
	}
	throw new Problem('busy');
}

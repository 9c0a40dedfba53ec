/** Publishing: the next version, frozen, with its documents. */
import type { BriefFigures, Correction } from '../../brief/about.ts';
import { cellsOf, type Cells } from '../../brief/cells.ts';
import { passagesOf, type Outline } from '../../brief/outline.ts';
import { figuresFor, passageFaults } from '../../brief/passages/blocks.ts';
import type { Passage } from '../../brief/passages/passage.ts';
import { runsFor, typedNumbers } from '../../brief/passages/runs.ts';
import { plain } from '../../brief/text.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor } from '../accounts/policy.ts';
import { sha256 } from '../accounts/secrets.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import { canonicalJson } from '../canonical-json.ts';
import { findConsultation } from '../consultations/service.ts';
import type { DatabaseTransaction } from '../database/connection.ts';
import { Problem } from '../problems.ts';
import { plainText } from '../statements/plain.ts';
import { freeze, type FrozenDocument } from './content.ts';
import { insertDocuments } from './document-repository.ts';
import { findDraft, holdDraft, writeDraft, type BriefDraft } from './draft-repository.ts';
import { nextTellingOf } from './industry.ts';
import { nextVersion } from './next-version.ts';
import { holdMeeting, insertBriefVersion, listVersions } from './version-repository.ts';

/** What the person who publishes saw, and says. */
export interface ToPublish {
	consultationId: string;
	/** The draft's, 0 where nothing has been saved; when another stands now nothing is published. */
	revision: number;
	/** Of every version but the first: what it corrects. */
	correction?: Correction;
}

/**
 * Publishes the brief as it stands: the next version, frozen, with its hash.
 * @throws Problem forbidden, not_found, nothing_submitted, revision_conflict, correction_missing,
 *   number_typed, brief_has_faults
 */
export async function publishBrief(
	application: Application,
	actor: Actor,
	seen: ToPublish
): Promise<{ briefId: string; number: number; sha256: string }> {
	demand(actor, 'brief:publish');
	const known = await findDraft(application.database, seen.consultationId);
	if ((known?.revision ?? 0) !== seen.revision) throw new Problem('revision_conflict');
	const facts = await nextVersion(application, actor, seen.consultationId, known?.id);
	const { figures } = facts;
	if (figures.responses === 0) throw new Problem('nothing_submitted');
	const correction = figures.version === 1 ? undefined : demandCorrection(seen.correction);
	const now = application.clock();
	return application.database.transaction().execute(async (transaction) => {
		const draft = await seenDraft(transaction, seen, actor, now);
		const number = 1 + ((await listVersions(transaction, draft.id))[0]?.number ?? 0);
		// Somebody published meanwhile: these figures were not decided after theirs.
		if (number !== figures.version) throw new Problem('revision_conflict');
		if (await industryWasTold(transaction, figures)) throw new Problem('revision_conflict');
		refuseFaults(draft.outline, correction, cellsOf(figures));
		const subject = { ...facts.subject, ...(correction && { correction }) };
		const frozen = freeze({ ...facts, subject }, now.toISOString(), draft.outline);
		const content = canonicalJson(frozen.content);
		const version = {
			briefId: draft.id,
			number,
			content,
			sha256: sha256(content),
			correction: correction ? asRead(correction, cellsOf(figures)) : null,
			publishedAt: now.toISOString(),
			publishedBy: actor.personId
		};
		await insertBriefVersion(transaction, version);
		await insertDocuments(transaction, version, frozen.documents.map(asKept));
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'brief.published',
			subject: { kind: 'brief', id: draft.id },
			details: { number, sha256: version.sha256 }
		});
		return { briefId: draft.id, number, sha256: version.sha256 };
	});
}

/** A brief that the desk has not touched is published as the template has it. */
async function seenDraft(
	transaction: DatabaseTransaction,
	{ consultationId, revision }: ToPublish,
	{ personId }: Actor,
	at: Date
): Promise<BriefDraft> {
	if (revision === 0) {
		const outline = { items: [] };
		const draft = { consultationId, outline, after: 0, by: personId, at };
		const id = await writeDraft(transaction, draft);
		if (id === undefined) throw new Problem('revision_conflict');
	}
	const draft = await holdDraft(transaction, consultationId);
	if (draft?.revision !== Math.max(1, revision)) throw new Problem('revision_conflict');
	return draft;
}

/** Another brief of the meeting told of the same organizations meanwhile. */
async function industryWasTold(
	transaction: DatabaseTransaction,
	{ industry }: BriefFigures
): Promise<boolean> {
	if (industry === undefined) return false;
	const consultation = await findConsultation(transaction, industry.consultationId);
	if (consultation === undefined) throw new Problem('not_found');
	await holdMeeting(transaction, consultation.meetingId);
	return (await nextTellingOf(transaction, consultation)) !== industry.version;
}

function demandCorrection(correction: Correction | undefined): Correction {
	if (correction === undefined || correction.text.trim() === '')
		throw new Problem('correction_missing', ['correction']);
	if (typedNumbers(correction.text).length > 0) throw new Problem('number_typed', ['correction']);
	return { ...correction, text: plainText(correction.text) };
}

function refuseFaults(outline: Outline, correction: Correction | undefined, cells: Cells): void {
	const said: Passage[] = correction
		? [{ ...correction, id: 'correction', heading: '', translations: {} }]
		: [];
	const faulty = [...passagesOf(outline), ...said].filter(
		(passage) => passageFaults(passage, cells).length > 0
	);
	if (faulty.length > 0)
		throw new Problem(
			'brief_has_faults',
			faulty.map(({ id }) => id)
		);
}

/** With its figures, as it is shown beside the documents. */
function asRead({ text, locale }: Correction, cells: Cells): Correction {
	return { text: plain(runsFor(text, figuresFor(cells, locale))), locale };
}

function asKept(document: FrozenDocument) {
	const { template, part, locale, title } = document;
	const content = canonicalJson(document);
	return { template, part, locale, title, content, sha256: sha256(content) };
}

import type { BriefSubject } from '../../brief/about.ts';
import type { Block } from '../../brief/blocks.ts';
import type { MarkedStatement } from '../../brief/marked.ts';
import { compileMeetingBrief } from '../../brief/templates/meeting-brief.ts';
import type { Locale } from '../../i18n/locales.ts';
import { demand } from '../accounts/permission.ts';
import { sha256 } from '../accounts/secrets.ts';
import { may, type Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import { canonicalJson } from '../canonical-json.ts';
import { asksOrganizations } from '../consultations/respondent-filter.ts';
import { findMeeting } from '../meetings/service.ts';
import { Problem } from '../problems.ts';
import { resultsFrame } from '../rollups/frame.ts';
import {
	markedStatements,
	standingStatements,
	type CodedStatement
} from '../statements/service.ts';
import type { BriefFacts } from '../../brief/compile.ts';
import { freeze, type FrozenDocument } from './content.ts';
import { toldFigures } from './figures.ts';
import {
	findDraft,
	holdDraft,
	insertBriefVersion,
	insertDocuments,
	listVersions,
	writeDraft,
	type BriefDraft,
	type VersionListing
} from './repository.ts';

export type { VersionListing } from './repository.ts';

/**
 * The next version of a consultation's brief as it stands now.
 * @throws Problem forbidden, not_found, brief_of_member_states
 */
async function nextVersion(
	application: Application,
	actor: Actor,
	consultationId: string,
	draft: BriefDraft | undefined
): Promise<Omit<BriefFacts, 'subject'> & { subject: Omit<BriefSubject, 'introduction'> }> {
	const frame = await resultsFrame(application, actor, consultationId);
	const { consultation, asked, specifications } = frame;
	if (asksOrganizations(consultation.filter)) throw new Problem('brief_of_member_states');
	const meeting = await findMeeting(application.database, consultation.meetingId);
	if (!meeting) throw new Problem('not_found');
	return {
		figures: await toldFigures(application, frame, draft?.id),
		words: {
			statements: await standingStatements(application, actor, consultationId),
			titles: Object.fromEntries(specifications.map(({ name, title }) => [name, title])),
			marked: (await markedStatements(application, actor, consultationId)).map(asMarked)
		},
		subject: {
			meetingName: meeting.name,
			consultationName: consultation.name,
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			questionnaire: {
				id: consultation.questionnaireId,
				version: consultation.questionnaireVersion
			},
			listed: asked.map(({ id, name, region, ldc, lldc, sids, transition, status }) => ({
				id,
				name,
				region,
				ldc,
				lldc,
				sids,
				transition,
				status
			})),
			demonstration: application.configuration.kind === 'demonstration'
		}
	};
}

/** With the translations of the words as they stand. */
function asMarked({ respondent, question, text, translations }: CodedStatement): MarkedStatement {
	const current = translations.filter(({ source }) => source === text);
	return {
		respondentId: respondent.id,
		question,
		text,
		translations: Object.fromEntries(
			current.map((translation) => [translation.locale, translation.text])
		)
	};
}

export interface BriefWorkplace {
	briefId: string | null;
	introduction: { text: string; locale: Locale };
	revision: number;
	preview: Block[];
	versions: VersionListing[];
	mayPublish: boolean;
}

/**
 * The draft with the published look beside it.
 * @throws Problem forbidden, not_found
 */
export async function briefWorkplace(
	application: Application,
	actor: Actor,
	consultationId: string,
	locale: Locale
): Promise<BriefWorkplace> {
	demand(actor, 'brief:edit');
	const draft = await findDraft(application.database, consultationId);
	const introduction = draft?.introduction ?? { text: '', locale };
	const { figures, words, subject } = await nextVersion(application, actor, consultationId, draft);
	return {
		briefId: draft?.id ?? null,
		introduction,
		revision: draft?.revision ?? 0,
		preview: compileMeetingBrief(figures, words, { ...subject, introduction }, locale),
		versions: draft ? await listVersions(application.database, draft.id) : [],
		mayPublish: may(actor, 'brief:publish', {})
	};
}

/**
 * Keeps the introduction.
 * @param after the revision that was shown; when someone wrote meanwhile nothing is overwritten
 * @throws Problem forbidden, not_found, revision_conflict
 */
export async function writeIntroduction(
	application: Application,
	actor: Actor,
	draft: {
		consultationId: string;
		introduction: { text: string; locale: Locale };
		after: number;
	}
): Promise<void> {
	demand(actor, 'brief:edit');
	// Says not_found for a consultation that does not exist, before anything is written.
	await resultsFrame(application, actor, draft.consultationId);
	const now = application.clock();
	await application.database.transaction().execute(async (transaction) => {
		const id = await writeDraft(transaction, { ...draft, by: actor.personId, at: now });
		if (id === undefined) throw new Problem('revision_conflict');
		await recordAuditEntry(transaction, {
			at: now,
			personId: actor.personId,
			action: 'brief.introduction-written',
			subject: { kind: 'brief', id },
			details: { revision: draft.after + 1 }
		});
	});
}

/**
 * Publishes the brief as it stands: the next version, frozen, with its hash.
 * @param seen the draft revision that the person saw; when another stands now nothing is published
 * @throws Problem forbidden, not_found, nothing_submitted, revision_conflict
 */
export async function publishBrief(
	application: Application,
	actor: Actor,
	seen: { consultationId: string; revision: number }
): Promise<{ briefId: string; number: number; sha256: string }> {
	demand(actor, 'brief:publish');
	const known = await findDraft(application.database, seen.consultationId);
	const { figures, words, subject } = await nextVersion(
		application,
		actor,
		seen.consultationId,
		known
	);
	if (figures.responses === 0) throw new Problem('nothing_submitted');
	const now = application.clock();
	return application.database.transaction().execute(async (transaction) => {
		const draft = await holdDraft(transaction, seen.consultationId);
		if (draft?.revision !== seen.revision) throw new Problem('revision_conflict');
		const [latest] = await listVersions(transaction, draft.id);
		const number = (latest?.number ?? 0) + 1;
		// Somebody published meanwhile: these figures were not decided after theirs.
		if (number !== figures.version) throw new Problem('revision_conflict');
		const { introduction } = draft;
		const input = { figures, words, subject: { ...subject, introduction } };
		const frozen = freeze(input, now.toISOString());
		const content = canonicalJson(frozen.content);
		const version = {
			briefId: draft.id,
			number,
			content,
			sha256: sha256(content),
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

function asKept(document: FrozenDocument) {
	const { template, part, locale, title } = document;
	const content = canonicalJson(document);
	return { template, part, locale, title, content, sha256: sha256(content) };
}

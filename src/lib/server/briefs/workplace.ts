/** The draft of a brief as the desk works on it. */
import type { Block } from '../../brief/blocks.ts';
import { cellsOf } from '../../brief/cells.ts';
import { changedFigures, type ChangedFigure } from '../../brief/changes.ts';
import { compile, type BriefFacts } from '../../brief/compile.ts';
import { passagesOf } from '../../brief/outline.ts';
import { passageFaults } from '../../brief/passages/blocks.ts';
import { catalogue, type OfferInWords } from '../../brief/passages/catalogue.ts';
import type { TextFault } from '../../brief/passages/runs.ts';
import { placedItems, type Placed } from '../../brief/sections.ts';
import { meetingBrief } from '../../brief/templates/meeting-brief.ts';
import { wordingFor } from '../../brief/wording.ts';
import type { Locale } from '../../i18n/locales.ts';
import { demand } from '../accounts/permission.ts';
import { may, type Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { findDraft, findName, type BriefDraft, type DraftPassage } from './draft-repository.ts';
import { nextVersion } from './next-version.ts';
import { quotationsOf, type Quotations } from './quotations.ts';
import { readContent } from './told-contents.ts';
import { findContent, listVersions, type VersionListing } from './version-repository.ts';

/** What is wrong with a passage, by the language of its words. */
export interface PassageFault {
	passage: string;
	locale: Locale;
	faults: TextFault[];
}

export interface BriefWorkplace {
	briefId: string | null;
	/** Of the draft; 0 where nothing has been saved. */
	revision: number;
	/** Sections and passages in order. */
	items: Placed<DraftPassage>[];
	faults: PassageFault[];
	preview: Block[];
	quotations: Quotations;
	/** What a version would freeze. */
	summary: { responses: number; receipts: number; figures: number; withheld: number };
	/** What would differ from the newest version; nothing where there is none. */
	changed: ChangedFigure[] | null;
	versions: VersionListing[];
	mayPublish: boolean;
}

/**
 * The draft with the published look beside it.
 * @throws Problem forbidden, not_found, brief_of_member_states
 */
export async function briefWorkplace(
	application: Application,
	actor: Actor,
	consultationId: string,
	locale: Locale
): Promise<BriefWorkplace> {
	demand(actor, 'brief:edit');
	const draft = await findDraft(application.database, consultationId);
	const facts = await nextVersion(application, actor, consultationId, draft?.id);
	const outline = draft?.outline ?? { items: [] };
	const versions = draft ? await listVersions(application.database, draft.id) : [];
	const told = [...cellsOf(facts.figures).values()];
	return {
		briefId: draft?.id ?? null,
		revision: draft?.revision ?? 0,
		items: placedItems(meetingBrief.sections, outline),
		faults: faultsOf(draft, facts),
		preview: compile(meetingBrief, facts, { part: '', locale, outline }),
		quotations: await quotationsOf(application, actor, consultationId, facts, locale),
		summary: {
			responses: facts.figures.responses,
			receipts: facts.figures.receipts.length,
			figures: told.length,
			withheld: told.filter((cell) => cell === 'withheld').length
		},
		changed: await changesSince(application, draft, versions[0], facts, locale),
		versions,
		mayPublish: may(actor, 'brief:publish', {})
	};
}

function faultsOf(draft: BriefDraft | undefined, { figures }: BriefFacts): PassageFault[] {
	const cells = cellsOf(figures);
	return passagesOf(draft?.outline ?? { items: [] }).flatMap((passage) =>
		passageFaults(passage, cells).map((fault) => ({ passage: passage.id, ...fault }))
	);
}

async function changesSince(
	{ database }: Application,
	draft: BriefDraft | undefined,
	latest: VersionListing | undefined,
	{ figures }: BriefFacts,
	locale: Locale
): Promise<ChangedFigure[] | null> {
	const content = draft && latest && (await findContent(database, draft.id, latest.number));
	if (content === undefined) return null;
	return changedFigures(readContent(content).figures, figures, wordingFor(locale));
}

export interface PassageDesk {
	/** Nothing where it is new, or gone. */
	passage: DraftPassage | null;
	/** Who wrote it last. */
	writtenBy: string | null;
	faults: PassageFault[];
	/** All figures that can be inserted. */
	offers: OfferInWords[];
}

/**
 * A passage of the draft, and all that can be inserted into it.
 * @throws Problem forbidden, not_found, brief_of_member_states
 */
export async function passageToWrite(
	application: Application,
	actor: Actor,
	consultationId: string,
	id: string | null,
	locale: Locale
): Promise<PassageDesk> {
	demand(actor, 'brief:edit');
	const { database } = application;
	const draft = await findDraft(database, consultationId);
	const facts = await nextVersion(application, actor, consultationId, draft?.id);
	const outline = draft?.outline ?? { items: [] };
	const passage = passagesOf(outline).find((each) => each.id === id) ?? null;
	return {
		passage,
		writtenBy: passage && ((await findName(database, passage.by)) ?? null),
		faults: faultsOf(draft, facts).filter((fault) => fault.passage === id),
		offers: catalogue(facts.figures, wordingFor(locale))
	};
}

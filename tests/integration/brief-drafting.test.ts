/** Several editors of one draft, on both databases. */
import { beforeAll, describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/lib/brief/outline.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { findDraft } from '../../src/lib/server/briefs/draft-repository.ts';
import {
	addPassage,
	arrangeBrief,
	changePassage,
	removePassage,
	type WrittenPassage
} from '../../src/lib/server/briefs/drafting.ts';
import { publishBrief } from '../../src/lib/server/briefs/publishing.ts';
import {
	briefsOfMeeting,
	figuresChanged,
	latestVersion,
	publishedBrief
} from '../../src/lib/server/briefs/versions.ts';
import { briefWorkplace, passageToWrite } from '../../src/lib/server/briefs/workplace.ts';
import { submitForms } from '../support/answered.ts';
import { readIn } from '../support/brief-of.ts';
import { openConsultation, type OpenConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';
import { readPublished } from '../support/published.ts';

const written = (text: string, heading = ''): WrittenPassage => ({
	heading,
	text,
	locale: 'en',
	translations: {}
});

eachDialect((dialect) => {
	describe('the draft of a brief', () => {
		let application: Application;
		let officer: RegisteredActor;
		let manager: RegisteredActor;
		let executive: RegisteredActor;
		let opened: OpenConsultation;
		let consultationId: string;

		beforeAll(async () => {
			application = await dialect.openApplication();
			const administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			officer = await registerActor(application, 'officer@example.org', { role: 'desk' });
			manager = await registerActor(application, 'desk@example.org', { role: 'desk_manager' });
			opened = await openConsultation(application, administrator);
			executive = await registerActor(application, 'executive@example.org', {
				role: 'executive',
				meetingId: opened.meetingId
			});
			consultationId = opened.consultation.id;
			await answers(0, 12);
		}, 60_000);

		async function answers(from: number, to: number): Promise<void> {
			for (const respondent of opened.asked.slice(from, to)) {
				const forms = {
					priorities: [['priority_topics.rural', '1']] as [string, string][],
					message: [['consent', 'none']] as [string, string][]
				};
				await submitForms(application, respondent, forms, 'en');
			}
		}

		const workplace = async () => briefWorkplace(application, officer, consultationId, 'en');
		const order = async () =>
			(await workplace()).items.map((item) =>
				item.kind === 'section' ? item.section.id : item.passage.text
			);
		const texts = async () => {
			const draft = await findDraft(application.database, consultationId);
			return passagesOf(draft?.outline ?? { items: [] });
		};

		it('takes passages of two who write at once, each where it was put', async () => {
			await Promise.all([
				addPassage(application, officer, consultationId, written('First.'), 'opening'),
				addPassage(application, manager, consultationId, written('Last.'), 'counts')
			]);
			const all = await order();
			expect(all.indexOf('First.')).toBe(all.indexOf('opening') + 1);
			expect(all.at(-1)).toBe('Last.');
		});

		it('keeps what one has moved when another moves something else', async () => {
			await arrangeBrief(application, officer, consultationId, {
				kind: 'move',
				key: 'voices',
				direction: 'up'
			});
			await arrangeBrief(application, manager, consultationId, {
				kind: 'leave-out',
				section: 'counts'
			});
			const { items } = await workplace();
			const all = await order();
			expect(all.indexOf('voices')).toBeLessThan(all.indexOf('counts'));
			const left = items.filter((item) => item.kind === 'section' && item.leftOut);
			expect(left.map((item) => (item.kind === 'section' ? item.section.id : ''))).toEqual([
				'counts'
			]);
		});

		it('leaves out no section that keeps a brief honest', async () => {
			for (const section of ['coverage', 'method', 'opening', 'none'])
				await arrangeBrief(application, officer, consultationId, { kind: 'leave-out', section });
			const { preview } = await workplace();
			const ids = preview.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
			expect(ids).toEqual(expect.arrayContaining(['title', 'coverage', 'method']));
		});

		it('overwrites nothing that the writer has not seen, and tells who wrote it', async () => {
			const [first] = await texts();
			const id = first?.id ?? '';
			const seen = { id, revision: 1 };
			await changePassage(application, manager, consultationId, seen, written('By the manager.'));
			const late = changePassage(application, officer, consultationId, seen, written('Mine.'));
			await expect(late).rejects.toMatchObject({ code: 'revision_conflict' });
			const removal = removePassage(application, officer, consultationId, seen);
			await expect(removal).rejects.toMatchObject({ code: 'revision_conflict' });
			const { passage, writtenBy } = await passageToWrite(
				application,
				officer,
				consultationId,
				id,
				'en'
			);
			expect(passage).toMatchObject({ text: 'By the manager.', revision: 2 });
			expect(writtenBy).toBe(manager.name);
			const again = { id, revision: 2 };
			await changePassage(application, officer, consultationId, again, written('Both.'));
			expect((await texts())[0]?.text).toBe('Both.');
		});

		it('lets one of many who write at once into the same words come first', async () => {
			const [first] = await texts();
			const seen = { id: first?.id ?? '', revision: first?.revision ?? 0 };
			const tries = await Promise.allSettled(
				['one', 'two', 'three'].map((text) =>
					changePassage(application, officer, consultationId, seen, written(text))
				)
			);
			expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		});

		it('refuses numbers that are typed, and names the fields', async () => {
			const typed: WrittenPassage = {
				...written('About 12 of them.', 'Seven'),
				translations: { fr: { heading: '7', text: 'Douze' } }
			};
			await expect(
				addPassage(application, officer, consultationId, typed, 'opening')
			).rejects.toMatchObject({ code: 'number_typed', fields: ['text', 'heading.fr'] });
		});

		it('keeps of a text what can be published, also of one that no form sends', async () => {
			const odd = written('Half \ud800 and none\0.', '\udfff');
			const id = await addPassage(application, officer, consultationId, odd, 'opening');
			const kept = (await texts()).find((passage) => passage.id === id);
			expect(kept).toMatchObject({ heading: '\ufffd', text: 'Half \ufffd and none.' });
			await removePassage(application, officer, consultationId, { id, revision: 1 });
		});

		it('is not published while a figure of it cannot be told', async () => {
			const text = 'Rural: {question/priority_topics/option/none/count}.';
			const id = await addPassage(application, officer, consultationId, written(text), 'opening');
			const { faults, revision } = await workplace();
			expect(faults).toMatchObject([{ passage: id, faults: [{ fault: 'unknown-figure' }] }]);
			const publish = publishBrief(application, manager, { consultationId, revision });
			await expect(publish).rejects.toMatchObject({ code: 'brief_has_faults', fields: [id] });
			await removePassage(application, officer, consultationId, { id, revision: 1 });
		});

		it('shows its figures as the answers have them, until it is published', async () => {
			const text = 'Received: {coverage/submitted}.';
			await addPassage(application, officer, consultationId, written(text), 'opening');
			expect(readIn((await workplace()).preview)).toContain('Received: 12.');
			await answers(12, 14);
			expect(readIn((await workplace()).preview)).toContain('Received: 14.');
		}, 60_000);

		it('is published by a desk manager alone, and says from the second version on what it corrects', async () => {
			const { revision } = await workplace();
			const seen = { consultationId, revision };
			await expect(publishBrief(application, officer, seen)).rejects.toMatchObject({
				code: 'forbidden'
			});
			const { briefId } = await publishBrief(application, manager, seen);
			await answers(14, 24);
			const again = await workplace();
			expect(again.changed?.map(({ path }) => path)).toContainEqual([
				'Member States that answered'
			]);
			const next = { consultationId, revision: again.revision };
			await expect(publishBrief(application, manager, next)).rejects.toMatchObject({
				code: 'correction_missing'
			});
			const typed = { text: '10 more.', locale: 'en' } as const;
			await expect(
				publishBrief(application, manager, { ...next, correction: typed })
			).rejects.toMatchObject({ code: 'number_typed' });
			const correction = { text: 'Now {coverage/submitted} answers.', locale: 'en' } as const;
			await publishBrief(application, manager, { ...next, correction });
			const { documents } = await readPublished(application, executive, briefId, 2);
			expect(readIn(documents.en)).toContain('What this version corrects\nNow 24 answers.');
			expect(readIn(documents.fr)).toContain('Now 24 answers.');
		}, 60_000);

		it('is read in its newest version, and the older ones say what corrected them', async () => {
			const [listed] = await briefsOfMeeting(application, executive, opened.meetingId);
			const briefId = listed?.briefId ?? '';
			expect(await latestVersion(application, executive, briefId)).toBe(2);
			const first = await publishedBrief(application, executive, briefId, 1);
			expect(first.versions.map(({ number, correction }) => [number, correction?.text])).toEqual([
				[2, 'Now 24 answers.'],
				[1, undefined]
			]);
			const changed = await figuresChanged(application, executive, { briefId, number: 2 }, 'en');
			const answered = changed.find(({ path }) => path[0] === 'Member States that answered');
			expect(answered).toMatchObject({ before: '14', after: '24' });
			expect(await figuresChanged(application, executive, { briefId, number: 1 }, 'en')).toEqual(
				[]
			);
		});

		it('has an audit entry for each change', async () => {
			const entries = await application.database
				.selectFrom('audit_entry')
				.select('action')
				.where('subject_kind', '=', 'brief')
				.execute();
			const actions = new Set(entries.map(({ action }) => action));
			expect([...actions].sort()).toEqual([
				'brief.arranged',
				'brief.passage-added',
				'brief.passage-changed',
				'brief.passage-removed',
				'brief.published'
			]);
			expect(entries.filter(({ action }) => action === 'brief.arranged')).toHaveLength(2);
		});
	});
});

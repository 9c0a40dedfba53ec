/** Double clicks, resends and the browser's way back, on both databases. */
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { savePage, type PagePost } from '../../src/lib/server/responses/save.ts';
import { openResponse, responseReceipt } from '../../src/lib/server/responses/service.ts';
import { reopenResponse, submitResponse } from '../../src/lib/server/responses/submit.ts';
import { answeredPages, openConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerTeam, type RegisteredActor } from '../support/people.ts';

eachDialect((dialect) => {
	describe('a repeated request', () => {
		let application: Application;
		let administrator: RegisteredActor;
		let focalPoint: RegisteredActor;
		let contributor: RegisteredActor;
		let responseId: string;

		beforeAll(async () => {
			application = await dialect.openApplication();
			({ administrator, focalPoint, contributor } = await registerTeam(application));
		});

		/** Each story on a consultation of its own. */
		beforeEach(async () => {
			responseId = (await openConsultation(application, administrator)).responseOf('KEN');
		});

		const page = (baseRevision: number, text: string, requestKey: string): PagePost => ({
			responseId,
			page: 'priorities',
			baseRevision,
			form: [['missing_topic', text]],
			locale: 'en',
			requestKey
		});

		async function state() {
			const { head, answers } = await openResponse(
				application,
				focalPoint,
				'response:read',
				responseId
			);
			return { ...head, answers };
		}

		async function count(table: 'response_revision' | 'mail' | 'audit_entry'): Promise<number> {
			const rows = await application.database.selectFrom(table).selectAll().execute();
			return rows.length;
		}

		async function draft(): Promise<number> {
			let revision = 0;
			for (const [name, form] of Object.entries(answeredPages)) {
				const saved = await savePage(application, focalPoint, {
					responseId,
					page: name,
					baseRevision: revision,
					form,
					locale: 'en'
				});
				({ revision } = saved);
			}
			return revision;
		}

		it('of a save is answered as the first, although others have changed things since', async () => {
			const post = page(0, 'Spectrum', randomUUID());
			expect(await savePage(application, focalPoint, post)).toMatchObject({ revision: 1 });
			await savePage(application, contributor, page(1, 'Numbering', randomUUID()));
			const again = await savePage(application, focalPoint, post);
			expect(again).toMatchObject({ kind: 'saved', revision: 2 });
			expect(await state()).toMatchObject({
				revision: 2,
				answers: { missing_topic: 'Numbering' }
			});
		});

		it('makes one revision when both arrive at once', async () => {
			for (let round = 0; round < 10; round += 1) {
				const post = page(round, `Text ${round}`, randomUUID());
				const before = await count('audit_entry');
				const outcomes = await Promise.all([
					savePage(application, focalPoint, post),
					savePage(application, focalPoint, post),
					savePage(application, focalPoint, post)
				]);
				expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved']);
				expect(await state()).toMatchObject({ revision: round + 1 });
				expect(await count('audit_entry')).toBe(before + 1);
			}
		});

		it('is none when the browser goes back and other words are sent with the same key', async () => {
			const requestKey = randomUUID();
			await savePage(application, focalPoint, page(0, 'Spectrum', requestKey));
			const other = await savePage(application, focalPoint, page(0, 'Spectrum policy', requestKey));
			expect(other).toMatchObject({
				kind: 'conflict',
				conflicts: [
					{
						theirs: { lines: [[{ text: 'Spectrum' }]], savedBy: 'focal' },
						mine: { lines: [[{ text: 'Spectrum policy' }]] }
					}
				]
			});
		});

		it('of a save that said what was kept already undoes nothing that follows', async () => {
			await savePage(application, contributor, page(0, 'Spectrum', randomUUID()));
			const post = page(0, 'Spectrum', randomUUID());
			expect(await savePage(application, focalPoint, post)).toMatchObject({ kind: 'saved' });
			const { revision } = await state();
			await savePage(application, contributor, page(revision, '', randomUUID()));
			expect(await savePage(application, focalPoint, post)).toMatchObject({ kind: 'saved' });
			expect((await state()).answers).not.toHaveProperty('missing_topic');
		});

		it('of a save that met a conflict shows the conflict again', async () => {
			await savePage(application, contributor, page(0, 'Numbering', randomUUID()));
			const post: PagePost = {
				...page(0, 'Spectrum', randomUUID()),
				form: [
					['missing_topic', 'Spectrum'],
					['first_choice_outcome', 'Cheaper calls']
				]
			};
			expect(await savePage(application, focalPoint, post)).toMatchObject({ kind: 'conflict' });
			expect(await savePage(application, focalPoint, post)).toMatchObject({
				kind: 'conflict',
				revision: 2
			});
			expect(await state()).toMatchObject({ answers: { first_choice_outcome: 'Cheaper calls' } });
		});

		it('of a submission gives the receipt of the first, and sends no second letter', async () => {
			const signature = {
				responseId,
				revision: await draft(),
				requestKey: randomUUID(),
				locale: 'en' as const
			};
			const letters = await count('mail');
			const both = await Promise.all([
				submitResponse(application, focalPoint, signature),
				submitResponse(application, focalPoint, signature)
			]);
			const later = await submitResponse(application, focalPoint, signature);
			const { receipt } = await state();
			expect([...both, later]).toEqual([{ receipt }, { receipt }, { receipt }]);
			expect(await count('mail')).toBe(letters + 1);
			const without = { ...signature, requestKey: null };
			expect(await submitResponse(application, focalPoint, without)).toEqual({ receipt });
		});

		it('of a submission that was taken back since submits nothing', async () => {
			const revision = await draft();
			const signature = { responseId, revision, requestKey: randomUUID(), locale: 'en' as const };
			const { receipt } = await submitResponse(application, focalPoint, signature);
			await reopenResponse(application, focalPoint, { ...signature, revision: revision + 1 });
			expect(await submitResponse(application, focalPoint, signature)).toEqual({ receipt });
			expect(await state()).toMatchObject({ status: 'returned', receipt: null });
			const { submissions } = await responseReceipt(application, focalPoint, responseId);
			expect(submissions).toMatchObject([{ revision: revision + 1, receipt }]);
		});

		it('to take back what was taken back does nothing, and never takes back a later submission', async () => {
			const revision = await draft();
			const signature = { responseId, revision, locale: 'en' as const };
			await submitResponse(application, focalPoint, signature);
			const back = { ...signature, revision: revision + 1 };
			await Promise.all([
				reopenResponse(application, focalPoint, back),
				reopenResponse(application, focalPoint, back)
			]);
			await reopenResponse(application, focalPoint, back);
			expect(await state()).toMatchObject({ status: 'returned', revision: revision + 2 });
			await submitResponse(application, focalPoint, { ...signature, revision: revision + 2 });
			await expect(reopenResponse(application, focalPoint, back)).rejects.toMatchObject({
				code: 'revision_conflict'
			});
			expect(await state()).toMatchObject({ status: 'submitted' });
		});

		it('leaves every version with its receipt, newest first', async () => {
			let revision = await draft();
			for (let version = 0; version < 2; version += 1) {
				const signature = { responseId, revision, locale: 'en' as const };
				await submitResponse(application, focalPoint, signature);
				if (version === 1) break;
				await reopenResponse(application, focalPoint, { ...signature, revision: revision + 1 });
				revision += 2;
			}
			const { head, submissions } = await responseReceipt(application, focalPoint, responseId);
			expect(submissions.map((submission) => submission.revision)).toEqual([5, 3]);
			expect(submissions[0]?.receipt).toBe(head.receipt);
			expect(submissions[1]?.receipt).not.toBe(head.receipt);
		});

		it('keeps words that were typed while somebody submitted, and shows them again', async () => {
			const revision = await draft();
			await submitResponse(application, focalPoint, { responseId, revision, locale: 'en' });
			const post = page(revision, 'Typed meanwhile', randomUUID());
			const outcome = await savePage(application, contributor, post);
			expect(outcome).toMatchObject({ kind: 'submitted_meanwhile', revision });
			if (outcome.kind !== 'submitted_meanwhile') return;
			const shown = questionsIn(outcome.view.elements).find(({ name }) => name === 'missing_topic');
			expect(shown).toMatchObject({ value: 'Typed meanwhile' });
			await reopenResponse(application, focalPoint, {
				responseId,
				revision: revision + 1,
				locale: 'en'
			});
			expect(await savePage(application, contributor, post)).toMatchObject({ kind: 'saved' });
			expect(await state()).toMatchObject({ answers: { missing_topic: 'Typed meanwhile' } });
		});
	});
});

import { randomUUID } from 'node:crypto';
import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../src/lib/server/application.ts';
import { savePage, type SaveOutcome } from '../../src/lib/server/responses/save.ts';
import { openResponse } from '../../src/lib/server/responses/service.ts';
import { openConsultation, type OpenConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerTeam, type RegisteredActor } from '../support/people.ts';

eachDialect((dialect) => {
	describe('two people on one response', () => {
		let application: Application;
		let focalPoint: RegisteredActor;
		let contributor: RegisteredActor;
		let opened: OpenConsultation;

		beforeAll(async () => {
			application = await dialect.openApplication();
			const team = await registerTeam(application);
			({ focalPoint, contributor } = team);
			opened = await openConsultation(application, team.administrator);
		});

		function save(
			actor: RegisteredActor,
			baseRevision: number,
			form: [string, string][]
		): Promise<SaveOutcome> {
			return savePage(application, actor, {
				responseId: opened.responseOf('KEN'),
				page: 'priorities',
				baseRevision,
				form,
				locale: 'en'
			});
		}

		async function kept() {
			const { answers } = await openResponse(
				application,
				focalPoint,
				'response:read',
				opened.responseOf('KEN')
			);
			return answers;
		}

		it('keeps what both changed on different questions of a page', async () => {
			await save(focalPoint, 0, [['missing_topic', 'Spectrum']]);
			const outcome = await save(contributor, 0, [['first_choice_outcome', 'Cheaper calls']]);
			expect(outcome.kind).toBe('saved');
			expect(await kept()).toMatchObject({
				missing_topic: 'Spectrum',
				first_choice_outcome: 'Cheaper calls'
			});
		});

		it('shows the later one what the other wrote on the same question, and overwrites nothing', async () => {
			await save(focalPoint, 2, [
				['missing_topic', 'Numbering'],
				['first_choice_outcome', 'Cheaper calls']
			]);
			const outcome = await save(contributor, 2, [
				['missing_topic', 'Roaming'],
				['first_choice_outcome', 'Cheaper calls']
			]);
			expect(outcome.kind).toBe('conflict');
			if (outcome.kind !== 'conflict') return;
			expect(outcome.conflicts).toMatchObject([
				{
					field: 'missing_topic',
					theirs: { lines: [[{ text: 'Numbering' }]], written: 'en', savedBy: 'focal' },
					mine: { lines: [[{ text: 'Roaming' }]], written: 'en' },
					shown: true
				}
			]);
			const shown = questionsIn(outcome.view.elements).find(({ name }) => name === 'missing_topic');
			expect(shown).toMatchObject({ value: 'Roaming' });
			expect(await kept()).toMatchObject({ missing_topic: 'Numbering' });
		});

		it('takes the later text once its writer has seen the other', async () => {
			const outcome = await save(contributor, 3, [
				['missing_topic', 'Roaming'],
				['first_choice_outcome', 'Cheaper calls']
			]);
			expect(outcome).toMatchObject({ kind: 'saved', revision: 4 });
			expect(await kept()).toMatchObject({ missing_topic: 'Roaming' });
		});

		it('makes no revision of a page that changes nothing, so a double click is harmless', async () => {
			const form: [string, string][] = [
				['missing_topic', 'Roaming'],
				['first_choice_outcome', 'Cheaper calls']
			];
			expect(await save(contributor, 4, form)).toMatchObject({ kind: 'saved', revision: 4 });
		});

		it('keeps both when they save at the same moment', async () => {
			const [one, other] = await Promise.all([
				save(focalPoint, 4, [
					['missing_topic', 'Tariffs'],
					['first_choice_outcome', 'Cheaper calls']
				]),
				save(contributor, 4, [
					['missing_topic', 'Roaming'],
					['first_choice_outcome', 'Better calls']
				])
			]);
			expect([one.kind, other.kind]).toEqual(['saved', 'saved']);
			expect(await kept()).toMatchObject({
				missing_topic: 'Tariffs',
				first_choice_outcome: 'Better calls'
			});
		});

		it('keeps what can be read of a page and says what can not', async () => {
			const outcome = await savePage(application, focalPoint, {
				responseId: opened.responseOf('KEN'),
				page: 'capacity',
				baseRevision: 6,
				form: [
					['standards_staff', 'about a dozen'],
					['recommendations_use', 'often']
				],
				locale: 'en'
			});
			expect(outcome.kind).toBe('faulty');
			if (outcome.kind !== 'faulty') return;
			const staff = questionsIn(outcome.view.elements).find(
				({ name }) => name === 'standards_staff'
			);
			expect(staff).toMatchObject({ value: 'about a dozen' });
			expect(staff?.errors).toHaveLength(1);
			expect(await kept()).toMatchObject({ recommendations_use: 'often' });
		});

		it('keeps the words beside "Other" with the choice, as one answer', async () => {
			const outcome = await savePage(application, focalPoint, {
				responseId: opened.responseOf('KEN'),
				page: 'respondent',
				baseRevision: 0,
				form: [
					['organization_class', 'other'],
					['organization_class.other', 'A university of technology']
				],
				locale: 'en'
			});
			expect(outcome.kind).toBe('saved');
			expect(Object.values(await kept())).toContain('A university of technology');
		});

		it('asks the database five things: what is kept twice, and three to write', async () => {
			const asked: string[] = [];
			const counting = application.database.withPlugin({
				transformQuery: ({ node }) => {
					asked.push(node.kind);
					return node;
				},
				transformResult: ({ result }) => Promise.resolve(result)
			});
			const say = (baseRevision: number, words: string) =>
				savePage({ ...application, database: counting }, focalPoint, {
					responseId: opened.responseOf('KEN'),
					page: 'priorities',
					baseRevision,
					form: [['missing_topic', words]],
					locale: 'en',
					requestKey: randomUUID()
				});
			// The questionnaire is read once.
			const { revision } = await say(0, '');
			asked.length = 0;
			const outcome = await say(revision, 'Counted');
			expect(outcome.kind).toBe('saved');
			expect(asked).toEqual([
				'SelectQueryNode',
				'SelectQueryNode',
				'UpdateQueryNode',
				'InsertQueryNode',
				'InsertQueryNode'
			]);
		});

		it('is refused before opening, in so many words', async () => {
			const clock = () => new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
			const attempt = savePage({ ...application, clock }, focalPoint, {
				responseId: opened.responseOf('KEN'),
				page: 'priorities',
				baseRevision: 0,
				form: [['missing_topic', 'Too early']],
				locale: 'en'
			});
			await expect(attempt).rejects.toMatchObject({ code: 'consultation_not_open' });
		});
	});
});

/** A page that somebody fills in while somebody else hides it: nothing that was typed is lost. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../src/lib/questionnaire/contract.ts';
import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { storeQuestionnaire } from '../../src/lib/server/questionnaires/service.ts';
import { savePage, type PagePost, type SaveOutcome } from '../../src/lib/server/responses/save.ts';
import { openResponse } from '../../src/lib/server/responses/service.ts';
import { developing, openConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { hidingPage } from '../support/hiding-page.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

type Form = [string, string][];

eachDialect((dialect) => {
	describe('a page that is hidden while it is filled in', () => {
		let application: Application;
		let administrator: RegisteredActor;
		let writer: RegisteredActor;
		let other: RegisteredActor;

		beforeAll(async () => {
			application = await dialect.openApplication();
			administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			writer = await registerActor(application, 'writer@example.org', {
				role: 'focal_point',
				respondentId: 'KEN'
			});
			other = await registerActor(application, 'other@example.org', {
				role: 'contributor',
				respondentId: 'KEN'
			});
			await storeQuestionnaire(application, 'hiding', hidingPage);
		});

		/** Both have the page open at revision 1. */
		async function bothAtTheSecondPage() {
			const opened = await openConsultation(application, administrator, developing, 0, 'hiding');
			const responseId = opened.responseOf('KEN');
			const post = (
				actor: RegisteredActor,
				page: string,
				baseRevision: number,
				form: Form,
				choices: PagePost['choices'] = new Map()
			): Promise<SaveOutcome> =>
				savePage(application, actor, {
					...{ responseId, page, baseRevision, form, choices, locale: 'en' }
				});
			await post(other, 'second', 0, [
				['one', 'First'],
				['two', 'First']
			]);
			return {
				write: (base: number, form: Form, choices?: PagePost['choices']) =>
					post(writer, 'second', base, form, choices),
				writeBeside: (page: string, base: number, form: Form) => post(other, page, base, form),
				kept: async (): Promise<Answers> =>
					(await openResponse(application, writer, 'response:read', responseId)).answers
			};
		}

		it('is kept in the draft, as often as it is sent, and said to be shown no longer', async () => {
			const { write, writeBeside, kept } = await bothAtTheSecondPage();
			await writeBeside('first', 1, [['closed', 'true']]);
			const first = await write(1, [['one', 'Mine']]);
			expect(first).toMatchObject({ kind: 'saved', revision: 3 });
			expect(first).not.toHaveProperty('view');
			// A script goes on saving from the newest revision.
			expect(await write(3, [['one', 'Mine too']])).toMatchObject({ kind: 'saved', revision: 4 });
			expect(await kept()).toEqual({ closed: true, one: 'Mine too', two: 'First' });
			await writeBeside('first', 4, [['closed', 'false']]);
			expect(await write(5, [['two', 'Again']])).toHaveProperty('view');
		});

		it.each(['mine', 'theirs'] as const)('takes the choice of %s in a conflict', async (choice) => {
			const { write, writeBeside, kept } = await bothAtTheSecondPage();
			await writeBeside('second', 1, [['one', 'Theirs']]);
			await writeBeside('first', 2, [['closed', 'true']]);
			const conflict = await write(1, [['one', 'Mine']]);
			expect(conflict).toMatchObject({
				kind: 'conflict',
				revision: 3,
				conflicts: [{ field: 'one', shown: true }]
			});
			const undecided = await write(3, [['one', 'Mine']], new Map([['one', 'none']]));
			expect(undecided).toMatchObject({ kind: 'conflict', revision: 3 });
			const decided = await write(3, [['one', 'Mine']], new Map([['one', choice]]));
			expect(decided.kind).toBe('saved');
			expect(await kept()).toMatchObject({ one: choice === 'mine' ? 'Mine' : 'Theirs' });
		});

		it('shows what the other wrote there meanwhile, so that it is not overwritten unseen', async () => {
			const { write, writeBeside, kept } = await bothAtTheSecondPage();
			await writeBeside('second', 1, [
				['one', 'Theirs'],
				['two', 'Theirs']
			]);
			await writeBeside('first', 2, [['closed', 'true']]);
			const outcome = await write(1, [
				['one', 'Mine'],
				['two', 'First']
			]);
			expect(outcome.kind).toBe('conflict');
			if (outcome.kind !== 'conflict') return;
			const shown = questionsIn(outcome.view.elements).map((question) => [
				question.name,
				'value' in question ? question.value : undefined
			]);
			expect(shown).toEqual([
				['one', 'Mine'],
				['two', 'Theirs'],
				['staff', '']
			]);
			await write(
				3,
				[
					['one', 'Mine'],
					['two', 'Theirs']
				],
				new Map([['one', 'mine']])
			);
			expect(await kept()).toMatchObject({ one: 'Mine', two: 'Theirs' });
		});

		it('shows again what can not be read, until it can', async () => {
			const { write, writeBeside, kept } = await bothAtTheSecondPage();
			await writeBeside('first', 1, [['closed', 'true']]);
			const faulty: Form = [
				['one', 'Mine'],
				['staff', 'a dozen']
			];
			expect(await write(1, faulty)).toMatchObject({ kind: 'faulty', revision: 3 });
			const again = await write(3, faulty);
			expect(again.kind).toBe('faulty');
			if (again.kind !== 'faulty') return;
			expect(questionsIn(again.view.elements)).toContainEqual(
				expect.objectContaining({ name: 'staff', value: 'a dozen' })
			);
			expect((await write(3, [['staff', '12']])).kind).toBe('saved');
			expect(await kept()).toEqual({ closed: true, one: 'Mine', two: 'First', staff: 12 });
		});

		it('does not exist for anyone who can not have had it before them', async () => {
			const { writeBeside, kept } = await bothAtTheSecondPage();
			await expect(writeBeside('never', 1, [['three', 'forged']])).rejects.toMatchObject({
				code: 'not_found'
			});
			expect(await kept()).not.toHaveProperty('three');
		});
	});
});

/** Tallies are kept as responses are submitted and taken back; building them anew gives the same bytes. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../src/lib/server/application.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { responseOverview } from '../../src/lib/server/responses/service.ts';
import { reopenResponse, submitResponse } from '../../src/lib/server/responses/submit.ts';
import { wholeView } from '../../src/lib/rollup/view.ts';
import { exploreResults } from '../../src/lib/server/rollups/explorer.ts';
import { answeredPages, openConsultation, type OpenConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

const countries = ['KEN', 'GHA', 'EGY', 'FJI', 'NPL', 'PER', 'BEN', 'RWA'];

eachDialect((dialect) => {
	describe('stored tallies', () => {
		let application: Application;
		let desk: RegisteredActor;
		let opened: OpenConsultation;
		const actors = new Map<string, RegisteredActor>();

		beforeAll(async () => {
			application = await dialect.openApplication();
			desk = await registerActor(application, 'desk@example.org', { role: 'desk_manager' });
			const administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			opened = await openConsultation(application, administrator);
			for (const respondentId of countries) {
				const mailbox = `${respondentId.toLowerCase()}@example.org`;
				const role = { role: 'focal_point', respondentId } as const;
				actors.set(respondentId, await registerActor(application, mailbox, role));
			}
		});

		function actorOf(country: string): RegisteredActor {
			const actor = actors.get(country);
			if (!actor) throw new Error(`${country} has no focal point`);
			return actor;
		}

		async function revisionOf(country: string): Promise<number> {
			const { head } = await responseOverview(
				application,
				actorOf(country),
				opened.responseOf(country),
				'en'
			);
			return head.revision;
		}

		async function answer(country: string, page: string, form: [string, string][]): Promise<void> {
			await savePage(application, actorOf(country), {
				responseId: opened.responseOf(country),
				page,
				form,
				baseRevision: await revisionOf(country),
				choices: new Map(),
				locale: 'en'
			});
		}

		async function submit(country: string, consent: string): Promise<void> {
			await answer(country, 'priorities', answeredPages['priorities'] ?? []);
			await answer(country, 'message', [
				['message_to_executives', `In the words of ${country}.`],
				['consent', consent]
			]);
			const responseId = opened.responseOf(country);
			const revision = await revisionOf(country);
			await submitResponse(application, actorOf(country), { responseId, revision, locale: 'en' });
		}

		async function takeBack(country: string): Promise<void> {
			const responseId = opened.responseOf(country);
			const revision = await revisionOf(country);
			await reopenResponse(application, actorOf(country), { responseId, revision, locale: 'en' });
		}

		function stored() {
			return application.database.selectFrom('tally').selectAll().orderBy('stratum').execute();
		}

		function read(from: Application) {
			const asking = { view: wholeView, faults: [] };
			return exploreResults(from, desk, opened.consultation.id, asking);
		}

		function responsesIn(tallies: Awaited<ReturnType<typeof stored>>): number {
			return tallies.reduce((sum, { responses }) => sum + responses, 0);
		}

		/** Has everything counted from the responses, as a reader does who finds nothing stored. */
		async function rebuilt() {
			await application.database.deleteFrom('roll_up').execute();
			await read(application);
			return stored();
		}

		it('are none before anything is submitted', async () => {
			expect(await rebuilt()).toEqual([]);
		});

		it('hold what several respondents submit at once', async () => {
			const consents = ['country', 'region', 'none'];
			await Promise.all(
				countries.map((country, index) => submit(country, consents[index % 3] ?? 'none'))
			);
			const kept = await stored();
			expect(responsesIn(kept)).toBe(countries.length);
			expect(kept.length).toBeGreaterThan(4);
			expect(await rebuilt()).toEqual(kept);
		});

		it('let go of what is taken back', async () => {
			await Promise.all(['KEN', 'FJI', 'PER'].map((country) => takeBack(country)));
			const kept = await stored();
			expect(responsesIn(kept)).toBe(countries.length - 3);
			expect(await rebuilt()).toEqual(kept);
		});

		it('hold what changes while all of it is counted anew', async () => {
			await application.database.deleteFrom('roll_up').execute();
			const changes = [() => submit('PER', 'region'), () => takeBack('GHA')];
			const { threads } = application;
			const interrupted: Application = {
				...application,
				threads: {
					...threads,
					run: async (name, ...given) => {
						const counted = await threads.run(name, ...given);
						await changes.shift()?.();
						return counted;
					}
				}
			};
			await read(interrupted);
			expect(changes).toEqual([]);
			const kept = await stored();
			expect(responsesIn(kept)).toBe(countries.length - 3);
			expect(await rebuilt()).toEqual(kept);
		});

		it('count what is submitted again once, in its new place', async () => {
			await submit('KEN', 'none');
			const kept = await stored();
			expect(await rebuilt()).toEqual(kept);
			await takeBack('KEN');
			await submit('KEN', 'none');
			expect(await stored()).toEqual(kept);
		});

		it('are what the results show', async () => {
			const { responses, questions } = await read(application);
			expect(responses.shown).toBe(countries.length - 2);
			const ranking = questions.find(({ question }) => question.kind === 'ranking');
			expect(ranking?.counted.answered).toBe(countries.length - 2);
		});

		it('of another format are built anew', async () => {
			const kept = await stored();
			await application.database.updateTable('roll_up').set({ format: 999 }).execute();
			await application.database.updateTable('tally').set({ questions: '{}' }).execute();
			await read(application);
			expect(await stored()).toEqual(kept);
		});
	});
});

/** What was found of priorities is kept exactly as long as nothing else is submitted. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readView } from '../../src/lib/rollup/view.ts';
import type { Application } from '../../src/lib/server/application.ts';
import type { AskedRespondent } from '../../src/lib/server/consultations/service.ts';
import { reopenResponse } from '../../src/lib/server/responses/submit.ts';
import { exploreResults } from '../../src/lib/server/rollups/explorer.ts';
import { priorityFindings } from '../../src/lib/server/rollups/priority-findings.ts';
import { submitForms, type Forms } from '../support/answered.ts';
import { openConsultation, type OpenConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

eachDialect((dialect) => {
	describe('what was found of priorities before', () => {
		let application: Application;
		let desk: RegisteredActor;
		let opened: OpenConsultation;
		/** How often ballots were looked at on a thread. */
		let worked = 0;

		const choose = (topics: readonly string[]): Forms => ({
			priorities: topics.map((topic, place) => [`priority_topics.${topic}`, String(place + 1)]),
			message: [['consent', 'country']]
		});

		function askedIn(id: string): AskedRespondent {
			const asked = opened.asked.find((respondent) => respondent.id === id);
			if (!asked) throw new Error(`${id} is not asked`);
			return asked;
		}

		async function namedIn(query = '', from = application): Promise<string[]> {
			const asking = readView(new URLSearchParams(query));
			const exploration = await exploreResults(from, desk, opened.consultation.id, asking);
			const [ranked] = await priorityFindings(from, desk, exploration);
			const { topics = [], named = [] } = ranked?.findings ?? {};
			return topics.filter((_, place) => (named[place] ?? 0) > 0).sort();
		}

		async function takeBack(id: string): Promise<void> {
			const { responseId } = askedIn(id);
			const focalPoint = await registerActor(application, `${id}-again@example.org`, {
				role: 'focal_point',
				respondentId: id
			});
			const { revision } = await application.database
				.selectFrom('response')
				.select('revision')
				.where('id', '=', responseId)
				.executeTakeFirstOrThrow();
			await reopenResponse(application, focalPoint, { responseId, revision, locale: 'fr' });
		}

		/** Works since the last time this was asked; each reading looks at two questions. */
		function works(): number {
			const since = worked;
			worked = 0;
			return since;
		}

		beforeAll(async () => {
			application = await dialect.openApplication();
			const { threads } = application;
			application.threads = {
				...threads,
				run: (name, ...given) => {
					if (name === 'findingsOfPacked') worked += 1;
					return threads.run(name, ...given);
				}
			};
			desk = await registerActor(application, 'kept-desk@example.org', { role: 'desk' });
			const administrator = await registerActor(application, 'kept-admin@example.org', {
				role: 'administrator'
			});
			opened = await openConsultation(application, administrator);
			await submitForms(application, askedIn('KEN'), choose(['ai']), 'en');
		});

		it('is told again without working it out, to those who ask at once as well', async () => {
			const [one, other] = await Promise.all([namedIn(), namedIn()]);
			expect([one, other, await namedIn()]).toEqual([['ai'], ['ai'], ['ai']]);
			expect(works()).toBe(2);
		});

		it('is worked out for each view', async () => {
			for (const query of ['region=Africa', 'method=borda', 'weighting=regions', 'method=borda'])
				await namedIn(query);
			expect(works()).toBe(6);
		});

		it('holds no longer when something is submitted', async () => {
			await submitForms(application, askedIn('GHA'), choose(['rural']), 'fr');
			expect(await namedIn()).toEqual(['ai', 'rural']);
			expect(works()).toBe(2);
		});

		it('holds no longer when one response is taken back and another takes its place', async () => {
			await takeBack('GHA');
			// Of the same region and in no group either, with the same answer: every number is as before.
			await submitForms(application, askedIn('NGA'), choose(['rural']), 'fr');
			expect(await namedIn()).toEqual(['ai', 'rural']);
			expect(works()).toBe(2);
		});

		it('is no answer of another server, which counts changes in the same database', async () => {
			const second = await dialect.openApplication();
			await submitForms(second, askedIn('SEN'), choose(['dfs']), 'fr');
			expect(await namedIn()).toEqual(['ai', 'dfs', 'rural']);
			expect(await namedIn('', second)).toEqual(['ai', 'dfs', 'rural']);
		});
	});
});

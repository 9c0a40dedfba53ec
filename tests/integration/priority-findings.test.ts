/** What is found of priorities, in the views of the desk: from stored tallies and single ballots alike. */
import { beforeAll, describe, expect, it } from 'vitest';
import { unpackedCasts } from '../../src/lib/priorities/sureness/packed-casts.ts';
import { tallyOf } from '../../src/lib/priorities/tally.ts';
import { readView } from '../../src/lib/rollup/view.ts';
import type { Application } from '../../src/lib/server/application.ts';
import {
	createConsultation,
	listAsked,
	type Consultation
} from '../../src/lib/server/consultations/service.ts';
import { registerOrganization } from '../../src/lib/server/organizations/service.ts';
import { storeQuestionnaire } from '../../src/lib/server/questionnaires/service.ts';
import { castsIn, topicsOf } from '../../src/lib/server/rollups/casts.ts';
import { exploreResults } from '../../src/lib/server/rollups/explorer.ts';
import { priorityFindings } from '../../src/lib/server/rollups/priority-findings.ts';
import { asksPriorities } from '../../src/lib/rollup/ballots.ts';
import { own } from '../../src/lib/rollup/counts.ts';
import { mergeTallies } from '../../src/lib/priorities/tally.ts';
import { answeredConsultation, consultationOf, submitForms } from '../support/answered.ts';
import { weightingCode } from '../../src/lib/downloads/weighting.ts';
import { download, linesOf, rowsOf, textOf } from '../support/downloads.ts';
import { figuresShown, lookUp } from '../support/findings-rows.ts';
import { openConsultation, sameInAll, type OpenConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { everyKind } from '../support/every-kind.ts';
import { everyKindForms } from '../support/every-kind-forms.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Countries with their topics, best first. */
const then: Record<string, string[]> = {
	KEN: ['ai', 'rural'],
	GHA: ['ai', 'dfs'],
	PER: ['dfs', 'ai']
};
const now: Record<string, string[]> = {
	KEN: ['rural', 'dfs'],
	GHA: ['rural', 'ai'],
	EGY: ['rural'],
	PER: ['dfs', 'rural'],
	CHL: ['dfs']
};

eachDialect((dialect) => {
	describe('what is found of priorities', () => {
		let application: Application;
		let administrator: RegisteredActor;
		let desk: RegisteredActor;
		let first: OpenConsultation;
		let second: OpenConsultation;
		let industry: Consultation;
		let today = new Date('2027-01-10T08:00:00.000Z');

		const ranking = (topics: readonly string[]): [string, string][] =>
			topics.map((topic, place) => [`priority_topics.${topic}`, String(place + 1)]);
		const forms = (topics: readonly string[], consent: string) => ({
			priorities: ranking(topics),
			message: [['consent', consent] as [string, string]]
		});

		async function answer(opened: OpenConsultation, answers: Record<string, string[]>) {
			for (const [id, topics] of Object.entries(answers)) {
				const asked = opened.asked.find((respondent) => respondent.id === id);
				if (!asked) throw new Error(`${id} is not asked`);
				await submitForms(application, asked, forms(topics, 'country'), id === 'KEN' ? 'en' : 'fr');
			}
		}

		async function askIndustry(): Promise<Consultation> {
			const { id } = await registerOrganization(application, administrator, sameInAll('One'));
			const consultation = await createConsultation(application, administrator, {
				meetingId: second.meetingId,
				name: sameInAll('Priorities of industry'),
				questionnaireId: 'industry-priorities',
				questionnaireVersion: 1,
				filter: { organizations: [id] },
				opensAt: today.toISOString(),
				closesAt: new Date(today.getTime() + DAY).toISOString(),
				graceMinutes: 0
			});
			const [asked] = await listAsked(application.database, consultation.id);
			if (!asked) throw new Error('No organization is asked');
			await submitForms(application, asked, forms(['ai', 'dfs'], 'none'), 'en');
			return consultation;
		}

		beforeAll(async () => {
			application = await dialect.openApplication({}, () => today);
			administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			desk = await registerActor(application, 'desk@example.org', { role: 'desk' });
			first = await openConsultation(application, administrator);
			await answer(first, then);
			today = new Date(today.getTime() + 10 * DAY);
			second = await openConsultation(application, administrator);
			await answer(second, now);
			industry = await askIndustry();
		});

		async function found(query: string, consultation = second.consultation) {
			const asking = readView(new URLSearchParams(query));
			const exploration = await exploreResults(application, desk, consultation.id, asking);
			const [ranked] = await priorityFindings(application, desk, exploration);
			if (!ranked) throw new Error('The questionnaire ranks nothing.');
			return ranked;
		}

		it('is the order of everybody, with everybody who was asked as its base', async () => {
			const { findings, question } = await found('');
			expect(question.name).toBe('priority_topics');
			expect(findings.method).toBe('support');
			expect(findings.counted[0]?.order.slice(0, 3)).toEqual([['rural'], ['dfs'], ['ai']]);
			expect(findings.coverage).toMatchObject({ submitted: 5, ballots: 5 });
			expect(findings.bounds.missing).toBe(findings.coverage.asked - 5);
			expect(findings.intervals).toMatchObject({ draws: 2000, ballots: 5 });
			expect(findings.leavingOut?.ballots).toBe(5);
		});

		it('is counted in the way, with the voices and of those that the view names', async () => {
			const { findings } = await found(
				'method=copeland&weighting=regions&region=Africa&region=Americas'
			);
			expect(findings.method).toBe('copeland');
			expect(findings.voice).toMatchObject({ weighting: { kind: 'regions' }, ballots: 4 });
			expect(findings.regions.map(({ name, ballots }) => [name, ballots])).toEqual([
				['Africa', 2],
				['Americas', 2]
			]);
			const { findings: english } = await found('language=en');
			expect(english.ballots).toBe(1);
			expect(english.counted[0]?.order.slice(0, 1)).toEqual([['dfs', 'rural']]);
		});

		it('says why a weighting could not be used', async () => {
			const { findings } = await found('weighting=region-shares&stated.Europe=50');
			expect(findings.fault).toEqual({ fault: 'nobody_to_carry', name: 'Europe' });
			expect(findings.voice.weighting).toEqual({ kind: 'respondents' });
		});

		it('tells what rose and fell since the last consultation with this questionnaire', async () => {
			const { findings, last } = await found('');
			expect(last?.id).toBe(first.consultation.id);
			expect(findings.changes?.ballots).toEqual({ then: 3, now: 5 });
			const rises = findings.changes?.topics.map(({ topic, rise }) => [topic, rise]);
			expect(rises?.slice(0, 3)).toEqual([
				['rural', 2],
				['dfs', 0],
				['ai', -2]
			]);
			expect(await found('', first.consultation)).not.toHaveProperty('last');
		});

		it('is set beside what industry put first, whatever the view leaves out', async () => {
			const { findings, industry: beside } = await found('region=Africa');
			expect(beside?.id).toBe(industry.id);
			expect(findings.industry?.ballots).toEqual({ developing: 2, industry: 1 });
			expect(findings.industry?.both).toContain('ai');
		});

		it.each([
			'',
			'method=borda&weighting=regions&region=Africa&region=Americas',
			'weighting=group-shares&stated.ldc=30&language=fr',
			'weighting=region-shares&stated.Europe=50'
		])('is taken away as it is shown, each figure under its weighting: %j', async (query) => {
			const { consultation } = second;
			const downloading = { application, actor: desk, consultationId: consultation.id };
			const rows = rowsOf(await textOf(await download(downloading, 'priorities.csv', query)));
			const lines = linesOf(await textOf(await download(downloading, 'priorities.jsonl', query)));
			const { question, findings, last, industry: beside } = await found(query);
			const own = rows.filter((row) => row['question'] === question.name);
			const shown = figuresShown(findings, {
				...(last && { last: last.id }),
				...(beside && { industry: beside.id })
			});
			expect(shown.length).toBeGreaterThan(1000);
			const wrong = shown.filter(([where, value]) => {
				const cells = lookUp(own, where).map((row) => row['value']);
				return cells.length !== 1 || cells[0] !== String(value);
			});
			expect(wrong).toEqual([]);
			expect(rows.every((row) => row['weighting'] !== '')).toBe(true);
			const [score] = lookUp(own, {
				finding: 'counted',
				method: 'borda',
				topic: 'rural',
				figure: 'score'
			});
			expect(score).toMatchObject({
				weighting: weightingCode(findings.voice.weighting),
				base: String(findings.ballots),
				base_of: 'ballots',
				topic_label: 'Broadband access for rural and remote areas'
			});
			const written = lines.map((line) =>
				Object.entries(line).map(([head, value]) => [
					head,
					typeof value === 'number' ? String(value) : (value ?? '')
				])
			);
			expect(written).toEqual(rows.map((row) => Object.entries(row)));
		});
	});

	describe('the ballots that respondents are drawn from', () => {
		let application: Application;
		let administrator: RegisteredActor;
		let desk: RegisteredActor;

		beforeAll(async () => {
			application = await dialect.openApplication();
			administrator = await registerActor(application, 'other-admin@example.org', {
				role: 'administrator'
			});
			desk = await registerActor(application, 'other-desk@example.org', { role: 'desk' });
		});

		/** @returns the questions that ask for priorities, and how many ballots each has */
		async function comparedIn({ id }: Consultation, query: string): Promise<[string, number][]> {
			const asking = readView(new URLSearchParams(query));
			const found = await exploreResults(application, desk, id, asking);
			const compared: [string, number][] = [];
			for (const question of found.specifications.filter(asksPriorities)) {
				const stored = found.strata.flatMap(
					({ tally }) => own(tally.questions, question.name)?.preferences ?? []
				);
				const [head, ...others] = stored;
				const packed = await castsIn(application, found, question, found.view.filter);
				const casts = unpackedCasts(topicsOf(question), packed);
				const ballots = casts.map((cast) => cast.ballot);
				if (!head) expect(ballots).toEqual([]);
				else expect(tallyOf(head.topics, ballots)).toEqual(others.reduce(mergeTallies, head));
				compared.push([question.name, ballots.length]);
			}
			return compared;
		}

		it('are those that the stored tallies hold, of rankings and ratings, in every view', async () => {
			const { consultation } = await answeredConsultation(application, administrator, 12);
			const views = ['', 'region=Africa&region=Americas', 'language=fr&quotability=named'];
			const kept = [];
			for (const query of views) kept.push(await comparedIn(consultation, query));
			const names = kept.map((compared) => compared.map(([name]) => name));
			expect(names).toEqual(views.map(() => ['priority_topics', 'importance']));
			// As it was submitted before it was kept what was not shown inside questions.
			await application.database.updateTable('response').set({ skipped: null }).execute();
			for (const [place, query] of views.entries())
				expect(await comparedIn(consultation, query)).toEqual(kept[place]);
		});

		it('are those that the stored tallies hold of points', async () => {
			await storeQuestionnaire(application, 'every-kind', everyKind);
			const forms = everyKindForms.slice(0, 4);
			const opened = await consultationOf(application, administrator, 'every-kind', forms);
			// The fourth gives no points.
			expect(await comparedIn(opened.consultation, '')).toEqual([['points', 3]]);
		});
	});
});

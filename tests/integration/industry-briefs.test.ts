/** Every brief of a meeting tells what organizations want: who reads several finds out no more. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { IndustryFigures } from '../../src/lib/brief/about.ts';
import type { Json } from '../../src/lib/questionnaire/contract.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { publishBrief } from '../../src/lib/server/briefs/publishing.ts';
import { publishedContent } from '../../src/lib/server/briefs/versions.ts';
import { briefWorkplace } from '../../src/lib/server/briefs/workplace.ts';
import type { RespondentFilter } from '../../src/lib/server/consultations/respondent-filter.ts';
import {
	createConsultation,
	listAsked,
	type AskedRespondent,
	type Consultation
} from '../../src/lib/server/consultations/service.ts';
import { registerOrganization } from '../../src/lib/server/organizations/service.ts';
import { listSubmitted } from '../../src/lib/server/responses/service.ts';
import { submitForms } from '../support/answered.ts';
import type { AnsweredAgain } from '../support/answered-again.ts';
import { attacks, type Readable } from '../support/brief-readers.ts';
import { openConsultation, sameInAll } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { solve } from '../support/disclosure-attacker.ts';
import { chanceFrom } from '../support/disclosure-consultations.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

const HOUR = 60 * 60 * 1000;
const ranked = 'priority_topics';

function forms(topics: readonly string[]) {
	const ranking = topics.map((topic, place): [string, string] => [
		`${ranked}.${topic}`,
		String(place + 1)
	]);
	return { priorities: ranking, message: [['consent', 'none'] as [string, string]] };
}

function placesOf(named: Json | undefined, options: readonly string[]): number[] {
	const topics = Array.isArray(named) ? named : [];
	return topics.map((topic) => options.findIndex((option) => option === topic));
}

/** As if a version told this number of a topic anew. */
function withCount({ number, figures }: Readable, topic: string, count: number): Readable {
	const questions = figures.questions.map((question) => ({
		...question,
		parts: question.parts.map((part) => ({
			...part,
			since: number,
			counts: part.counts.map((each) => (each.value === topic ? { ...each, count } : each))
		}))
	}));
	return { number, figures: { questions } };
}

eachDialect((dialect) => {
	describe('what organizations want, in two briefs of a meeting', () => {
		let application: Application;
		let desk: RegisteredActor;
		let industry: Consultation;
		let organizations: AskedRespondent[];
		const states: Consultation[] = [];
		/** As they were published, in whichever brief. */
		const told: IndustryFigures[] = [];

		beforeAll(async () => {
			application = await dialect.openApplication();
			const administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			desk = await registerActor(application, 'desk@example.org', { role: 'desk_manager' });
			const first = await openConsultation(application, administrator);
			const { meetingId } = first;
			const now = application.clock().getTime();
			const open = (questionnaireId: string, filter: RespondentFilter) =>
				createConsultation(application, administrator, {
					meetingId,
					name: sameInAll(questionnaireId),
					questionnaireId,
					questionnaireVersion: 1,
					filter,
					opensAt: new Date(now - HOUR).toISOString(),
					closesAt: new Date(now + HOUR).toISOString(),
					graceMinutes: 0
				});
			const african: RespondentFilter = { developingOnly: false, regions: ['Africa'], groups: [] };
			states.push(first.consultation, await open('cto-priorities', african));
			for (const { id } of states) {
				const [asked] = await listAsked(application.database, id);
				if (asked) await submitForms(application, asked, forms(['rural']), 'en');
			}
			const ids: string[] = [];
			for (let number = 1; number <= 33; number += 1) {
				const name = sameInAll(`Organization ${number}`);
				ids.push((await registerOrganization(application, administrator, name)).id);
			}
			industry = await open('industry-priorities', { organizations: ids });
			organizations = await listAsked(application.database, industry.id);
		}, 60_000);

		/** The next organizations name these topics. */
		async function answer(count: number, topics: readonly string[]): Promise<void> {
			for (const organization of organizations.splice(0, count))
				await submitForms(application, organization, forms(topics), 'en');
		}

		async function publish(consultation: Consultation | undefined): Promise<IndustryFigures> {
			const consultationId = consultation?.id ?? '';
			const { revision } = await briefWorkplace(application, desk, consultationId, 'en');
			const correction = { text: 'More organizations have answered.', locale: 'en' } as const;
			const seen = { consultationId, revision, correction };
			const { briefId, number } = await publishBrief(application, desk, seen);
			const { figures } = await publishedContent(application, desk, briefId, number);
			if (!figures.industry) throw new Error('The brief tells nothing of organizations.');
			told.push(figures.industry);
			return figures.industry;
		}

		/** What somebody works out who reads these, and knows which responses each of them counts. */
		async function workedOut(contents: readonly Readable[]): Promise<string[]> {
			const submitted = await listSubmitted(application.database, industry.id);
			const options = told[0]?.questions[0]?.options.map(({ value }) => value) ?? [];
			const consultation: AnsweredAgain = {
				questions: [],
				matters: [{ question: ranked, options, several: true, scores: options.map(() => null) }],
				submissions: submitted.map(({ receipt, answers }) => ({
					receipt,
					region: '',
					versions: told
						.filter(({ receipts }) => receipts.includes(receipt))
						.map(({ version }) => version),
					given: [placesOf(answers[ranked], options)]
				})),
				versions: contents.length
			};
			return attacks(consultation, contents, chanceFrom(1)).flatMap(({ published, secrets }) =>
				solve(published, secrets).solved.map(({ name }) => name)
			);
		}

		const asRead = ({ version, questions }: IndustryFigures): Readable => ({
			number: version,
			figures: { questions }
		});

		const countsIn = ({ questions }: IndustryFigures) =>
			Object.fromEntries(
				(questions[0]?.parts[0]?.counts ?? []).map(({ value, count }) => [value, count])
			);

		it('is told by the first', async () => {
			await answer(12, ['ai', 'dfs']);
			await answer(9, ['rural', 'dfs']);
			const figures = await publish(states[0]);
			expect(countsIn(figures)).toMatchObject({ ai: 12, rural: 9 });
		});

		it('stays as the first tells it where the second would tell what one more has answered', async () => {
			await answer(1, ['ai', 'dfs']);
			const figures = await publish(states[1]);
			expect(figures).toMatchObject({ version: 2, responses: 22 });
			expect(countsIn(figures)).toMatchObject({ ai: 12, rural: 9 });
			expect(await workedOut(told.map(asRead))).toEqual([]);
			const naive = told
				.map(asRead)
				.map((read) => (read.number === 2 ? withCount(read, 'ai', 13) : read));
			expect(await workedOut(naive)).not.toEqual([]);
		});

		it('is told anew when enough have answered, and nothing more can be worked out', async () => {
			await answer(6, ['ai', 'dfs']);
			await answer(5, ['rural', 'dfs']);
			const figures = await publish(states[0]);
			expect(figures).toMatchObject({ version: 3, responses: 33 });
			expect(countsIn(figures)).toMatchObject({ ai: 19, rural: 14 });
			expect(await workedOut(told.map(asRead))).toEqual([]);
		});

		it('stands in no brief of their own', async () => {
			await expect(briefWorkplace(application, desk, industry.id, 'en')).rejects.toMatchObject({
				code: 'brief_of_member_states'
			});
		});
	});
});

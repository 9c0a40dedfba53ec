/** The results in a view: read from stored strata, equal to what the responses say when they are counted. */
import { beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../../src/lib/rollup/parts.ts';
import { ANY_ANSWER, type Behind, type Given } from '../../src/lib/rollup/behind.ts';
import { figures } from '../../src/lib/rollup/figures.ts';
import { tallyQuestion } from '../../src/lib/rollup/questions.ts';
import { consentOf } from '../../src/lib/rollup/statements.ts';
import type {
	PointsFigures,
	QuestionRollUp,
	SubmittedResponse
} from '../../src/lib/rollup/types.ts';
import { readView, wholeView, type StandingKind } from '../../src/lib/rollup/view.ts';
import type { QuestionSpecification } from '../../src/lib/questionnaire/contract.ts';
import type { Application } from '../../src/lib/server/application.ts';
import type { AskedRespondent } from '../../src/lib/server/consultations/service.ts';
import { storeQuestionnaire } from '../../src/lib/server/questionnaires/service.ts';
import { listSubmitted } from '../../src/lib/server/responses/service.ts';
import { responsesBehind } from '../../src/lib/server/rollups/behind.ts';
import { exploreResults, type Exploration } from '../../src/lib/server/rollups/explorer.ts';
import { withSkipped } from '../../src/lib/server/rollups/counting.ts';
import { answeredConsultation, consultationOf } from '../support/answered.ts';
import { eachDialect } from '../support/dialects.ts';
import { everyKind } from '../support/every-kind.ts';
import { everyKindForms } from '../support/every-kind-forms.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

const views = [
	'',
	'region=Africa',
	'region=Africa&region=CIS&language=fr&language=en&language=ar',
	'group=ldc&group=sids',
	'group=lldc&quotability=named&quotability=unnamed',
	'quotability=none',
	'region=Europe&language=zh'
];

function asking(query: string) {
	return readView(new URLSearchParams(query));
}

/** A response with everything a filter may ask of it, found the slow way. */
interface Known {
	response: SubmittedResponse;
	standing: Record<StandingKind, readonly string[]>;
}

function known(
	{ definition, specifications, asked }: Exploration,
	responses: readonly Omit<SubmittedResponse, 'skipped'>[]
): Known[] {
	const uses = { country: 'named', organization: 'named', region: 'unnamed', none: 'none' };
	return responses.map((each) => {
		const response = withSkipped(definition, each);
		const found = asked.find(({ id }) => id === each.respondentId);
		if (!found) throw new Error(`${each.respondentId} was not asked`);
		const groupsOf = ({ ldc, lldc, sids, transition }: AskedRespondent) =>
			Object.entries({ ldc, lldc, sids, transition }).flatMap(([name, is]) => (is ? [name] : []));
		return {
			response,
			standing: {
				region: [found.region],
				group: groupsOf(found),
				language: [each.locale],
				quotability: [uses[consentOf(specifications, response)]]
			}
		};
	});
}

function fitting(all: readonly Known[], query: string): Known[] {
	const parameters = new URLSearchParams(query);
	return all.filter(({ standing }) =>
		Object.entries(standing).every(([kind, names]) => {
			const chosen = parameters.getAll(kind);
			return chosen.length === 0 || names.some((name) => chosen.includes(name));
		})
	);
}

function recounted(question: QuestionSpecification, chosen: readonly Known[]): QuestionRollUp {
	return figures(
		question,
		tallyQuestion(
			question,
			chosen.map(({ response }) => response)
		)
	);
}

/** Every number of a question, down to what stands inside it, with what is behind it. */
function numbersOf(
	name: string,
	question: QuestionSpecification,
	found: QuestionRollUp,
	path: readonly string[] = []
): { behind: Behind; count: number }[] {
	const number = (given: Given, count: number, more: readonly string[] = []) => ({
		behind: { question: name, path: [...path, ...more], given },
		count
	});
	const own = [
		number({ that: 'asked' }, found.asked),
		number({ that: 'answered' }, found.answered),
		number({ that: 'blank' }, found.asked - found.answered),
		number({ that: 'unread' }, found.unread),
		number({ that: 'commented' }, found.comments)
	];
	const chosen = (options: readonly { value: string; count: number }[]) =>
		options.map(({ value, count }) => number({ that: 'chose', answer: value }, count));
	switch (found.kind) {
		case 'choice':
		case 'selection':
			return [...own, number({ that: 'worded' }, found.otherTexts), ...chosen(found.options)];
		case 'rating':
			return [...own, ...chosen(found.options)];
		case 'matrix':
			return [
				...own,
				number({ that: 'ballot' }, found.preferences?.ballots ?? 0),
				...(found.preferences?.topics ?? []).map((topic, place) =>
					number({ that: 'chose', answer: topic }, found.preferences?.named[place] ?? 0)
				),
				...found.rows.flatMap((row) =>
					row.options.map(({ value, count }) =>
						number({ that: 'chose', answer: value }, count, [row.value])
					)
				)
			];
		case 'ranking':
			return [
				...own,
				number({ that: 'ballot' }, found.preferences.ballots),
				...found.support.topics.flatMap(({ topic, named, firstChoices }) => [
					number({ that: 'chose', answer: topic }, named),
					number({ that: 'first', answer: topic }, firstChoices)
				])
			];
		case 'parts':
		case 'points':
		case 'growing':
			return [
				...own,
				...(found.kind === 'points'
					? pointsIn(found).map(([given, count]) => number(given, count))
					: []),
				...(found.kind === 'growing' ? [number({ that: 'entries' }, found.entries)] : []),
				...partsOf(question).flatMap((part, place) => {
					const inside = found.parts[place];
					return inside ? numbersOf(name, part, inside, [...path, part.name]) : [];
				})
			];
		default:
			return own;
	}
}

function pointsIn({ points, preferences }: PointsFigures): [Given, number][] {
	return points.flatMap(({ value, named }, place): [Given, number][] => [
		[{ that: 'chose', answer: value }, named],
		[{ that: 'first', answer: value }, preferences.first[place] ?? 0]
	]);
}

eachDialect((dialect) => {
	describe('the results of a consultation', () => {
		let application: Application;
		let desk: RegisteredActor;
		let all: Known[];
		const ids = { main: '', kinds: '' };

		beforeAll(async () => {
			application = await dialect.openApplication();
			desk = await registerActor(application, 'desk@example.org', { role: 'desk' });
			const administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			ids.main = (await answeredConsultation(application, administrator, 5)).consultation.id;
			await storeQuestionnaire(application, 'every-kind', everyKind);
			const kinds = await consultationOf(application, administrator, 'every-kind', everyKindForms);
			ids.kinds = kinds.consultation.id;
			all = known(await explored(''), await listSubmitted(application.database, ids.main));
		}, 120_000);

		function explored(query: string, id = ids.main) {
			return exploreResults(application, desk, id, asking(query));
		}

		it.each(views)('count those that the view "%s" lets pass, and no others', async (query) => {
			const found = await explored(query);
			const chosen = fitting(all, query);
			expect(found.responses).toEqual({ shown: chosen.length, all: all.length });
			for (const { question, counted, weighed, columns } of found.questions) {
				expect(counted, question.name).toEqual(recounted(question, chosen));
				expect(weighed).toBeNull();
				expect(columns).toEqual([]);
			}
		});

		it.each(['region', 'group', 'language', 'quotability'] as const)(
			'set questions against each %s as if it were counted alone',
			async (kind) => {
				const query = 'group=ldc&group=lldc&group=sids';
				const found = await explored(`${query}&by=${kind}`);
				const chosen = fitting(all, query);
				const values = new Set(chosen.flatMap(({ standing }) => standing[kind]));
				for (const { question, columns } of found.questions) {
					expect(new Set(columns.map(({ value }) => value))).toEqual(values);
					for (const { value, responses, counted } of columns) {
						const own = chosen.filter(({ standing }) => standing[kind].includes(value));
						expect(responses).toBe(own.length);
						expect(counted).toEqual(recounted(question, own));
					}
				}
			}
		);

		it('set one question against another as responses have them together', async () => {
			const query = 'region=Africa&region=Asia-Pacific&region=Americas';
			const found = await explored(`${query}&by=question.ladder&of=study_groups`);
			const chosen = fitting(all, query).filter(({ response: { answers, asked } }) =>
				['ladder', 'study_groups'].every(
					(name) => asked.includes(name) && answers[name] !== undefined
				)
			);
			expect(chosen.length).toBeGreaterThan(3);
			const { counted } = found.cross ?? {};
			expect(counted?.base).toBe(chosen.length);
			for (const row of counted?.rows ?? [])
				expect(row.counts).toEqual(
					counted?.columns.map(
						({ value }) =>
							chosen.filter(({ response: { answers } }) => {
								const groupsNamed = answers['study_groups'];
								const named = Array.isArray(groupsNamed) && groupsNamed.includes(row.value);
								return named && answers['ladder'] === value;
							}).length
					)
				);
		});

		it('give each region one voice by the mean of the regions’ own shares', async () => {
			const found = await explored('weighting=regions');
			for (const { question, counted, weighed } of found.questions) {
				if (counted.kind !== 'rating' || weighed === null || 'fault' in weighed) continue;
				const regions = [...Map.groupBy(all, ({ standing }) => standing.region[0]).values()]
					.map((own) => recounted(question, own))
					.filter(({ answered }) => answered > 0);
				expect(weighed.description.carriers).toHaveLength(regions.length);
				for (const [place, option] of counted.options.entries()) {
					const shares = regions.map((own) =>
						own.kind === 'rating' ? (own.options[place]?.count ?? 0) / own.answered : 0
					);
					const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
					const { figures: shown } = weighed;
					const share =
						shown.kind === 'rating' ? (shown.options[place]?.count ?? 0) / shown.answered : 0;
					expect(share, `${question.name} ${option.value}`).toBeCloseTo(mean, 10);
				}
				expect(counted).toEqual(recounted(question, all));
			}
		});

		it('say of a weighting that cannot be why, and count all the same', async () => {
			const found = await explored('weighting=region-shares&stated.Europe=100&region=Africa');
			const [first] = found.questions;
			expect(first?.weighed).toEqual({ fault: 'nobody_to_carry', name: 'Europe' });
			expect(first?.counted.asked).toBe(found.responses.shown);
		});

		it.each(['main', 'kinds'] as const)(
			'lead from every number of the questionnaire "%s" to as many responses',
			async (which) => {
				const query = which === 'main' ? 'region=Africa&region=CIS' : '';
				const found = await explored(query, ids[which]);
				expect(found.responses.shown).toBeGreaterThan(3);
				const numbers = found.questions.flatMap(({ question, counted }) =>
					numbersOf(question.name, question, counted)
				);
				expect(numbers.some(({ count }) => count > 1)).toBe(true);
				for (const { behind, count } of numbers.filter((_, index) => index % 3 === 0)) {
					const { responses } = await responsesBehind(application, desk, ids[which], {
						...asking(query),
						behind
					});
					const times = responses.reduce((sum, response) => sum + response.times, 0);
					expect(times, JSON.stringify(behind)).toBe(count);
				}
			},
			60_000
		);

		it('lead from a cell of two questions to the responses that gave both', async () => {
			const query = asking('by=question.ladder&of=study_groups');
			const { cross } = await explored('by=question.ladder&of=study_groups');
			const row = cross?.counted.rows.find(({ base }) => base > 0);
			const place = row?.counts.findIndex((count) => count > 0) ?? -1;
			const behind: Behind = {
				question: 'study_groups',
				path: [],
				given: { that: 'chose', answer: row?.value ?? '' }
			};
			const column = cross?.counted.columns[place]?.value ?? '';
			const found = await responsesBehind(application, desk, ids.main, {
				...query,
				behind,
				column
			});
			expect(found.responses).toHaveLength(row?.counts[place] ?? -1);
			const both = await responsesBehind(application, desk, ids.main, {
				...query,
				behind: { ...behind, given: { that: 'answered' } },
				column: ANY_ANSWER
			});
			expect(both.responses).toHaveLength(cross?.counted.base ?? -1);
			const ofRegion = await responsesBehind(application, desk, ids.main, {
				...asking('by=region'),
				column: 'Africa'
			});
			expect(ofRegion.responses).toHaveLength(fitting(all, 'region=Africa').length);
		});

		it('lead to those of a part of the respondents, and to all but these', async () => {
			const among = async (query: string, names: string[]) => {
				const lists = [];
				for (const are of ['in', 'outside'] as const) {
					const behind = { ...asking(query), among: { are, names } };
					const { responses } = await responsesBehind(application, desk, ids.main, behind);
					lists.push(responses.map(({ respondent }) => respondent.id).sort());
				}
				return lists;
			};
			const idsOf = (chosen: readonly Known[]) =>
				chosen.map(({ response }) => response.respondentId).sort();
			const query = 'group=ldc&group=sids';
			const shown = fitting(all, query);
			const inSids = ({ standing }: Known) => standing.group.includes('sids');
			expect(shown.some(inSids) && !shown.every(inSids)).toBe(true);
			expect(await among(query, ['sids'])).toEqual([
				idsOf(shown.filter(inSids)),
				idsOf(shown.filter((each) => !inSids(each)))
			]);
			const [either = []] = await among('', ['Africa', 'CIS']);
			expect(either).toEqual(idsOf(fitting(all, 'region=Africa&region=CIS')));
		});

		it('tell of a question that there is not, and refuse its number', async () => {
			const found = await explored('by=question.nonsense');
			expect(found.view).toEqual(wholeView);
			expect(found.faults).toEqual([{ parameter: 'by', value: 'nonsense' }]);
			const behind: Behind = { question: 'nonsense', path: [], given: { that: 'asked' } };
			await expect(
				responsesBehind(application, desk, ids.main, { ...asking(''), behind })
			).rejects.toMatchObject({ code: 'not_found' });
		});

		it('are not for a focal point', async () => {
			const kenya = await registerActor(application, 'kenya@example.org', {
				role: 'focal_point',
				respondentId: 'KEN'
			});
			await expect(exploreResults(application, kenya, ids.main, asking(''))).rejects.toMatchObject({
				code: 'forbidden'
			});
			await expect(responsesBehind(application, kenya, ids.main, asking(''))).rejects.toMatchObject(
				{
					code: 'forbidden'
				}
			);
		});

		it('are read without reading a response', async () => {
			const before = await explored('by=region&weighting=regions');
			await application.database
				.updateTable('response_revision')
				.set({ answers: 'no answers at all' })
				.execute();
			expect(await explored('by=region&weighting=regions')).toEqual(before);
		});
	});
});

/** What the desk takes away: every value as it was stored, in the view that was asked for. */
import { parse } from 'content-disposition';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../src/lib/server/application.ts';
import { downloadFiles } from '../../src/lib/server/downloads/files.ts';
import { storeQuestionnaire } from '../../src/lib/server/questionnaires/service.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { submitResponse } from '../../src/lib/server/responses/submit.ts';
import { addTheme } from '../../src/lib/server/statements/themes.ts';
import { codeStatement, translateStatement } from '../../src/lib/server/statements/coding.ts';
import { statementPage } from '../../src/lib/server/statements/service.ts';
import { openConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { download, linesOf, rowsOf, textOf, type Downloading } from '../support/downloads.ts';
import { everyKind, everyKindAnswers } from '../support/every-kind.ts';
import { hostileAnswers } from '../support/hostile.ts';
import { registerActor } from '../support/people.ts';
import { hearVoices, type Voices } from '../support/statements.ts';

eachDialect((dialect) => {
	let application: Application;

	beforeAll(async () => {
		application = await dialect.openApplication();
	});

	describe('downloads of every kind of question', () => {
		let downloading: Downloading;

		beforeAll(async () => {
			await storeQuestionnaire(application, 'every-kind', everyKind);
			const administrator = await registerActor(application, 'kinds-admin@example.org', {
				role: 'administrator'
			});
			const opened = await openConsultation(
				application,
				administrator,
				undefined,
				undefined,
				'every-kind'
			);
			const actor = await registerActor(application, 'kinds-desk@example.org', { role: 'desk' });
			downloading = { application, actor, consultationId: opened.consultation.id };
			const kenya = await registerActor(application, 'kinds-kenya@example.org', {
				role: 'focal_point',
				respondentId: 'KEN'
			});
			const responseId = opened.responseOf('KEN');
			let revision = 0;
			for (const [page, form] of Object.entries(everyKindAnswers)) {
				const post = { responseId, page, baseRevision: revision, form, locale: 'fr' } as const;
				({ revision } = await savePage(application, kenya, post));
			}
			await submitResponse(application, kenya, { responseId, revision, locale: 'fr' });
		});

		it('hold each answer in a column of its own', async () => {
			const [row] = rowsOf(await textOf(await download(downloading, 'responses.csv')));
			expect(row).toMatchObject({
				respondent: 'KEN',
				respondent_name: 'Kenya',
				region: 'Africa',
				ldc: '0',
				language: 'fr',
				consent: 'none',
				late: '0',
				staff: '120',
				telephone: "'+41 22 555 01 23",
				moment: '2026-11-21T14:30',
				body: 'ministry',
				region_2: 'africa',
				'barriers.cost': '1',
				'barriers.time': '0',
				'barriers-Comment-skills': '5G',
				'subjects.qos': '1',
				'first.qos': '1',
				'first.ai': '2',
				'first.iot': '',
				'pace.ai': 'now',
				'pace.qos': '',
				urgency: '4',
				laboratory: 'true',
				'laboratory-Comment': '5G',
				half: '60',
				'contact.person': '5G',
				'plans.mobile.budget': '12.5',
				'plans.mobile.shared': 'true',
				'plans.fixed.state': 'none',
				'points.ai': '60',
				'points.qos': '',
				projects: '[{"called":"5G"},{"year":2027}]'
			});
			expect(JSON.parse(row?.['centres'] ?? '')).toMatchObject([
				{ city: 'Nairobi' },
				{ city: '5G' }
			]);
		});

		it('hold the answers as they are stored in the lines of JSON', async () => {
			const [line] = linesOf(await textOf(await download(downloading, 'responses.jsonl')));
			expect(line).toMatchObject({
				respondent: { id: 'KEN', name: 'Kenya', region: 'Africa' },
				language: 'fr',
				consent: 'none',
				answers: {
					staff: 120,
					telephone: '+41 22 555 01 23',
					barriers: ['cost', 'skills'],
					first: ['qos', 'ai'],
					laboratory: true,
					plans: {
						mobile: { state: 'begun', budget: 12.5, shared: true },
						fixed: { state: 'none' }
					}
				}
			});
			const { receipt } = line as { receipt: string };
			expect(receipt).toMatch(/^[0-9a-f]{64}$/);
		});

		it('have every column in the dictionary, in the language of the reader', async () => {
			const entries = rowsOf(await textOf(await download(downloading, 'dictionary.csv', '', 'fr')));
			for (const file of [
				'responses',
				'statements',
				'figures',
				'priorities',
				'cross-tables'
			] as const) {
				const [heads = ''] = (await textOf(await download(downloading, `${file}.csv`))).split(
					'\r\n'
				);
				expect(
					entries.filter((entry) => entry['file'] === file).map(({ column }) => column)
				).toEqual(heads.replace('\uFEFF', '').split(','));
			}
			expect(entries.find(({ column }) => column === 'plans.mobile.state')).toMatchObject({
				question: 'plans',
				title: expect.stringContaining(' – '),
				kind: 'dropdown'
			});
			expect(entries.find(({ column }) => column === 'points.iot')).toMatchObject({
				purpose: 'priority-ranking',
				holds: 'Les points attribués ; vide si aucun'
			});
			const document = JSON.parse(await textOf(await download(downloading, 'dictionary.json')));
			expect(document.columns).toHaveLength(entries.length);
			expect(document.columns).toContainEqual(
				expect.objectContaining({
					column: 'barriers.cost',
					options: [{ value: 'cost', label: 'Cost' }]
				})
			);
		});

		it('have each figure with its base', async () => {
			const rows = rowsOf(await textOf(await download(downloading, 'figures.csv')));
			expect(rows).toContainEqual({
				question: 'barriers',
				question_title: 'What stands in the way?',
				part: '',
				option: 'cost',
				option_label: 'Cost',
				figure: 'count',
				value: '1',
				base: '1',
				base_of: 'answered',
				weighted: '',
				weighting: ''
			});
			expect(rows).toContainEqual(
				expect.objectContaining({ part: 'plans.mobile.budget', figure: 'median', value: '12.5' })
			);
			const document = JSON.parse(await textOf(await download(downloading, 'figures.json')));
			expect(document.responses).toEqual({ shown: 1, all: 1 });
			expect(
				document.questions.find(({ name }: { name: string }) => name === 'staff')
			).toMatchObject({ asked: 1, answered: 1, mean: 120 });
		});

		it('weigh figures as the view does', async () => {
			const rows = rowsOf(
				await textOf(await download(downloading, 'figures.csv', 'weighting=regions'))
			);
			expect(rows.find(({ option }) => option === 'cost')).toMatchObject({
				value: '1',
				weighted: '1'
			});
			expect(rows.find(({ figure }) => figure === 'asked')).toMatchObject({ weighted: '' });
			const document = JSON.parse(
				await textOf(await download(downloading, 'figures.json', 'weighting=regions'))
			);
			expect(
				document.questions.find(({ name }: { name: string }) => name === 'barriers')
			).toMatchObject({
				weighted: expect.arrayContaining([
					{ part: '', option: 'cost', figure: 'count', value: 1, base: 1 }
				]),
				weighting: { ballots: 1 }
			});
		});
	});

	describe('downloads of statements and views', () => {
		let voices: Voices;
		let downloading: Downloading;
		const countries = ['BEN', 'BRB', 'EGY', 'FJI', 'GHA', 'NPL'];

		beforeAll(async () => {
			voices = await hearVoices(application);
			downloading = {
				application,
				actor: voices.desk,
				consultationId: voices.opened.consultation.id
			};
			for (const [index, country] of countries.entries())
				await voices.say(country, {
					message: `=HYPERLINK("https://elsewhere.example/${country}")`,
					consent: index % 2 === 0 ? 'country' : 'none',
					locale: index === 0 ? 'fr' : 'en'
				});
		});

		async function respondents(query: string): Promise<(string | undefined)[]> {
			const rows = rowsOf(await textOf(await download(downloading, 'responses.csv', query)));
			return rows.map(({ respondent }) => respondent);
		}

		it('are in the order of the ids, and without drafts', async () => {
			expect(await respondents('')).toEqual(countries);
		});

		it.each([
			['region=Africa', ['BEN', 'GHA']],
			['group=sids', ['BRB', 'FJI']],
			['language=fr', ['BEN']],
			['quotability=none', ['BRB', 'FJI', 'NPL']],
			['region=Africa&region=Americas&quotability=none', ['BRB']],
			['region=Europe', []]
		])('hold of %s what the view shows, statements and figures too', async (query, expected) => {
			expect(await respondents(query)).toEqual(expected);
			const statements = linesOf(
				await textOf(await download(downloading, 'statements.jsonl', query))
			);
			expect(statements.map(({ respondent }) => respondent)).toMatchObject(
				expected.map((id) => ({ id }))
			);
			const figures = JSON.parse(await textOf(await download(downloading, 'figures.json', query)));
			expect(figures.responses.shown).toBe(expected.length);
		});

		it.each(['', '&weighting=regions'])(
			'set questions against regions as the figures of each region are%s',
			async (weighting) => {
				const query = `by=region${weighting}`;
				const crossed = rowsOf(
					await textOf(await download(downloading, 'cross-tables.csv', query))
				);
				const columns = new Set(crossed.map(({ column = '' }) => column));
				expect([...columns].sort()).toEqual(['Africa', 'Americas', 'Arab States', 'Asia-Pacific']);
				for (const region of columns) {
					const filtered = `region=${encodeURIComponent(region)}${weighting}`;
					const alone = rowsOf(await textOf(await download(downloading, 'figures.csv', filtered)));
					const own = crossed.filter(({ column }) => column === region);
					expect(own).toEqual(
						alone.map((row) => ({ by: 'region', column: region, column_label: region, ...row }))
					);
				}
				const lines = linesOf(
					await textOf(await download(downloading, 'cross-tables.jsonl', query))
				);
				expect(lines).toHaveLength(crossed.length);
			}
		);

		it('set nothing against anything where the view does not', async () => {
			const text = await textOf(await download(downloading, 'cross-tables.csv'));
			expect(rowsOf(text)).toEqual([]);
			expect(text).toContain('by,column,column_label,question');
		});

		it('are refused where the view asks for what there is not, instead of holding more', async () => {
			await expect(download(downloading, 'responses.csv', 'region=Atlantis')).rejects.toMatchObject(
				{
					code: 'invalid_input'
				}
			);
		});

		it('have codes and translations beside the words, which are no formula', async () => {
			const { consultationId } = downloading;
			const { statements } = await statementPage(application, voices.desk, consultationId, {});
			const [first] = statements;
			if (!first) throw new Error('There is no statement.');
			const theme = await addTheme(application, voices.desk, consultationId, {
				name: 'Skills',
				locale: 'en'
			});
			await codeStatement(
				application,
				voices.desk,
				{ consultationId, id: first.id, revision: first.revision },
				{ topics: ['rural'], themes: [theme] }
			);
			await translateStatement(application, voices.desk, {
				consultationId,
				id: first.id,
				wording: first.wording,
				locale: 'es',
				revision: 0,
				text: '- traducido'
			});
			const rows = rowsOf(await textOf(await download(downloading, 'statements.csv')));
			expect(rows).toHaveLength(countries.length);
			expect(rows[0]).toMatchObject({
				respondent: 'BEN',
				question: 'message_to_executives',
				language: 'fr',
				consent: 'country',
				text: `'=HYPERLINK("https://elsewhere.example/BEN")`,
				topics: 'rural',
				themes: 'Skills',
				codes_outdated: '0',
				translation_es: "'- traducido",
				translation_en: ''
			});
		});

		it('are noted down: who took what, in which view', async () => {
			await download(downloading, 'responses.csv', 'region=Africa');
			const entries = await application.database
				.selectFrom('audit_entry')
				.selectAll()
				.where('action', '=', 'data.downloaded')
				.execute();
			expect(
				entries.map(({ person_id, subject_id, details }) => ({ person_id, subject_id, details }))
			).toContainEqual({
				person_id: voices.desk.personId,
				subject_id: downloading.consultationId,
				details: '{"file":"responses.csv","view":"region=Africa"}'
			});
		});

		it('are closed to everybody but the desk', async () => {
			const executive = await registerActor(application, 'executive@example.org', {
				role: 'executive',
				meetingId: voices.opened.meetingId
			});
			for (const file of downloadFiles)
				await expect(download({ ...downloading, actor: executive }, file)).rejects.toMatchObject({
					code: 'forbidden'
				});
		});

		it('are called by what they are, of which consultation and when, and whether they are all', async () => {
			const name = async (query: string) => {
				const { contentDisposition } = await download(downloading, 'responses.csv', query);
				return parse(contentDisposition).parameters['filename'];
			};
			expect(await name('')).toMatch(
				/^responses-Priorities-before-the-meeting-\d{4}-\d\d-\d\d\.csv$/
			);
			expect(await name('region=Africa')).toMatch(/-\d\d-part\.csv$/);
		});
	});

	describe('downloads of what is meant to do harm', () => {
		let downloading: Downloading;

		beforeAll(async () => {
			const administrator = await registerActor(application, 'hostile-admin@example.org', {
				role: 'administrator'
			});
			const opened = await openConsultation(application, administrator);
			const actor = await registerActor(application, 'hostile-desk@example.org', { role: 'desk' });
			downloading = { application, actor, consultationId: opened.consultation.id };
			for (const [index, text] of hostileAnswers.entries()) {
				const { id: respondentId, responseId } = opened.asked[index]!;
				const mailbox = `${respondentId.toLowerCase()}@hostile.example.org`;
				const role = { role: 'focal_point', respondentId } as const;
				const person = await registerActor(application, mailbox, role);
				const form: [string, string][] = [
					[field, text],
					['consent', 'country']
				];
				const page = { responseId, page: 'message', baseRevision: 0, form, locale: 'en' } as const;
				await savePage(application, person, page);
				const ranked: [string, string][] = [['priority_topics.rural', '1']];
				const priorities = { ...page, page: 'priorities', baseRevision: 1, form: ranked };
				await savePage(application, person, priorities);
				await submitResponse(application, person, { responseId, revision: 2, locale: 'en' });
			}
		}, 120_000);

		it('hold it as it was written in JSON, and as text in CSV', async () => {
			const lines = linesOf(await textOf(await download(downloading, 'responses.jsonl')));
			const rows = rowsOf(await textOf(await download(downloading, 'responses.csv')));
			expect(lines).toHaveLength(hostileAnswers.length);
			const written = lines.map(({ answers }) => (answers as Record<string, string>)[field] ?? '');
			expect(written.filter((text) => text.startsWith('=')).length).toBeGreaterThan(1);
			for (const [index, text] of written.entries()) {
				const cell = rows[index]?.[field] ?? '';
				expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@]/u);
				expect(cell).not.toMatch(/[;\t\r\n]\s*[=+@]/);
				expect(cell.replaceAll("'", '')).toBe(
					text.replaceAll("'", '').replaceAll('\0', '').toWellFormed()
				);
			}
		});

		it('hold statements alike', async () => {
			const rows = rowsOf(await textOf(await download(downloading, 'statements.csv')));
			expect(rows.length).toBeGreaterThan(50);
			for (const { text = '' } of rows) expect(text).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@]/u);
		});
	});
});

const field = 'message_to_executives';

/** Statements as the desk works on them, on both databases. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../src/lib/server/application.ts';
import { briefWorkplace } from '../../src/lib/server/briefs/workplace.ts';
import {
	codeStatement,
	confirmCodes,
	markStatement,
	translateStatement
} from '../../src/lib/server/statements/coding.ts';
import type { StatementFilter } from '../../src/lib/server/statements/filter.ts';
import { gatherMissing } from '../../src/lib/server/statements/gathering.ts';
import {
	codedStatements,
	statementPage,
	statementToCode,
	type CodedStatement
} from '../../src/lib/server/statements/service.ts';
import {
	addTheme,
	mergeTheme,
	removeTheme,
	renameTheme
} from '../../src/lib/server/statements/themes.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerActor } from '../support/people.ts';
import { hearVoices, type Voices } from '../support/statements.ts';

const message = 'message_to_executives';

eachDialect((dialect) => {
	describe('statements', () => {
		let application: Application;
		let voices: Voices;
		let consultationId: string;

		beforeAll(async () => {
			application = await dialect.openApplication();
			voices = await hearVoices(application);
			consultationId = voices.opened.consultation.id;
			await voices.say('KEN', { message: 'Prices are too high.', outcome: 'Schools online.' });
			await voices.say('SEN', {
				message: 'Les PRIX sont trop élevés à 100%.',
				consent: 'region',
				locale: 'fr'
			});
			await voices.say('UGA', { message: 'Train our experts.', consent: 'none' });
		});

		async function listed(filter: StatementFilter = {}): Promise<CodedStatement[]> {
			const found = await statementPage(application, voices.desk, consultationId, filter);
			return found.statements;
		}

		async function of(respondentId: string, question = message): Promise<CodedStatement> {
			const found = (await listed()).find(
				(statement) => statement.respondent.id === respondentId && statement.question === question
			);
			if (!found) throw new Error(`${respondentId} has made no statement`);
			return found;
		}

		const seen = ({ id, revision }: CodedStatement) => ({ consultationId, id, revision });
		const code = async (respondentId: string, topics: string[], themes: string[] = []) =>
			codeStatement(application, voices.desk, seen(await of(respondentId)), { topics, themes });
		const who = (statements: readonly CodedStatement[]) =>
			statements.map(({ respondent }) => respondent.id);

		async function translate(respondentId: string, locale: 'en' | 'fr' | 'ar', text: string) {
			const { id, wording, translations } = await of(respondentId);
			const revision = translations.find((other) => other.locale === locale)?.revision ?? 0;
			const work = { consultationId, id, wording, locale, revision, text };
			await translateStatement(application, voices.desk, work);
		}

		async function audited(id: string): Promise<string[]> {
			const rows = await application.database
				.selectFrom('audit_entry')
				.select(['action', 'at'])
				.where('subject_id', '=', id)
				.orderBy('at')
				.execute();
			return rows.map(({ action }) => action);
		}

		it('stand with language, consent and region, question by question', async () => {
			const found = await statementPage(application, voices.desk, consultationId, {});
			expect(found.total).toBe(4);
			expect(found.statements.map(({ question }) => question)).toEqual([
				'first_choice_outcome',
				message,
				message,
				message
			]);
			expect(await of('SEN')).toMatchObject({
				locale: 'fr',
				consent: 'region',
				respondent: { region: 'Africa' },
				topics: [],
				mark: null
			});
		});

		it('are for the desk alone', async () => {
			const coordinator = await registerActor(application, 'coordinator@example.org', {
				role: 'regional_coordinator',
				region: 'Africa'
			});
			await expect(
				statementPage(application, coordinator, consultationId, {})
			).rejects.toMatchObject({ code: 'forbidden' });
			expect(() => codedStatements(application, coordinator, consultationId)).toThrow('forbidden');
			const statement = await of('KEN');
			await expect(
				markStatement(application, coordinator, seen(statement), true)
			).rejects.toMatchObject({ code: 'forbidden' });
			const elsewhere = { ...seen(statement), consultationId: 'another' };
			await expect(
				codeStatement(application, voices.desk, elsewhere, { topics: [], themes: [] })
			).rejects.toMatchObject({ code: 'not_found' });
		});

		it('are found by words of any case and by everything they are told apart by', async () => {
			expect(who(await listed({ words: 'prix' }))).toEqual(['SEN']);
			expect(who(await listed({ words: 'ÉLEVÉS' }))).toEqual(['SEN']);
			expect(who(await listed({ words: '0%' }))).toEqual(['SEN']);
			expect(await listed({ words: '_' })).toEqual([]);
			expect(who(await listed({ language: 'fr' }))).toEqual(['SEN']);
			expect(who(await listed({ use: 'none' }))).toEqual(['UGA']);
			expect(who(await listed({ use: 'named', question: message }))).toEqual(['KEN']);
			expect(await listed({ region: 'Europe' })).toEqual([]);
			expect(who(await listed({ group: 'lldc' }))).toEqual(['UGA']);
		});

		it('are coded with shared topics and the themes of their consultation', async () => {
			const theme = await addTheme(application, voices.desk, consultationId, {
				name: '  Cost of   equipment ',
				locale: 'en'
			});
			await code('KEN', ['rural', 'dfs', 'rural'], [theme]);
			const coded = await of('KEN');
			expect([...coded.topics].sort()).toEqual(['dfs', 'rural']);
			expect(coded.themes).toEqual([theme]);
			expect(who(await listed({ theme }))).toEqual(['KEN']);
			expect(who(await listed({ topic: 'dfs', coding: 'coded' }))).toEqual(['KEN']);
			expect(await listed({ coding: 'uncoded', theme })).toEqual([]);
			await expect(code('KEN', ['no-such-topic'])).rejects.toMatchObject({ code: 'invalid_input' });
			await expect(code('KEN', [], ['no-such-theme'])).rejects.toMatchObject({
				code: 'revision_conflict'
			});
			expect(await audited(coded.id)).toContain('statement.coded');
		});

		it('are never coded over what somebody else has just done', async () => {
			const before = seen(await of('KEN'));
			await codeStatement(application, voices.colleague, before, { topics: ['ai'], themes: [] });
			await expect(
				codeStatement(application, voices.desk, before, { topics: ['rural'], themes: [] })
			).rejects.toMatchObject({ code: 'revision_conflict' });
			expect((await of('KEN')).topics).toEqual(['ai']);
		});

		it('let only one of two officers through at once', async () => {
			const before = seen(await of('KEN'));
			const outcomes = await Promise.allSettled(
				[voices.desk, voices.colleague].map((actor, index) =>
					codeStatement(application, actor, before, {
						topics: [index === 0 ? 'ai' : 'dfs'],
						themes: []
					})
				)
			);
			expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		});

		it('are translated beside the original, each language guarded by itself', async () => {
			await translate('SEN', 'en', 'Prices are too high at 100%.');
			const { id, wording, translations } = await of('SEN');
			expect(translations).toMatchObject([
				{ locale: 'en', revision: 1, writtenBy: 'desk', source: (await of('SEN')).text }
			]);
			const again = {
				consultationId,
				id,
				wording,
				locale: 'en',
				revision: 0,
				text: 'Late.'
			} as const;
			await expect(translateStatement(application, voices.colleague, again)).rejects.toMatchObject({
				code: 'revision_conflict'
			});
			await translateStatement(application, voices.colleague, { ...again, locale: 'ar' });
			expect(who(await listed({ translation: 'any' }))).toEqual(['SEN']);
			expect(who(await listed({ translation: 'ar' }))).toEqual(['SEN']);
			expect(await listed({ translation: 'zh' })).toEqual([]);
			expect(who(await listed({ words: 'too high AT' }))).toEqual(['SEN']);
			await translate('SEN', 'ar', ' ');
			expect((await of('SEN')).translations).toHaveLength(1);
			await expect(translate('SEN', 'fr', 'Même langue')).rejects.toMatchObject({
				code: 'invalid_input'
			});
		});

		it('are marked for the brief only where their author allows quoting', async () => {
			await expect(
				markStatement(application, voices.desk, seen(await of('UGA')), true)
			).rejects.toMatchObject({ code: 'quotation_not_allowed' });
			await markStatement(application, voices.desk, seen(await of('KEN')), true);
			expect((await of('KEN')).mark).toMatchObject({ by: 'desk' });
			expect(who(await listed({ mark: 'marked' }))).toEqual(['KEN']);
		});

		it('come first in the brief, in the desk’s translation where there is one', async () => {
			await translate('KEN', 'fr', 'Les prix sont trop hauts.');
			const brief = async (locale: 'en' | 'fr' | 'ar') => {
				const workplace = await briefWorkplace(application, voices.desk, consultationId, locale);
				return workplace.preview.filter((block) => block.kind === 'quotation');
			};
			expect(await brief('fr')).toMatchObject([
				{
					text: 'Les prix sont trop hauts.',
					locale: 'fr',
					translation: expect.stringContaining('anglais')
				}
			]);
			const [original] = await brief('ar');
			expect(original).toMatchObject({ text: 'Prices are too high.', locale: 'en' });
			expect(original).not.toHaveProperty('translation');
		});

		it('keep codes, translation and mark when the same words are submitted again', async () => {
			await voices.takeBack('KEN');
			expect(who(await listed())).not.toContain('KEN');
			await voices.say('KEN', { message: 'Prices are too high.', outcome: 'Schools online.' });
			const again = await of('KEN');
			expect(again.codedText).toBe(again.text);
			expect(again.topics).toHaveLength(1);
			expect(again.translations).toHaveLength(1);
			expect(again.mark).not.toBeNull();
		});

		it('lose the mark with the consent, and say so in the audit', async () => {
			await voices.say('KEN', { message: 'Prices are too high.', consent: 'region' });
			const { id, mark, codedText, text } = await of('KEN');
			expect(mark).toBeNull();
			expect(codedText).toBe(text);
			expect(await audited(id)).toContain('statement.mark-withdrawn');
		});

		it('show the codes of earlier words as such until the desk confirms them', async () => {
			const earlier = await of('KEN');
			await voices.say('KEN', { message: 'Prices fell.' });
			const changed = await of('KEN');
			expect(changed).toMatchObject({
				codedText: 'Prices are too high.',
				topics: earlier.topics,
				translations: [{ source: 'Prices are too high.' }]
			});
			expect(who(await listed({ coding: 'changed' }))).toEqual(['KEN']);
			await expect(confirmCodes(application, voices.desk, seen(earlier))).rejects.toMatchObject({
				code: 'revision_conflict'
			});
			await confirmCodes(application, voices.desk, seen(changed));
			expect(await listed({ coding: 'changed' })).toEqual([]);
			const late = {
				consultationId,
				id: earlier.id,
				wording: earlier.wording,
				locale: 'fr',
				revision: 1,
				text: 'D’avant.'
			} as const;
			await expect(translateStatement(application, voices.desk, late)).rejects.toMatchObject({
				code: 'revision_conflict'
			});
		});

		it('have their old codes again when the old words come back', async () => {
			await code('KEN', ['ai']);
			await voices.say('KEN', { message: 'Something else.' });
			await voices.say('KEN', { message: 'Prices fell.' });
			expect(await of('KEN')).toMatchObject({ codedText: 'Prices fell.', topics: ['ai'] });
		});

		it('have themes that are renamed, merged, and removed only while unused', async () => {
			const add = (name: string) =>
				addTheme(application, voices.desk, consultationId, { name, locale: 'en' });
			const training = await add('Training');
			const skills = await add('Skills');
			await expect(add('TRAINING')).rejects.toMatchObject({ code: 'theme_exists' });
			const theme = (id: string, revision = 1) => ({ consultationId, id, revision });
			const rename = (id: string, revision: number, name: string) =>
				renameTheme(application, voices.desk, theme(id, revision), { name, locale: 'en' });
			await rename(training, 1, 'Training of experts');
			await expect(rename(training, 1, 'Other')).rejects.toMatchObject({
				code: 'revision_conflict'
			});
			await expect(rename(training, 2, 'skills')).rejects.toMatchObject({ code: 'theme_exists' });
			await code('UGA', [], [training, skills]);
			await code('SEN', [], [skills]);
			const open = await of('SEN');
			await expect(removeTheme(application, voices.desk, theme(skills))).rejects.toMatchObject({
				code: 'theme_in_use'
			});
			await mergeTheme(application, voices.desk, theme(skills), training);
			expect((await of('UGA')).themes).toEqual([training]);
			expect((await of('SEN')).themes).toEqual([training]);
			await expect(
				codeStatement(application, voices.desk, seen(open), { topics: [], themes: [skills] })
			).rejects.toMatchObject({ code: 'revision_conflict' });
			await code('UGA', []);
			await code('SEN', []);
			await removeTheme(application, voices.desk, theme(training, 2));
			await expect(removeTheme(application, voices.desk, theme(training, 2))).rejects.toMatchObject(
				{ code: 'revision_conflict' }
			);
		});

		it('are gathered when the application opens, where an older one had submitted them', async () => {
			await application.database.deleteFrom('statement_topic').execute();
			await application.database.deleteFrom('statement_translation').execute();
			await application.database.deleteFrom('statement').execute();
			await application.database
				.updateTable('response')
				.set({ statements_revision: null })
				.execute();
			expect(await listed()).toEqual([]);
			await gatherMissing(application);
			expect(who(await listed())).toEqual(['KEN', 'SEN', 'UGA']);
		});

		it('are written out in pages, each once, and lead from one to the next', async () => {
			const all: CodedStatement[] = [];
			for await (const page of codedStatements(application, voices.desk, consultationId))
				all.push(...page);
			expect(who(all)).toEqual(who(await listed()));
			const first = await of('KEN');
			const opened = await statementToCode(application, voices.desk, consultationId, first.id, {
				language: 'fr'
			});
			expect(opened.next).toBe((await of('SEN')).id);
		});
	});
});

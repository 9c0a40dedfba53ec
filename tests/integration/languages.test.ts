import { expect, it, describe, beforeAll } from 'vitest';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { questionsIn } from '../../src/lib/questionnaire/elements.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { openResponse, pageToAnswer } from '../../src/lib/server/responses/service.ts';
import { openConsultation, type OpenConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

eachDialect((dialect) => {
	describe('the language an answer was written in', () => {
		let application: Application;
		let focalPoint: RegisteredActor;
		let opened: OpenConsultation;
		let revision = 0;

		beforeAll(async () => {
			application = await dialect.openApplication();
			const administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			focalPoint = await registerActor(application, 'focal@example.org', {
				role: 'focal_point',
				respondentId: 'TUN'
			});
			opened = await openConsultation(application, administrator);
		});

		async function save(locale: Locale, words: string, languages: Record<string, Locale> = {}) {
			const outcome = await savePage(application, focalPoint, {
				responseId: opened.responseOf('TUN'),
				page: 'priorities',
				baseRevision: revision,
				form: [['missing_topic', words]],
				languages,
				locale
			});
			revision = outcome.revision;
		}

		async function kept(): Promise<Locale | undefined> {
			const id = opened.responseOf('TUN');
			const { languages } = await openResponse(application, focalPoint, 'response:read', id);
			return languages['missing_topic'];
		}

		async function shownAs(reader: Locale): Promise<Locale | undefined> {
			const id = opened.responseOf('TUN');
			const { view } = await pageToAnswer(application, focalPoint, id, 'priorities', reader);
			const questions = questionsIn(view?.elements ?? []);
			const question = questions.find(({ name }) => name === 'missing_topic');
			return question?.kind === 'text' ? question.written : undefined;
		}

		it('is that of the page it was written on', async () => {
			await save('ar', '5G للمناطق الريفية');
			expect(await kept()).toBe('ar');
			expect(await shownAs('ar')).toBeUndefined();
			expect(await shownAs('fr')).toBe('ar');
		});

		it('stays while the answer is mended on a page in another language that says so', async () => {
			await save('fr', '5G للمناطق الريفية والنائية', { missing_topic: 'ar' });
			expect(await kept()).toBe('ar');
		});

		it('is the one the person names, even where the words stay', async () => {
			await save('fr', '5G للمناطق الريفية والنائية', { missing_topic: 'fr' });
			expect(await kept()).toBe('fr');
		});

		it('is not the one said on a page that was opened before somebody else wrote the words anew', async () => {
			const stale = revision;
			await save('ar', 'الطيف');
			await savePage(application, focalPoint, {
				responseId: opened.responseOf('TUN'),
				page: 'priorities',
				baseRevision: stale,
				form: [['missing_topic', '5G للمناطق الريفية والنائية']],
				languages: { missing_topic: 'fr' },
				locale: 'en'
			});
			expect(await kept()).toBe('ar');
		});

		it('is gone with the answer', async () => {
			await save('fr', '');
			expect(await kept()).toBeUndefined();
		});
	});
});

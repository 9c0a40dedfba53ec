/** The documents of published briefs, as they are kept and as they were kept before. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/lib/i18n/locales.ts';
import type { Application } from '../../src/lib/server/application.ts';
import type { BriefContent } from '../../src/lib/server/briefs/content.ts';
import { documentsOf, publishedDocument } from '../../src/lib/server/briefs/documents.ts';
import { publishBrief } from '../../src/lib/server/briefs/publishing.ts';
import { insertBriefVersion } from '../../src/lib/server/briefs/version-repository.ts';
import { frozenContent, publishedContent } from '../../src/lib/server/briefs/versions.ts';
import { canonicalJson } from '../../src/lib/server/canonical-json.ts';
import { submitForms } from '../support/answered.ts';
import { openConsultation, type OpenConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const name = { template: 'meeting-brief', part: '' } as const;

eachDialect((dialect) => {
	describe('the documents of a published brief', () => {
		let application: Application;
		let desk: RegisteredActor;
		let executive: RegisteredActor;
		let opened: OpenConsultation;
		let briefId = '';

		beforeAll(async () => {
			application = await dialect.openApplication();
			const administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			desk = await registerActor(application, 'desk@example.org', { role: 'desk_manager' });
			opened = await openConsultation(application, administrator);
			const { meetingId } = opened;
			executive = await registerActor(application, 'executive@example.org', {
				role: 'executive',
				meetingId
			});
			const [first] = opened.asked;
			if (!first) throw new Error('Nobody was asked.');
			const forms = {
				priorities: [['priority_topics.rural', '1']] as [string, string][],
				message: [['consent', 'none']] as [string, string][]
			};
			await submitForms(application, first, forms, 'en');
			const consultationId = opened.consultation.id;
			const published = await publishBrief(application, desk, { consultationId, revision: 0 });
			briefId = published.briefId;
		}, 60_000);

		const read = async (number: number, locale: (typeof locales)[number] = 'en') =>
			publishedDocument(application, executive, { briefId, number, ...name, locale });

		it('stand beside the content, which holds the hash of each in every language', async () => {
			const content = await publishedContent(application, executive, briefId, 1);
			expect(content.format).toBe('prelude-brief/4');
			const { documents } = content as BriefContent;
			const ofMeeting = documents.filter(({ template }) => template === name.template);
			expect(ofMeeting.map(({ locale }) => locale)).toEqual(locales);
			const rows = await application.database
				.selectFrom('brief_document')
				.select(['template', 'part', 'locale', 'content', 'sha256'])
				.execute();
			expect(rows).toHaveLength(documents.length);
			for (const row of rows) {
				expect(sha256(row.content)).toBe(row.sha256);
				const named = documents.find(
					({ template, part, locale }) =>
						template === row.template && part === row.part && locale === row.locale
				);
				expect(named?.sha256).toBe(row.sha256);
			}
			expect(await frozenContent(application, executive, briefId, 1)).not.toContain('"blocks"');
		});

		it('are listed with their titles, and read in the language that is asked for', async () => {
			const version = { briefId, number: 1, locale: 'ar' } as const;
			const listed = await documentsOf(application, executive, version);
			const arabic = await read(1, 'ar');
			expect(listed).toEqual([{ ...name, title: arabic.title }]);
			expect(arabic.title).toMatch(/\p{Script=Arabic}/u);
			expect(arabic.version).toMatchObject({ number: 1 });
		});

		it('are for the desk alone where it is still to edit them', async () => {
			const version = { briefId, number: 1, locale: 'en' } as const;
			const address = { ...version, template: 'regional-positions', part: '' } as const;
			const listed = await documentsOf(application, desk, version);
			expect(listed.map(({ template }) => template)).toContain('regional-positions');
			expect((await publishedDocument(application, desk, address)).orientation).toBe('landscape');
			await expect(publishedDocument(application, executive, address)).rejects.toMatchObject({
				code: 'forbidden'
			});
		});

		it('are not found where a version does not have them', async () => {
			for (const other of [
				{ ...name, part: 'Africa' },
				{ template: 'invitation', part: '' }
			] as const) {
				const address = { briefId, number: 1, ...other, locale: 'en' } as const;
				await expect(publishedDocument(application, executive, address)).rejects.toMatchObject({
					code: 'not_found'
				});
			}
		});

		it('are opened as they are where they stand inside the content, as earlier formats have it', async () => {
			const content = await publishedContent(application, executive, briefId, 1);
			const { blocks } = await read(1);
			const documents = Object.fromEntries(locales.map((locale) => [locale, blocks]));
			for (const [number, format] of [
				[2, 'prelude-brief/2'],
				[3, 'prelude-brief/3']
			] as const) {
				const text = canonicalJson({ ...content, number, format, documents });
				await insertBriefVersion(application.database, {
					briefId,
					number,
					content: text,
					sha256: sha256(text),
					correction: null,
					publishedAt: content.publishedAt,
					publishedBy: desk.personId
				});
				const earlier = await read(number, 'fr');
				expect(earlier.blocks).toEqual(blocks);
				expect(earlier.version?.sha256).toBe(sha256(text));
				const version = { briefId, number, locale: 'fr' } as const;
				const listed = await documentsOf(application, executive, version);
				expect(listed).toEqual([{ ...name, title: earlier.title }]);
			}
		});

		it('are for those of the meeting alone', async () => {
			const stranger = await registerActor(application, 'stranger@example.org', {
				role: 'focal_point',
				respondentId: 'FRA'
			});
			const version = { briefId, number: 1, locale: 'en' } as const;
			const refused = { code: 'forbidden' };
			await expect(documentsOf(application, stranger, version)).rejects.toMatchObject(refused);
			const address = { ...version, ...name };
			await expect(publishedDocument(application, stranger, address)).rejects.toMatchObject(
				refused
			);
		});
	});
});

/** From the invitation to the brief, through the doors of the services, on both databases. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../src/lib/server/application.ts';
import { addPassage, changePassage } from '../../src/lib/server/briefs/drafting.ts';
import { publishBrief } from '../../src/lib/server/briefs/publishing.ts';
import { briefWorkplace } from '../../src/lib/server/briefs/workplace.ts';
import { briefsOfMeeting, frozenContent } from '../../src/lib/server/briefs/versions.ts';
import { consultationCoverage } from '../../src/lib/server/consultations/service.ts';
import { sendDueLetters } from '../../src/lib/server/mail/service.ts';
import { listOutbox, readOutbox } from '../../src/lib/server/mail/outbox.ts';
import { outboxFolder } from '../../src/lib/server/application.ts';
import { meetingOfDesk } from '../../src/lib/server/meetings/service.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { responseOverview, submittedDocument } from '../../src/lib/server/responses/service.ts';
import { reopenResponse, submitResponse } from '../../src/lib/server/responses/submit.ts';
import { wholeView } from '../../src/lib/rollup/view.ts';
import { exploreResults } from '../../src/lib/server/rollups/explorer.ts';
import { answeredPages, openConsultation, type OpenConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { briefAsWord, readPublished } from '../support/published.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

const written = (text: string) => ({ heading: '', text, locale: 'en', translations: {} }) as const;

eachDialect((dialect) => {
	describe('a consultation', () => {
		let application: Application;
		let administrator: RegisteredActor;
		let kenya: RegisteredActor;
		let desk: RegisteredActor;
		let executive: RegisteredActor;
		let opened: OpenConsultation;
		let response: string;
		let passage: string;
		let revision = 0;

		beforeAll(async () => {
			application = await dialect.openApplication();
			administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			kenya = await registerActor(
				application,
				'kenya@example.org',
				{ role: 'focal_point', respondentId: 'KEN' },
				'fr'
			);
			desk = await registerActor(application, 'desk@example.org', { role: 'desk_manager' });
			opened = await openConsultation(application, administrator);
			executive = await registerActor(application, 'executive@example.org', {
				role: 'executive',
				meetingId: opened.meetingId
			});
			response = opened.responseOf('KEN');
		});

		async function answer(page: string, form = answeredPages[page] ?? []): Promise<void> {
			const outcome = await savePage(application, kenya, {
				responseId: response,
				page,
				baseRevision: revision,
				form,
				locale: 'fr'
			});
			expect(outcome.kind).toBe('saved');
			({ revision } = outcome);
		}

		it('asks the 151 developing Member States, Namibia among them', () => {
			expect(opened.asked).toHaveLength(151);
			expect(opened.asked.map(({ id }) => id)).toContain('NAM');
		});

		it('writes to the focal point in the language of their choice', async () => {
			await sendDueLetters(application);
			const folder = outboxFolder(application.configuration);
			const [entry] = await listOutbox(folder);
			expect(entry?.to).toContain('kenya@example.org');
			const letter = await readOutbox(folder, entry?.id ?? '');
			expect(letter?.locale).toBe('fr');
			expect(letter?.text).toContain(`/fr/responses/${response}`);
		});

		it('keeps each page as it is saved and goes on where it stopped', async () => {
			await answer('priorities');
			const overview = await responseOverview(application, kenya, response, 'fr');
			expect(overview.head.status).toBe('draft');
			expect(overview.continueAt).toBe('priorities');
			expect(overview.head.respondentName.fr).toBe('Kenya');
		});

		it('keeps a draft from the desk until it is submitted', async () => {
			await expect(responseOverview(application, desk, response, 'en')).rejects.toMatchObject({
				code: 'not_found'
			});
		});

		it('refuses to submit while a required question is blank', async () => {
			await expect(
				submitResponse(application, kenya, { responseId: response, revision, locale: 'fr' })
			).rejects.toMatchObject({ code: 'response_incomplete', fields: ['consent'] });
		});

		it('gives a receipt that is the SHA-256 of the downloaded answers', async () => {
			await answer('message');
			const { receipt } = await submitResponse(application, kenya, {
				responseId: response,
				revision,
				locale: 'fr'
			});
			const { text } = await submittedDocument(application, kenya, response);
			expect(await submittedDocument(application, desk, response)).toEqual({ text, receipt });
			expect(createHash('sha256').update(text).digest('hex')).toBe(receipt);
			expect(JSON.parse(text)).toMatchObject({
				respondent: 'KEN',
				answers: { priority_topics: ['rural', 'dfs'], consent: 'country' }
			});
		});

		it('counts a response that was taken back no longer, and again once it is submitted', async () => {
			const submitted = await responseOverview(application, kenya, response, 'fr');
			await reopenResponse(application, kenya, {
				responseId: response,
				revision: submitted.head.revision,
				locale: 'fr'
			});
			const asking = { view: wholeView, faults: [] };
			const counted = async () =>
				(await exploreResults(application, desk, opened.consultation.id, asking)).responses.all;
			expect(await counted()).toBe(0);
			const { head } = await responseOverview(application, kenya, response, 'fr');
			await submitResponse(application, kenya, {
				responseId: response,
				revision: head.revision,
				locale: 'fr'
			});
			expect(await counted()).toBe(1);
		});

		it('tells who has answered by region and group, against the list of those asked', async () => {
			const { coverage } = await consultationCoverage(application, desk, opened.consultation.id);
			expect(coverage.total).toEqual({ asked: 151, started: 1, submitted: 1 });
			expect(coverage.regions.find(({ region }) => region === 'Africa')?.submitted).toBe(1);
			const asked = coverage.regions.reduce((sum, region) => sum + region.asked, 0);
			expect(asked).toBe(151);
		});

		it('shows its meeting to the desk, and to no one who has no place there', async () => {
			const meeting = await meetingOfDesk(application, desk, opened.meetingId);
			expect(meeting.id).toBe(opened.meetingId);
			for (const actor of [kenya, executive])
				await expect(meetingOfDesk(application, actor, opened.meetingId)).rejects.toMatchObject({
					code: 'forbidden'
				});
			await expect(meetingOfDesk(application, desk, 'none')).rejects.toMatchObject({
				code: 'not_found'
			});
		});

		it('publishes a brief that is frozen, versioned and hashed, and that its executive reads', async () => {
			const consultationId = opened.consultation.id;
			passage = await addPassage(
				application,
				desk,
				consultationId,
				written('What one country told us.'),
				'opening'
			);
			const { briefId, number, sha256 } = await publishBrief(application, desk, {
				consultationId,
				revision: 1
			});
			expect(number).toBe(1);
			const bytes = await frozenContent(application, executive, briefId, 1);
			expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
			const { documents } = await readPublished(application, executive, briefId, 1);
			expect(JSON.stringify(documents.en)).toContain('What one country told us.');
			expect(JSON.stringify(documents.ar)).toContain('كينيا');
			const [listed] = await briefsOfMeeting(application, executive, opened.meetingId);
			expect(listed).toMatchObject({ briefId, number: 1 });
			const word = await briefAsWord(application, executive, briefId, 1, 'fr');
			expect(Buffer.from(word.subarray(0, 2)).toString()).toBe('PK');
		});

		it('leaves a published version as it is when the draft changes, and makes the next one', async () => {
			const consultationId = opened.consultation.id;
			const workplace = await briefWorkplace(application, desk, consultationId, 'en');
			const briefId = workplace.briefId ?? '';
			const before = await frozenContent(application, executive, briefId, 1);
			const seen = { id: passage, revision: 1 };
			await changePassage(application, desk, consultationId, seen, written('Corrected.'));
			const revision = workplace.revision + 1;
			const { number } = await publishBrief(application, desk, {
				consultationId,
				revision,
				correction: { text: 'What one country told us.', locale: 'en' }
			});
			expect(number).toBe(2);
			expect(await frozenContent(application, executive, briefId, 1)).toBe(before);
		});

		it('does not let two editors of a passage overwrite each other', async () => {
			const write = changePassage(
				application,
				desk,
				opened.consultation.id,
				{ id: passage, revision: 1 },
				written('From an old page.')
			);
			await expect(write).rejects.toMatchObject({ code: 'revision_conflict' });
		});

		it('publishes nothing when the draft has another revision than the one that was seen', async () => {
			const consultationId = opened.consultation.id;
			const before = await briefWorkplace(application, desk, consultationId, 'en');
			for (const revision of [before.revision - 1, before.revision + 1, Number.NaN])
				await expect(
					publishBrief(application, desk, { consultationId, revision })
				).rejects.toMatchObject({ code: 'revision_conflict' });
			const after = await briefWorkplace(application, desk, consultationId, 'en');
			expect(after.versions).toEqual(before.versions);
			const [listed] = await briefsOfMeeting(application, executive, opened.meetingId);
			expect(listed).toMatchObject({ number: before.versions[0]?.number });
		});

		it('has an audit entry for every write, in the order of things', async () => {
			const entries = await application.database
				.selectFrom('audit_entry')
				.select('action')
				.orderBy('at')
				.execute();
			const told = entries.map(({ action }) => action);
			for (const action of [
				'meeting.created',
				'consultation.created',
				'respondent.invited',
				'response.saved',
				'response.submitted',
				'response.reopened',
				'brief.passage-added',
				'brief.passage-changed',
				'brief.published'
			])
				expect(told).toContain(action);
		});
	});
});

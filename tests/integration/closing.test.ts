/** Closing time, grace, and what comes too late: on both databases. */
import { beforeAll, describe, expect, it } from 'vitest';
import { outboxFolder, type Application } from '../../src/lib/server/application.ts';
import { listAsked, setGrace } from '../../src/lib/server/consultations/service.ts';
import { listOutbox, readOutbox } from '../../src/lib/server/mail/outbox.ts';
import { sendDueLetters } from '../../src/lib/server/mail/service.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import {
	openResponse,
	responseOverview,
	responseReview
} from '../../src/lib/server/responses/service.ts';
import { reopenResponse, submitResponse } from '../../src/lib/server/responses/submit.ts';
import { answeredPages, openConsultation, type OpenConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

const MINUTE = 60_000;

eachDialect((dialect) => {
	describe('closing', () => {
		let application: Application;
		let administrator: RegisteredActor;
		const focalPoints = new Map<string, RegisteredActor>();
		let opened: OpenConsultation;
		let closesAt: number;

		beforeAll(async () => {
			application = await dialect.openApplication();
			administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			for (const respondentId of ['KEN', 'UGA', 'TZA', 'RWA'])
				focalPoints.set(
					respondentId,
					await registerActor(application, `${respondentId.toLowerCase()}@example.org`, {
						role: 'focal_point',
						respondentId
					})
				);
			opened = await openConsultation(application, administrator, undefined, 60);
			closesAt = new Date(opened.consultation.closesAt).getTime();
		});

		function focalPointOf(respondentId: string): RegisteredActor {
			const found = focalPoints.get(respondentId);
			if (!found) throw new Error(`${respondentId} has no focal point`);
			return found;
		}

		/** The application as it is so many minutes after closing. */
		function after(minutes: number): Application {
			return { ...application, clock: () => new Date(closesAt + minutes * MINUTE) };
		}

		async function save(at: Application, respondentId: string, page: string) {
			const responseId = opened.responseOf(respondentId);
			const actor = focalPointOf(respondentId);
			const { head } = await responseOverview(at, actor, responseId, 'en');
			return savePage(at, actor, {
				responseId,
				page,
				baseRevision: head.revision,
				form: answeredPages[page] ?? [],
				locale: 'en'
			});
		}

		async function submit(at: Application, respondentId: string) {
			const responseId = opened.responseOf(respondentId);
			const actor = focalPointOf(respondentId);
			const { head } = await responseOverview(at, actor, responseId, 'en');
			return submitResponse(at, actor, { responseId, revision: head.revision, locale: 'en' });
		}

		async function headOf(respondentId: string) {
			const actor = focalPointOf(respondentId);
			const responseId = opened.responseOf(respondentId);
			return (await responseOverview(application, actor, responseId, 'en')).head;
		}

		async function auditOf(respondentId: string, action: string): Promise<unknown[]> {
			const entries = await application.database
				.selectFrom('audit_entry')
				.select('details')
				.where('subject_id', '=', opened.responseOf(respondentId))
				.where('action', '=', action)
				.orderBy('at')
				.execute();
			return entries.map(({ details }) => JSON.parse(details));
		}

		it('takes what arrives a moment before it as in time', async () => {
			const before = after(-1 / MINUTE);
			await save(before, 'KEN', 'priorities');
			await save(before, 'KEN', 'message');
			await submit(before, 'KEN');
			expect(await headOf('KEN')).toMatchObject({ status: 'submitted', late: false });
		});

		it('takes what arrives in the grace, and marks it late wherever it is told', async () => {
			expect(await save(after(0), 'UGA', 'priorities')).toMatchObject({ kind: 'saved' });
			expect(await save(after(30), 'UGA', 'message')).toMatchObject({ kind: 'saved' });
			await submit(after(60 - 1 / MINUTE), 'UGA');
			expect(await headOf('UGA')).toMatchObject({ status: 'submitted', late: true });
			const asked = await listAsked(application.database, opened.consultation.id);
			const late = asked.filter((respondent) => respondent.late).map(({ id }) => id);
			expect(late).toEqual(['UGA']);
			expect(await auditOf('UGA', 'response.saved')).toMatchObject([
				{ phase: 'grace' },
				{ phase: 'grace' }
			]);
			expect(await auditOf('UGA', 'response.submitted')).toMatchObject([{ late: true }]);
			expect(await auditOf('KEN', 'response.submitted')).toMatchObject([{ late: false }]);
		});

		it('says so in the letter with the receipt, and only there where it is late', async () => {
			await sendDueLetters(after(61));
			const folder = outboxFolder(application.configuration);
			const letters = await listOutbox(folder);
			const textTo = async (mailbox: string) => {
				const mine = letters.filter(
					({ to, subject }) => to.includes(mailbox) && subject.includes('Response received')
				);
				return (await readOutbox(folder, mine[0]?.id ?? ''))?.text;
			};
			expect(await textTo('uga@')).toContain('marked late');
			expect(await textTo('ken@')).not.toContain('marked late');
		});

		it('keeps a page that comes after the grace as a draft that does not count', async () => {
			await save(after(-10), 'TZA', 'priorities');
			const outcome = await save(after(60), 'TZA', 'message');
			expect(outcome).toEqual({ kind: 'kept_late', revision: 2 });
			const responseId = opened.responseOf('TZA');
			const actor = focalPointOf('TZA');
			const { answers } = await openResponse(application, actor, 'response:read', responseId);
			expect(answers).toMatchObject({ consent: 'country' });
			expect(await headOf('TZA')).toMatchObject({ status: 'draft', late: false });
			expect(await auditOf('TZA', 'response.saved')).toMatchObject([{}, { phase: 'closed' }]);
		});

		it('submits nothing after the grace, and leaves the draft as it is', async () => {
			await expect(submit(after(60), 'TZA')).rejects.toMatchObject({
				code: 'consultation_closed'
			});
			expect(await headOf('TZA')).toMatchObject({ status: 'draft', revision: 2 });
		});

		it('takes nothing back once it has come, so that nobody falls out of the count by it', async () => {
			const { revision } = await headOf('KEN');
			const reopen = reopenResponse(after(10), focalPointOf('KEN'), {
				responseId: opened.responseOf('KEN'),
				revision,
				locale: 'en'
			});
			await expect(reopen).rejects.toMatchObject({ code: 'reopening_over' });
			expect(await headOf('KEN')).toMatchObject({ status: 'submitted', revision });
		});

		it('lets the desk grant more grace afterwards, so that a kept draft may still be submitted', async () => {
			await expect(
				setGrace(application, focalPointOf('TZA'), opened.consultation.id, 1440)
			).rejects.toMatchObject({ code: 'forbidden' });
			await setGrace(application, administrator, opened.consultation.id, 1440);
			await submit(after(90), 'TZA');
			expect(await headOf('TZA')).toMatchObject({ status: 'submitted', late: true });
			const [entry] = await application.database
				.selectFrom('audit_entry')
				.select('details')
				.where('action', '=', 'consultation.grace-set')
				.execute();
			expect(entry?.details).toBe('{"graceMinutes":1440}');
		});

		it('leaves what was submitted late marked late when the grace is taken away again', async () => {
			await setGrace(application, administrator, opened.consultation.id, 0);
			expect(await headOf('TZA')).toMatchObject({ late: true });
			const closed = await responseReview(
				after(1),
				focalPointOf('RWA'),
				opened.responseOf('RWA'),
				'en'
			);
			expect(closed.phase).toBe('closed');
		});
	});
});

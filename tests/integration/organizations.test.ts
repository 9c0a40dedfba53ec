import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../src/lib/server/application.ts';
import { briefWorkplace } from '../../src/lib/server/briefs/workplace.ts';
import {
	consultationCoverage,
	consultationToManage,
	countRespondents,
	createConsultation,
	inviteRespondents
} from '../../src/lib/server/consultations/service.ts';
import { createMeeting } from '../../src/lib/server/meetings/service.ts';
import {
	allOrganizations,
	correctOrganization,
	organizationToCorrect,
	registerOrganization
} from '../../src/lib/server/organizations/service.ts';
import { developing, sameInAll } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

eachDialect((dialect) => {
	describe('organizations', () => {
		let application: Application;
		let administrator: RegisteredActor;
		let desk: RegisteredActor;

		beforeAll(async () => {
			application = await dialect.openApplication();
			administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			desk = await registerActor(application, 'desk@example.org', { role: 'desk' });
		});

		const register = (name: string) =>
			registerOrganization(application, administrator, sameInAll(name));

		async function consult(organizations: string[]) {
			const meeting = await createMeeting(application, administrator, {
				name: sameInAll('CTO meeting'),
				place: 'Geneva',
				startsOn: '2027-03-01'
			});
			const now = application.clock().getTime();
			return createConsultation(application, administrator, {
				meetingId: meeting.id,
				name: sameInAll('Priorities of industry'),
				questionnaireId: 'industry-priorities',
				questionnaireVersion: 1,
				filter: { organizations },
				opensAt: new Date(now - 1000).toISOString(),
				closesAt: new Date(now + 86_400_000).toISOString(),
				graceMinutes: 0
			});
		}

		it('are asked when they are chosen, and no Member State beside them', async () => {
			const chosen = await register('Chosen');
			await register('Not chosen');
			const { id } = await consult([chosen.id, 'KEN', 'nobody']);
			const { asked } = await consultationToManage(application, administrator, id);
			expect(asked.map(({ name, kind, region }) => [name.en, kind, region])).toEqual([
				['Chosen', 'organization', '']
			]);
			const { coverage } = await consultationCoverage(application, desk, id);
			expect(coverage.total).toEqual({ asked: 1, started: 0, submitted: 0 });
		});

		it('are never among the Member States that a consultation asks', async () => {
			const before = await countRespondents(application, administrator, developing);
			await register('One more');
			expect(await countRespondents(application, administrator, developing)).toBe(before);
		});

		it('are written to as what they are', async () => {
			const organization = await register('Written to');
			await registerActor(application, 'focal.point@example.com', {
				role: 'focal_point',
				respondentId: organization.id
			});
			const { id } = await consult([organization.id]);
			await expect(inviteRespondents(application, administrator, id)).resolves.toEqual({
				invited: 1,
				withoutFocalPoint: 0
			});
			const letters = await application.database.selectFrom('mail').select('letter').execute();
			expect(letters).toHaveLength(1);
			expect(letters[0]?.letter).toContain('which standards their organizations need');
			expect(letters[0]?.letter).not.toContain('Resolution 68');
		});

		it('have no brief of their own', async () => {
			const { id } = await consult([(await register('Briefed')).id]);
			await expect(briefWorkplace(application, desk, id, 'en')).rejects.toMatchObject({
				code: 'brief_of_member_states'
			});
		});

		it('can be named anew, and nothing else can by that door', async () => {
			const { id } = await register('Mistaken');
			await correctOrganization(application, administrator, { id, name: sameInAll('Corrected') });
			expect((await organizationToCorrect(application, administrator, id)).name.fr).toBe(
				'Corrected'
			);
			const kenya = { id: 'KEN', name: sameInAll('Forged') };
			await expect(correctOrganization(application, administrator, kenya)).rejects.toMatchObject({
				code: 'not_found'
			});
		});

		it('are for administrators to register', async () => {
			const denied = { code: 'forbidden' };
			await expect(
				registerOrganization(application, desk, sameInAll('Forged'))
			).rejects.toMatchObject(denied);
			await expect(allOrganizations(application, desk)).rejects.toMatchObject(denied);
		});

		it('leave a trace of who registered and named them', async () => {
			const { id } = await register('Traced');
			await correctOrganization(application, administrator, { id, name: sameInAll('Traced anew') });
			const entries = await application.database
				.selectFrom('audit_entry')
				.select(['action', 'person_id'])
				.where('subject_id', '=', id)
				.orderBy('at')
				.orderBy('action', 'desc')
				.execute();
			expect(entries).toEqual([
				{ action: 'organization.registered', person_id: administrator.personId },
				{ action: 'organization.corrected', person_id: administrator.personId }
			]);
		});
	});
});

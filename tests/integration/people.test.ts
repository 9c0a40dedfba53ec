import { beforeAll, describe, expect, it } from 'vitest';
import {
	addPeople,
	peopleDirectory,
	type NewPerson
} from '../../src/lib/server/accounts/people.ts';
import type { Assignment } from '../../src/lib/server/accounts/policy.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { eachDialect } from '../support/dialects.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

function person(mailbox: string, assignment: Assignment): NewPerson {
	return { mailbox, name: 'A person', locale: 'en', assignment };
}

eachDialect((dialect) => {
	describe('adding people', () => {
		let application: Application;
		let administrator: RegisteredActor;

		beforeAll(async () => {
			application = await dialect.openApplication();
			administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
		});

		const written = async () => ({
			people: await peopleDirectory(application, administrator),
			entries: await application.database.selectFrom('audit_entry').selectAll().execute()
		});

		it('adds all of them or, when one cannot be added, nobody', async () => {
			const before = await written();
			const added = addPeople(application, administrator, [
				person('first@example.org', { role: 'desk' }),
				person('admin@example.org', { role: 'desk' }),
				person('second@example.org', { role: 'focal_point', respondentId: 'nowhere' })
			]);
			await expect(added).rejects.toThrow();
			expect(await written()).toEqual(before);
		});

		it('gives each person a role, and those who are known theirs besides', async () => {
			await addPeople(application, administrator, [
				person(' First@Example.ORG', { role: 'desk' }),
				person('second@example.org', { role: 'focal_point', respondentId: 'KEN' }),
				person('first@example.org', { role: 'desk_manager' }),
				person('first@example.org', { role: 'desk' })
			]);
			const { people, entries } = await written();
			const rolesOf = (mailbox: string) =>
				people
					.find((one) => one.mailbox === mailbox)
					?.assignments.map(({ role }) => role)
					.sort();
			expect(people).toHaveLength(3);
			expect(rolesOf('first@example.org')).toEqual(['desk', 'desk_manager']);
			expect(rolesOf('second@example.org')).toEqual(['focal_point']);
			const byAdministrator = entries.filter(
				({ person_id }) => person_id === administrator.personId
			);
			expect(byAdministrator.map(({ action }) => action)).toEqual(
				Array(3).fill('person.role-given')
			);
		});

		it('is for administrators', async () => {
			const desk = await registerActor(application, 'desk@example.org', { role: 'desk' });
			const added = addPeople(application, desk, [
				person('third@example.org', { role: 'administrator' })
			]);
			await expect(added).rejects.toMatchObject({ code: 'forbidden' });
			const { people } = await written();
			expect(people.map(({ mailbox }) => mailbox)).not.toContain('third@example.org');
		});
	});
});

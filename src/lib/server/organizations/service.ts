import { randomUUID } from 'node:crypto';
import type { LocalizedText } from '../../i18n/locales.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { recordAuditEntry } from '../audit/service.ts';
import { Problem } from '../problems.ts';
import {
	insertOrganization,
	listOrganizations,
	updateOrganization,
	type Organization
} from './repository.ts';

export type { Organization } from './repository.ts';

/**
 * From here on the organization can be asked, and people can answer for it.
 * @throws Problem forbidden
 */
export async function registerOrganization(
	application: Application,
	actor: Actor,
	name: LocalizedText
): Promise<Organization> {
	demand(actor, 'administration:manage');
	const organization = { id: randomUUID(), name };
	await application.database.transaction().execute(async (transaction) => {
		await insertOrganization(transaction, organization);
		await recordAuditEntry(transaction, {
			at: application.clock(),
			personId: actor.personId,
			action: 'organization.registered',
			subject: { kind: 'respondent', id: organization.id }
		});
	});
	return organization;
}

/**
 * Corrects the name; what was published keeps the name it was published with.
 * @throws Problem forbidden, not_found
 */
export async function correctOrganization(
	application: Application,
	actor: Actor,
	organization: Organization
): Promise<void> {
	demand(actor, 'administration:manage');
	await application.database.transaction().execute(async (transaction) => {
		if (!(await updateOrganization(transaction, organization))) throw new Problem('not_found');
		await recordAuditEntry(transaction, {
			at: application.clock(),
			personId: actor.personId,
			action: 'organization.corrected',
			subject: { kind: 'respondent', id: organization.id }
		});
	});
}

/** @throws Problem forbidden */
export async function allOrganizations(
	application: Application,
	actor: Actor
): Promise<Organization[]> {
	demand(actor, 'administration:manage');
	return listOrganizations(application.database);
}

/** @throws Problem forbidden, not_found */
export async function organizationToCorrect(
	application: Application,
	actor: Actor,
	id: string
): Promise<Organization> {
	const organization = (await allOrganizations(application, actor)).find((one) => one.id === id);
	if (!organization) throw new Problem('not_found');
	return organization;
}

import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { registerOrganization } from '../organizations/service.ts';
import { organizationName } from './texts.ts';

/** About as many as have come to a CTO meeting. */
const ORGANIZATIONS = 24;

/**
 * The organizations of the demonstration, which have numbers and no names.
 * @returns by id: the code of each, as ids differ each time
 */
export async function registerOrganizations(
	application: Application,
	administrator: Actor
): Promise<Map<string, string>> {
	const codes = new Map<string, string>();
	for (let number = 1; number <= ORGANIZATIONS; number += 1) {
		const { id } = await registerOrganization(application, administrator, organizationName(number));
		codes.set(id, `organization-${number}`);
	}
	return codes;
}

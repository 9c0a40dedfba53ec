import { z } from 'zod';
import { groups, regions } from '../../rollup/types.ts';

/**
 * Which Member States are asked. Regions narrow; groups widen among themselves: "developing, Africa, LDC or SIDS" is a
 * developing Member State of Africa that is least developed or a small island.
 */
const memberStateFilter = z.object({
	developingOnly: z.boolean(),
	regions: z.array(z.enum(regions)),
	groups: z.array(z.enum(groups))
});

/** Or which organizations are, by their ids. */
const organizationFilter = z.object({ organizations: z.array(z.string()).min(1) });

/** A consultation asks Member States or organizations, not both: one voice each means something else. */
export const respondentFilter = z.union([memberStateFilter, organizationFilter]);

export type MemberStateFilter = z.infer<typeof memberStateFilter>;
export type OrganizationFilter = z.infer<typeof organizationFilter>;
export type RespondentFilter = MemberStateFilter | OrganizationFilter;

export function asksOrganizations(filter: RespondentFilter): filter is OrganizationFilter {
	return 'organizations' in filter;
}

interface Filterable {
	itu_region: string;
	ldc: number;
	lldc: number;
	sids: number;
	transition: number;
	developing: number;
}

/** Does a Member State pass? An empty list of regions or groups asks for nothing. */
export function passes(filter: MemberStateFilter, state: Filterable): boolean {
	if (filter.developingOnly && state.developing !== 1) return false;
	if (filter.regions.length > 0 && !filter.regions.some((region) => region === state.itu_region))
		return false;
	return filter.groups.length === 0 || filter.groups.some((group) => state[group] === 1);
}

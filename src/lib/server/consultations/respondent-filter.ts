import { z } from 'zod';
import { groups, regions } from '../../rollup/types.ts';

/**
 * Which Member States are asked. Regions narrow; groups widen among themselves: "developing, Africa, LDC or SIDS" is a
 * developing Member State of Africa that is least developed or a small island.
 */
export const respondentFilter = z.object({
	developingOnly: z.boolean(),
	regions: z.array(z.enum(regions)),
	groups: z.array(z.enum(groups))
});

export type RespondentFilter = z.infer<typeof respondentFilter>;

interface Filterable {
	itu_region: string;
	ldc: number;
	lldc: number;
	sids: number;
	transition: number;
	developing: number;
}

/** Does a Member State pass? An empty list of regions or groups asks for nothing. */
export function passes(filter: RespondentFilter, state: Filterable): boolean {
	if (filter.developingOnly && state.developing !== 1) return false;
	if (filter.regions.length > 0 && !filter.regions.some((region) => region === state.itu_region))
		return false;
	return filter.groups.length === 0 || filter.groups.some((group) => state[group] === 1);
}

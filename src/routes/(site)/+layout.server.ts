import { refuse } from '$lib/server/pipeline/guard';
import type { LayoutServerLoad } from './$types';

/** Shows what the pipeline refused as a page of the site. */
export const load: LayoutServerLoad = ({ locals }) => {
	if (locals.refusal) refuse(locals.refusal, locals);
};

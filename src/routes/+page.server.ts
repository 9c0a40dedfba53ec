import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Whoever is signed in starts in the first room that is theirs. */
export const load: PageServerLoad = async ({ parent }) => {
	const { navigation } = await parent();
	const [first] = navigation;
	if (first) redirect(303, first.href);
};

import type { Reroute } from '@sveltejs/kit';
import { withoutLanguage } from '$lib/i18n/addresses';

/** Routes do not know of languages: `/ar/desk` is the route `/desk`. */
export const reroute: Reroute = ({ url }) => withoutLanguage(url.pathname);

import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/i18n/paraglide/runtime.js';

/** Routes do not know of languages: `/ar/desk` is the route `/desk`. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;

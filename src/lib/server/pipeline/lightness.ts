import type { Handle } from '@sveltejs/kit';

/** Where parts of a page begin and end, for the framework that takes it over. */
const MARKS = /<!--[^>]*?-->/g;
/** The framework's name for itself in the script that begins to take over. */
const TAKES_OVER = '__sveltekit_';

/**
 * Leaves out what nobody reads: the marks in a page that no framework takes over, and the header that
 * announces style sheets which the same answer names.
 */
export const lighten: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type }) => type === 'js',
		transformPageChunk: ({ html }) =>
			html.includes(TAKES_OVER) ? html : html.replaceAll(MARKS, '')
	});

import type { Handle } from '@sveltejs/kit';

/** Where parts of a page begin and end, for the framework that takes it over. */
const MARKS = /<!--[^>]*?-->/g;
/** The framework's name for itself in the script that begins to take over. */
const TAKES_OVER = '__sveltekit_';

const POLICY = 'content-security-policy';
/** Allowed for the framework's announcer, which is on no page that it does not take over. */
const STYLE_ATTRIBUTES = /style-src-attr [^;]+; ?/;
/** Headers for caches, and for the framework about itself; pages are never cached. */
const UNREAD = ['etag', 'x-sveltekit-page'];

/**
 * Leaves out what nobody reads: the marks in a page that no framework takes over, the header that
 * announces style sheets which the same answer names, and others that serve nobody.
 */
export const lighten: Handle = async ({ event, resolve }) => {
	const page = { takenOver: false };
	const response = await resolve(event, {
		preload: ({ type }) => type === 'js',
		transformPageChunk: ({ html }) => {
			page.takenOver ||= html.includes(TAKES_OVER);
			return page.takenOver ? html : html.replaceAll(MARKS, '');
		}
	});
	const { headers } = response;
	if (!headers.has('x-sveltekit-page')) return response;
	for (const name of UNREAD) headers.delete(name);
	const policy = headers.get(POLICY);
	if (policy !== null && !page.takenOver) headers.set(POLICY, policy.replace(STYLE_ATTRIBUTES, ''));
	return response;
};

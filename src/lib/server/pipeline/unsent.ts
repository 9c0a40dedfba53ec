/**
 * What somebody filled in must outlive whatever refuses it. A form that a browser posts by itself is
 * gone with its page, so the answer gives it back; a script has its form still and is told in short.
 */
import { routeOf, type RouteId } from '../accounts/route-access.ts';

/** Whose posted forms are given back: `locals.unsent` is theirs to set. */
const givingBack: readonly (RouteId | undefined)[] = ['/responses/[response]/pages/[page]'];

/** Does the browser show the answer as a page? Older ones do not say, but ask for one. */
export function isShownAsPage({ headers }: Request): boolean {
	const mode = headers.get('sec-fetch-mode') ?? 'navigate';
	return mode === 'navigate' && headers.get('accept')?.includes('text/html') === true;
}

/** Is this a posted form that a refusal has to give back? */
export function isGivenBack(request: Request, routeId: string): boolean {
	return (
		request.method === 'POST' && givingBack.includes(routeOf(routeId)) && isShownAsPage(request)
	);
}

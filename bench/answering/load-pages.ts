/** Pages of the questionnaire to many people at once. */
import type { IncomingHttpHeaders } from 'node:http';
import { drive, type Load } from '../support/load.ts';
import type { Visitor } from './prepare.ts';

/** What a browser sends along with a request for a page. */
export function headersOf({ session }: Visitor): IncomingHttpHeaders {
	return {
		cookie: `session=${session}; locale=en`,
		accept: 'text/html',
		'accept-encoding': 'br',
		'accept-language': 'en'
	};
}

export function addressOf({ responseId }: Visitor, page: string): string {
	return `/en/responses/${responseId}/pages/${page}`;
}

/** Each connection is one visitor, who opens page after page, as fast as they come. */
export async function loadPages(
	origin: string,
	visitors: readonly Visitor[],
	seconds: number
): Promise<Load> {
	return drive({
		origin,
		connections: visitors.length,
		seconds,
		requestsOf: (connection) => {
			const visitor = visitors[connection % visitors.length]!;
			return visitor.forms.map(({ page }) => ({
				method: 'GET',
				path: addressOf(visitor, page),
				headers: headersOf(visitor)
			}));
		}
	});
}

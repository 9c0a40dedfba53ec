import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Handle } from '@sveltejs/kit';

const COMPRESSIBLE = /^(text\/|application\/json|image\/svg)/;
/** Higher levels cost more time than they save on the line for pages made on the spot. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/** At once: handing a page to another thread and back takes longer than compressing it. */
const encoders: Record<string, (body: ArrayBuffer) => Buffer<ArrayBuffer>> = {
	br: (body) => brotliCompressSync(body, { params }),
	gzip: (body) => gzipSync(body)
};

/**
 * Pages go over the line compressed. They hold no secret that could be guessed at by their length: no
 * token stands in a page. What comes compressed already, as files do that are sent piece by piece, goes on.
 */
export const compress: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const type = response.headers.get('content-type') ?? '';
	if (!response.body || !COMPRESSIBLE.test(type) || response.headers.has('content-encoding'))
		return response;
	response.headers.append('vary', 'accept-encoding');
	const accepted = event.request.headers.get('accept-encoding') ?? '';
	const encoding = Object.keys(encoders).find((name) => accepted.includes(name));
	const encode = encoding === undefined ? undefined : encoders[encoding];
	if (encoding === undefined || !encode) return response;
	const body = encode(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	headers.set('content-encoding', encoding);
	headers.set('content-length', String(body.byteLength));
	return new Response(body, { status: response.status, headers });
};

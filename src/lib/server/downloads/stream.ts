/** A file on its way to a reader, who may be slower than we are, or go away. */
import { pipeline, Readable } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Download } from './service.ts';

/** Text of tables shrinks to a tenth already where compressing takes little time. */
const LEVEL = 1;

const encoders = {
	br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: LEVEL } }),
	gzip: () => createGzip({ level: LEVEL })
} as const;

function encodingFor(accepted: string): keyof typeof encoders | undefined {
	return (['br', 'gzip'] as const).find((name) => accepted.includes(name));
}

interface Delivery {
	/** The encodings that the reader takes. */
	accepted: string;
	/** Told when a piece could not be made. */
	failed: (error: unknown) => void;
}

/**
 * Pieces are made as they are taken. When the reader goes away no more are made; when one can not be
 * made, the connection is cut, so that half a file is not taken for all of it.
 */
export function streamed(download: Download, { accepted, failed }: Delivery): Response {
	const encoding = encodingFor(accepted);
	const pieces = Readable.from(told(download.pieces, failed), { objectMode: false });
	// Errors reach the reader of the last stream; here they are only kept from being unheard.
	const body =
		encoding === undefined ? pieces : pipeline(pieces, encoders[encoding](), () => undefined);
	return new Response(asTaken(body), {
		headers: {
			'content-type': download.contentType,
			'content-disposition': download.contentDisposition,
			'cache-control': 'private, no-store',
			'x-content-type-options': 'nosniff',
			vary: 'accept-encoding',
			...(encoding && { 'content-encoding': encoding })
		}
	});
}

async function* told(
	pieces: AsyncGenerator<string>,
	failed: (error: unknown) => void
): AsyncGenerator<string> {
	try {
		yield* pieces;
	} catch (error) {
		failed(error);
		throw error;
	}
}

/** The types of the web's streams and of Node's do not fit each other. */
function asTaken(body: Readable): ReadableStream<Uint8Array> {
	const chunks: AsyncIterator<unknown, unknown> = body[Symbol.asyncIterator]();
	return new ReadableStream({
		pull: async (controller) => {
			const { done, value } = await chunks.next();
			if (done) controller.close();
			else if (value instanceof Uint8Array) controller.enqueue(value);
			else throw new TypeError('A file is made of bytes.');
		},
		cancel: async () => {
			await chunks.return?.();
		}
	});
}

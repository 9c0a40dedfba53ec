import pino, { type DestinationStream, type Logger } from 'pino';
import type { Configuration } from './configuration.ts';

/**
 * What the log may know of an error: its kind, its code and where it arose. Messages stay out, because
 * drivers and mail servers put addresses and values into them.
 */
function withoutWords(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return { type: typeof error };
	const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	return {
		type: error.name,
		...('code' in error && { code: error.code }),
		frames: frames.map((line) => line.trim()),
		...(error.cause !== undefined && { cause: withoutWords(error.cause) })
	};
}

/**
 * One line of JSON for each entry; errors go under `error`.
 * @param destination standard output unless a test listens
 */
export function createLog(
	level: Configuration['logLevel'],
	destination: DestinationStream = pino.destination(1)
): Logger {
	return pino({ level, base: null, serializers: { error: withoutWords } }, destination);
}

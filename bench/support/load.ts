/** Driving a server with autocannon; durations are kept one by one, so that any share can be told. */
import autocannon from 'autocannon';
import { quantile } from './statistics.ts';

export interface Drive {
	origin: string;
	connections: number;
	seconds: number;
	/** At most so many requests a second, over all connections; as fast as it goes by default. */
	rate?: number;
	/** The requests of each connection, one after the other, over and over. */
	requestsOf: (connection: number) => autocannon.Request[];
}

export interface Load {
	/** Answered requests a second. */
	rate: number;
	/** Milliseconds. */
	p50: number;
	p95: number;
	p99: number;
	answered: number;
	/** Answers whose status is not 2xx or 3xx, and requests without an answer. */
	failed: number;
}

/**
 * With a rate, each connection sends its share at the beginning of a second and waits for the next:
 * harder on a server than requests that come evenly.
 */
export async function drive(settings: Drive): Promise<Load> {
	const durations: number[] = [];
	let connection = 0;
	const options: autocannon.Options = {
		url: settings.origin,
		connections: settings.connections,
		duration: settings.seconds,
		...(settings.rate === undefined ? {} : { overallRate: settings.rate }),
		setupClient: (client) => {
			client.setRequests(settings.requestsOf(connection));
			connection += 1;
		}
	};
	const result = await new Promise<autocannon.Result>((resolve, reject) => {
		const instance = autocannon(options, (error: unknown, ended) => {
			if (error instanceof Error) reject(error);
			else resolve(ended);
		});
		instance.on('response', (_client, _status, _bytes, milliseconds) => {
			durations.push(milliseconds);
		});
	});
	const good = result['2xx'] + result['3xx'];
	return {
		rate: durations.length / result.duration,
		p50: quantile(durations, 0.5),
		p95: quantile(durations, 0.95),
		p99: quantile(durations, 0.99),
		answered: durations.length,
		failed: durations.length - good + result.errors
	};
}

/** A slow line and a slow processor, as the browser imitates them, and what goes over the line. */
import type { CDPSession, Page } from 'playwright-core';
import { setTimeout as pause } from 'node:timers/promises';

export interface Line {
	/** Milliseconds from a request to the first byte of its answer. */
	latency: number;
	bytesPerSecond: number;
	/** How many times slower than this machine's the processor is. */
	processorSlowdown: number;
}

/** 400 kbit/s, 400 ms, processor slowed 4 times. */
export const slowLine: Line = { latency: 400, bytesPerSecond: 50_000, processorSlowdown: 4 };

export interface Traffic {
	/** Received over the wire, headers included. */
	bytes: number;
	/** The addresses asked for, redirects included. */
	requests: string[];
}

export interface Meter {
	/** Waits until nothing has been under way for a while. */
	quiet: () => Promise<void>;
	/** What went over the line since the last call. */
	take: () => Traffic;
}

/** So long without a request, a page has loaded what it loads, in the background too. */
const QUIET = 2_000;
const PATIENCE = 60_000;

export async function slowDown(session: CDPSession, line: Line): Promise<void> {
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: line.latency,
		downloadThroughput: line.bytesPerSecond,
		uploadThroughput: line.bytesPerSecond
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: line.processorSlowdown });
}

/**
 * Counts what a page receives. What comes out of the cache has no bytes and is no request.
 * What a service worker fetches would pass it by: `quiet` rejects when there is one.
 */
export async function meter(page: Page): Promise<Meter> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	let traffic: Traffic = { bytes: 0, requests: [] };
	const underWay = new Map<string, string>();
	let lastChange = Date.now();
	session.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse }) => {
		lastChange = Date.now();
		if (!/^https?:/.test(request.url)) return;
		if (redirectResponse) {
			traffic.bytes += redirectResponse.encodedDataLength;
			traffic.requests.push(redirectResponse.url);
		}
		underWay.set(requestId, request.url);
	});
	session.on('Network.requestServedFromCache', ({ requestId }) => underWay.delete(requestId));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		lastChange = Date.now();
		const address = underWay.get(requestId);
		if (address === undefined || !underWay.delete(requestId) || encodedDataLength === 0) return;
		traffic.bytes += encodedDataLength;
		traffic.requests.push(address);
	});
	session.on('Network.loadingFailed', ({ requestId }) => {
		lastChange = Date.now();
		underWay.delete(requestId);
	});
	return {
		quiet: async () => {
			const deadline = Date.now() + PATIENCE;
			while (underWay.size > 0 || Date.now() - lastChange < QUIET) {
				if (Date.now() > deadline) throw new Error(`${page.url()} does not come to rest`);
				await pause(50);
			}
			if (page.context().serviceWorkers().length > 0)
				throw new Error('A service worker is running, and what it fetches is not counted');
		},
		take: () => {
			const taken = traffic;
			traffic = { bytes: 0, requests: [] };
			return taken;
		}
	};
}

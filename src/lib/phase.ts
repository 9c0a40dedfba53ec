/** Where a consultation stands at a moment: the server's clock decides, never the reader's. */

export const phases = ['not_open', 'open', 'grace', 'closed'] as const;
/** In `grace` answers are still taken, and marked late. */
export type Phase = (typeof phases)[number];

export interface Times {
	/** ISO times in UTC. */
	opensAt: string;
	closesAt: string;
	/** How long after closing answers are still taken, marked late; 0 for not at all. */
	graceMinutes: number;
}

/** How long a grace may be, in minutes. */
export const graces = [0, 60, 1440, 4320] as const;
export type Grace = (typeof graces)[number];

/** The ISO time from which nothing more is taken. */
export function graceEndsAt({ closesAt, graceMinutes }: Omit<Times, 'opensAt'>): string {
	return new Date(new Date(closesAt).getTime() + graceMinutes * 60_000).toISOString();
}

/** Each phase begins with its moment: what comes exactly at closing comes after it. */
export function phaseAt(times: Times, now: Date): Phase {
	const moment = now.toISOString();
	if (moment < times.opensAt) return 'not_open';
	if (moment < times.closesAt) return 'open';
	return moment < graceEndsAt(times) ? 'grace' : 'closed';
}

/** Whether answers are taken: they can be changed and submitted. */
export function takesAnswers(phase: Phase): boolean {
	return phase === 'open' || phase === 'grace';
}

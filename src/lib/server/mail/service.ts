import type { Application } from '../application.ts';
import { claimDueLetter, markFailed, markSent } from './repository.ts';

export { countLetters, insertLetter, type MailCounts } from './repository.ts';

const SECOND = 1000;
/** While a letter is under way nobody else takes it up. */
const CLAIM = 120 * SECOND;
const IDLE = 5 * SECOND;
const LONGEST_PAUSE = 6 * 60 * 60 * SECOND;

/** Doubles with each attempt: one minute, two, four … at most six hours. */
function pauseAfter(attempts: number): number {
	return Math.min(60 * SECOND * 2 ** (attempts - 1), LONGEST_PAUSE);
}

/** Sends every letter that is due; answers how many were taken up. */
export async function sendDueLetters(application: Application): Promise<number> {
	const { database, mail, log, clock } = application;
	for (let taken = 0; ; taken += 1) {
		const now = clock();
		const due = await claimDueLetter(database, now, new Date(now.getTime() + CLAIM));
		if (!due) return taken;
		try {
			await mail.deliver(due.letter);
			await markSent(database, due.id, clock());
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			const next = new Date(clock().getTime() + pauseAfter(due.attempts));
			await markFailed(database, due.id, reason, next);
			log.warn({ mail: due.id, attempts: due.attempts }, 'a letter could not be sent');
		}
	}
}

/** Sends letters as they become due until told to stop; resolves the stop when the last is out. */
export function startPostman(application: Application): () => Promise<void> {
	let stopped = false;
	let wake: () => void = () => undefined;
	const round = async (): Promise<void> => {
		while (!stopped) {
			try {
				await sendDueLetters(application);
			} catch (error) {
				application.log.error({ error }, 'the letter queue could not be read');
			}
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, IDLE);
				wake = () => {
					clearTimeout(timer);
					resolve();
				};
			});
		}
	};
	const running = round();
	return async () => {
		stopped = true;
		wake();
		await running;
	};
}

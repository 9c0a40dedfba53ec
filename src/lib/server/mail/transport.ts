import type { Letter } from './letter.ts';

/** A way for letters to leave the house. */
export interface MailTransport {
	/** Resolves once the letter is handed over for good; rejects otherwise, and never retries. */
	deliver(letter: Letter): Promise<void>;
	/** Lets go of connections; nothing may be delivered afterwards. */
	close(): Promise<void>;
}

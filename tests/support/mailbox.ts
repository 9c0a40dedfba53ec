/** A real SMTP server that keeps what it receives. */
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

export interface Letter {
	/** Addresses of the envelope, in lower case. */
	to: string[];
	/** The message as a mail program would read it. */
	email: Email;
}

export interface Mailbox {
	/** What the application gets as SMTP_URL. */
	smtpUrl: string;
	/** Every letter received, first come first. */
	letters: readonly Letter[];
	/**
	 * The oldest letter to this address that no earlier call has been given; waits for one to come.
	 * Rejects after `timeout` milliseconds.
	 */
	waitFor: (to: string, timeout?: number) => Promise<Email>;
	close: () => Promise<void>;
}

/** Opens a mailbox on a free port; it closes after the file's last test. */
export async function openMailbox(): Promise<Mailbox> {
	const letters: Letter[] = [];
	const given = new Set<Letter>();
	const arrivals = new EventTarget();
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		logger: false,
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				PostalMime.parse(Buffer.concat(chunks)).then((email) => {
					const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
					letters.push({ to, email });
					arrivals.dispatchEvent(new Event('letter'));
					done();
				}, done);
			});
		}
	});
	const port = await new Promise<number>((resolve, reject) => {
		server.once('error', reject);
		const listener = server.listen(0, '127.0.0.1', () => {
			const address = listener.address();
			if (address !== null && typeof address === 'object') resolve(address.port);
		});
	});

	function take(to: string): Email | undefined {
		const letter = letters.find((each) => !given.has(each) && each.to.includes(to));
		if (letter !== undefined) given.add(letter);
		return letter?.email;
	}

	function waitFor(to: string, timeout = 10_000): Promise<Email> {
		const address = to.toLowerCase();
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => {
				arrivals.removeEventListener('letter', look);
				const others = letters.map(
					(letter) => `${letter.to.join()}: ${letter.email.subject ?? ''}`
				);
				reject(new Error(`No letter to ${address}. Received: ${others.join('; ') || 'none'}`));
			}, timeout);
			function look() {
				const email = take(address);
				if (email === undefined) return;
				clearTimeout(timer);
				arrivals.removeEventListener('letter', look);
				resolve(email);
			}
			arrivals.addEventListener('letter', look);
			look();
		});
	}

	const mailbox: Mailbox = {
		smtpUrl: `smtp://127.0.0.1:${port}`,
		letters,
		waitFor,
		close: () => new Promise((resolve) => server.close(resolve))
	};
	open.add(mailbox);
	return mailbox;
}

const open = new Set<Mailbox>();

afterAll(async () => {
	for (const mailbox of open) await mailbox.close();
	open.clear();
});

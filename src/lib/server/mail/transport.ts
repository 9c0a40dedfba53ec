import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { writeWhole } from '../whole-file.ts';
import type { Letter } from './letter.ts';
import { newMailFileId, mailFileName } from './mail-file.ts';

/** A way for letters to leave the house. */
export interface MailTransport {
	/** Resolves once the letter is handed over for good; rejects otherwise, and never retries. */
	deliver(letter: Letter): Promise<void>;
	/** Lets go of connections; nothing may be delivered afterwards. */
	close(): Promise<void>;
}

const second = 1000;

/**
 * Letters by SMTP. `url` says where and how: `smtp://host:587` (STARTTLS when the server offers it;
 * `?requireTLS=true` insists on it) or `smtps://user:password@host:465`. `from` is the sender, with
 * or without a display name. A server that refuses, is silent, cannot be reached or takes longer than
 * `deadline` milliseconds rejects `deliver`.
 */
export function smtpTransport(url: string, from: string, deadline = 60 * second): MailTransport {
	const transporter = nodemailer.createTransport({
		url,
		pool: true,
		maxConnections: 2,
		// A second attempt could send a letter twice; the queue knows when to try again.
		maxRequeues: 0,
		dnsTimeout: 10 * second,
		connectionTimeout: 10 * second,
		greetingTimeout: 10 * second,
		socketTimeout: 30 * second
	});
	return {
		async deliver(letter) {
			// A server that trickles its replies never meets a timeout of silence.
			const signal = AbortSignal.timeout(deadline);
			await transporter.sendMail({ ...message(letter, from), signal });
		},
		async close() {
			transporter.close();
		}
	};
}

/** Letters as RFC 5322 files in `folder`, which is made when it is missing. See `outbox.ts`. */
export function fileTransport(folder: string, from: string): MailTransport {
	return {
		async deliver(letter) {
			const content = await new MailComposer(message(letter, from)).compile().build();
			await mkdir(folder, { recursive: true, mode: 0o700 });
			// A reader of the folder sees the whole file or none, also after a power cut.
			await writeWhole(join(folder, mailFileName(newMailFileId(new Date()))), content, 0o600);
		},
		async close() {}
	};
}

/** The letter as nodemailer takes it. A mailbox that could name more than one reader is refused. */
function message(letter: Letter, from: string): SendMailOptions {
	if (!/^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+$/.test(letter.to)) {
		throw new TypeError('A letter goes to exactly one mailbox');
	}
	return {
		from,
		to: { name: '', address: letter.to },
		subject: letter.subject,
		text: letter.text,
		html: letter.html,
		headers: { 'Content-Language': letter.locale, 'Auto-Submitted': 'auto-generated' },
		disableFileAccess: true,
		disableUrlAccess: true
	};
}

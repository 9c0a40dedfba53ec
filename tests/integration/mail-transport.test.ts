import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { receiptLetter } from '../../src/lib/server/mail/letters.ts';
import { smtpTransport, type MailTransport } from '../../src/lib/server/mail/transport.ts';

interface Received {
	sender: string;
	recipients: string[];
	email: Email;
}

const from = 'Prelude <prelude@example.org>';
const letter = receiptLetter({
	to: 'reader@example.org',
	locale: 'ar',
	demonstration: true,
	respondentName: 'كينيا',
	consultationName: 'أولويات التقييس',
	receipt: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
	submittedAt: '2026-12-01T14:05:09.123Z',
	late: false,
	url: 'https://prelude.example.org/receipt'
});

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
	for (const close of closing.splice(0).reverse()) {
		await close();
	}
});

/** A real SMTP server on loopback, and what it took in. */
async function startServer(options: SMTPServerOptions = {}, port = 0) {
	const received: Received[] = [];
	const server = new SMTPServer({
		authOptional: true,
		hideSTARTTLS: true,
		disableReverseLookup: true,
		onData(stream, session, callback) {
			takeIn(stream, session).then(
				(each) => callback(null, String(received.push(each))),
				(error: unknown) => callback(error instanceof Error ? error : new Error('unreadable'))
			);
		},
		...options
	});
	server.on('error', () => {});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	closing.push(() => new Promise((resolve) => server.close(() => resolve())));
	return { received, port: portOf(server.server.address()) };
}

async function takeIn(stream: Readable, session: SMTPServerSession): Promise<Received> {
	const { mailFrom, rcptTo } = session.envelope;
	return {
		sender: mailFrom ? mailFrom.address : '',
		recipients: rcptTo.map((recipient) => recipient.address),
		email: await PostalMime.parse(await buffer(stream))
	};
}

function portOf(address: AddressInfo | string | null): number {
	if (address === null || typeof address === 'string') {
		throw new Error('The server does not listen on a port');
	}
	return address.port;
}

function transportTo(port: number, login = ''): MailTransport {
	const transport = smtpTransport(`smtp://${login}127.0.0.1:${port}`, from);
	closing.push(() => transport.close());
	return transport;
}

function header(email: Email, key: string): string | undefined {
	return email.headers.find((each) => each.key === key)?.value;
}

describe('letters by SMTP', () => {
	it('arrive as they were composed, marked as written by a machine', async () => {
		const { received, port } = await startServer();
		const before = Math.floor(Date.now() / 1000) * 1000;
		await transportTo(port).deliver(letter);
		expect(received).toHaveLength(1);
		const { sender, recipients, email } = received[0] ?? expect.fail();
		expect(sender).toBe('prelude@example.org');
		expect(recipients).toEqual([letter.to]);
		expect(email.from).toEqual({ name: 'Prelude', address: 'prelude@example.org' });
		expect(email.subject).toBe(letter.subject);
		expect(email.text?.trimEnd()).toBe(letter.text);
		expect(email.html?.trimEnd()).toBe(letter.html);
		expect(header(email, 'content-language')).toBe('ar');
		expect(header(email, 'auto-submitted')).toBe('auto-generated');
		expect(email.messageId).toMatch(/^<[^<>@\s]+@example\.org>$/);
		expect(Date.parse(email.date ?? '')).toBeGreaterThanOrEqual(before);
		expect(Date.parse(email.date ?? '')).toBeLessThanOrEqual(Date.now());
	});

	it('share connections and each carry an identifier of their own', async () => {
		let connections = 0;
		const { received, port } = await startServer({
			onConnect(_session, callback) {
				connections += 1;
				callback();
			}
		});
		const transport = transportTo(port);
		await Promise.all(Array.from({ length: 20 }, () => transport.deliver(letter)));
		expect(received).toHaveLength(20);
		expect(new Set(received.map(({ email }) => email.messageId)).size).toBe(20);
		expect(connections).toBeLessThanOrEqual(2);
	});

	it('never gain a header or a reader from what stands in a subject or mailbox', async () => {
		const { received, port } = await startServer();
		const transport = transportTo(port);
		await transport.deliver({ ...letter, subject: 'Hello\r\nBcc: other@example.org\r\n\r\nbody' });
		expect(received[0]?.recipients).toEqual([letter.to]);
		expect(header(received[0]?.email ?? expect.fail(), 'bcc')).toBeUndefined();
		expect(received[0]?.email.text?.trimEnd()).toBe(letter.text);
		const mailboxes = [
			'a@example.org, b@example.org',
			'a@example.org\r\nBcc: b@example.org',
			'A <a@b.org>',
			''
		];
		for (const to of mailboxes) {
			await expect(transport.deliver({ ...letter, to })).rejects.toThrow('exactly one mailbox');
		}
		expect(received).toHaveLength(1);
	});

	it.each([
		['smtps', { secure: true }, ''],
		['smtp', { hideSTARTTLS: false }, '&requireTLS=true']
	])(
		'travel encrypted by %s, to a server that proves who it is',
		async (scheme, options, query) => {
			const encrypted: boolean[] = [];
			const { received, port } = await startServer({
				...options,
				onMailFrom(_address, session, callback) {
					encrypted.push(session.secure);
					callback();
				}
			});
			const trusting = smtpTransport(
				`${scheme}://127.0.0.1:${port}?tls.rejectUnauthorized=false${query}`,
				from
			);
			closing.push(() => trusting.close());
			await trusting.deliver(letter);
			expect(encrypted).toEqual([true]);
			const careful = smtpTransport(`${scheme}://127.0.0.1:${port}`, from);
			closing.push(() => careful.close());
			await expect(careful.deliver(letter)).rejects.toThrow('certificate');
			expect(received).toHaveLength(1);
		}
	);

	it('sign in with what the address holds', async () => {
		const attempts: unknown[] = [];
		const { received, port } = await startServer({
			authOptional: false,
			allowInsecureAuth: true,
			onAuth({ username, password }, _session, callback) {
				attempts.push([username, password]);
				callback(password === 'p@ss' ? null : new Error('no'), { user: username });
			}
		});
		await transportTo(port, 'bureau:p%40ss@').deliver(letter);
		expect(attempts).toEqual([['bureau', 'p@ss']]);
		await expect(transportTo(port, 'bureau:wrong@').deliver(letter)).rejects.toThrow();
		expect(received).toHaveLength(1);
	});
});

describe('a letter that is not taken is refused, once', () => {
	const refusal = (message: string) => Object.assign(new Error(message), { responseCode: 550 });

	it('when the server refuses the reader', async () => {
		let asked = 0;
		const { port } = await startServer({
			onRcptTo(_address, _session, callback) {
				asked += 1;
				callback(refusal('no such mailbox'));
			}
		});
		await expect(transportTo(port).deliver(letter)).rejects.toThrow('no such mailbox');
		expect(asked).toBe(1);
	});

	it('when the server refuses the message', async () => {
		let asked = 0;
		const { port } = await startServer({
			onData(stream, _session, callback) {
				asked += 1;
				stream.resume();
				stream.on('end', () => callback(refusal('not today')));
			}
		});
		await expect(transportTo(port).deliver(letter)).rejects.toThrow('not today');
		expect(asked).toBe(1);
	});

	it('when nobody listens, and goes out when it is tried again later', async () => {
		const { port } = await startServer();
		const transport = transportTo(port);
		await closing.splice(0, 1)[0]?.();
		await expect(transport.deliver(letter)).rejects.toThrow('ECONNREFUSED');
		const { received } = await startServer({}, port);
		await transport.deliver(letter);
		expect(received).toHaveLength(1);
		await transport.close();
	});

	it.each([
		['before its greeting', (socket: Socket) => socket.end()],
		[
			'after its greeting',
			(socket: Socket) => {
				socket.once('data', () => socket.destroy());
				socket.write('220 loopback\r\n');
			}
		]
	])('when the server hangs up %s', async (_moment, answer) => {
		let connections = 0;
		const server = createServer((socket) => {
			connections += 1;
			socket.on('error', () => {});
			answer(socket);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		closing.push(() => new Promise((resolve) => server.close(() => resolve())));
		await expect(transportTo(portOf(server.address())).deliver(letter)).rejects.toThrow();
		expect(connections).toBe(1);
	});

	it('when the server trickles its greeting past the deadline', async () => {
		const server = createServer((socket) => {
			const trickle = setInterval(() => socket.write('220-one moment, please\r\n'), 20);
			socket.on('close', () => clearInterval(trickle));
			socket.on('error', () => {});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		closing.push(() => new Promise((resolve) => server.close(() => resolve())));
		const transport = smtpTransport(`smtp://127.0.0.1:${portOf(server.address())}`, from, 200);
		closing.push(() => transport.close());
		await expect(transport.deliver(letter)).rejects.toThrow();
	});

	it('when the address insists on encryption and the server has none', async () => {
		const { received, port } = await startServer();
		const transport = smtpTransport(`smtp://127.0.0.1:${port}?requireTLS=true`, from);
		closing.push(() => transport.close());
		await expect(transport.deliver(letter)).rejects.toThrow();
		expect(received).toHaveLength(0);
	});

	it('when the transport is closed', async () => {
		const { port } = await startServer();
		const transport = transportTo(port);
		await transport.deliver(letter);
		await transport.close();
		await expect(transport.deliver(letter)).rejects.toThrow();
	});
});

import { expect, it } from 'vitest';
import { createLog } from '../../src/lib/server/log.ts';

it('tells of an error what kind it is and where it arose, and no word of its message', () => {
	const lines: string[] = [];
	const log = createLog('info', { write: (line) => void lines.push(line) });
	const refused = Object.assign(new Error('550 no such mailbox: someone@ministry.example'), {
		code: 'EENVELOPE',
		rejected: ['someone@ministry.example']
	});
	log.error({ error: new TypeError('bad value "secret"', { cause: refused }) }, 'not sent');
	const [line = ''] = lines;
	expect(line).toContain('"type":"TypeError"');
	expect(line).toContain('EENVELOPE');
	expect(line).toContain('log.test.ts');
	expect(line).toContain('not sent');
	expect(line).not.toContain('someone@ministry.example');
	expect(line).not.toContain('secret');
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../support/project-root.ts';

function source(file: string): string {
	return readFileSync(path.join(projectRoot, file), 'utf8');
}

it('the content security policy knows the one line of script in the frame of pages by its hash', () => {
	const [script, ...others] = [
		...source('src/app.html').matchAll(/<script[^>]*>([^]*?)<\/script>/g)
	].map(([, content = '']) => content);
	expect(others).toEqual([]);
	const hash = createHash('sha256')
		.update(script ?? '')
		.digest('base64');
	expect(source('svelte.config.js')).toContain(`'sha256-${hash}'`);
});

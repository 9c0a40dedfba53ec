/** docs/questionnaires.md tells of every kind and property that the engine takes, and shows its pictures. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fixedKinds } from '../../src/lib/questionnaire/engine/fixed.ts';
import { kinds } from '../../src/lib/questionnaire/engine/kinds/index.ts';
import { projectRoot } from '../support/project-root.ts';

const folder = path.join(projectRoot, 'docs');
const text = readFileSync(path.join(folder, 'questionnaires.md'), 'utf8');

it('tells of every kind and each of its properties', () => {
	const named = new Set([...text.matchAll(/`(\w+)`/g)].map(([, word]) => word));
	const all = [...kinds, ...fixedKinds].flatMap(([kind, { properties }]) => [
		kind,
		...Object.keys(properties)
	]);
	expect(all.filter((name) => !named.has(name))).toEqual([]);
});

it('shows pictures that are there', () => {
	const pictures = [...text.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, file = '']) => file);
	expect(pictures.length).toBeGreaterThan(30);
	expect(pictures.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
});

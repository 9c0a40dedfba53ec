import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-root.ts';
import { faultsOfComponent, physicalDeclarations } from './styles.ts';

const files = globSync('src/**/*.{svelte,css,html}', { cwd: projectRoot }).sort();

describe('styles', () => {
	it('speak of start and end, never of left and right, and stand in stylesheets alone', () => {
		const faults = files.flatMap((file) => {
			const source = readFileSync(path.join(projectRoot, file), 'utf8');
			const found = file.endsWith('.css')
				? physicalDeclarations(source)
				: faultsOfComponent(source);
			return found.map(({ line, text }) => `${file}:${line} ${text}`);
		});
		expect(files.length).toBeGreaterThan(0);
		expect(faults).toEqual([]);
	});
});

describe('the search for physical directions', () => {
	it.each([
		'margin-left: 1rem',
		'padding-right: 0',
		'left: 0',
		'border-left-width: 1px',
		'border-top-right-radius: 2px',
		'text-align: left',
		'float: right',
		'margin: 0 1rem 0 2rem',
		'padding: 0 calc(1rem + (2px * 2)) 0 0'
	])('finds %s', (declaration) => {
		const css = `/* left: 1px; */\na:hover {\n\tcolor: red;\n\t${declaration};\n}`;
		expect(physicalDeclarations(css)).toEqual([{ line: 4, text: declaration }]);
	});

	it.each([
		'margin-inline-start: 1rem',
		'inset-inline-end: 0',
		'text-align: start',
		'margin: 0 1rem',
		'margin: 0 1rem 2rem 1rem',
		'border-start-start-radius: 2px',
		'background-position: left'
	])('leaves %s alone', (declaration) => {
		expect(physicalDeclarations(`a {\n\t${declaration};\n}`)).toEqual([]);
	});

	it('finds them in components, with attributes and directives beside them', () => {
		const component = [
			"<script>const style = 'left: 0;';</script>",
			'<p style="color: red">one</p>',
			'<p style:color={tint}>two</p>',
			'<p class="style=plain">three</p>',
			'<style>',
			'\tp { right: 0; }',
			'</style>'
		].join('\n');
		expect(faultsOfComponent(component)).toEqual([
			{ line: 6, text: 'right: 0' },
			{ line: 2, text: 'style="color:' },
			{ line: 3, text: 'style:color={tint}' }
		]);
	});
});

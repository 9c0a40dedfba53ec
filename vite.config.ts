import { existsSync } from 'node:fs';
import path from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { compilerOptions } from './src/lib/i18n/compiler-options.ts';

/** Whose styles travel together in one file: the frame of every page, and the pages of answering. */
const answeringStyles = [
	/src\/app\.css$/,
	/src\/routes\/\+layout\.svelte\?.*css$/,
	/src\/routes\/\(site\)\/responses\/.*css$/,
	/src\/lib\/questionnaire\/components\/.*css$/,
	/src\/lib\/ui\/(responses\/)?[^/]+\.svelte\?.*css$/
];

/** Components write markup there as they do on the server; both builds must make the same script of them. */
function componentsAsMarkup(): Plugin[] {
	return svelte({
		emitCss: false,
		dynamicCompileOptions: () => ({ generate: 'server', css: 'external' })
	});
}

/** There, `name.browser.ts` stands in for a `name.ts` beside it. */
function standIns(): Plugin {
	return {
		name: 'stand-ins',
		enforce: 'pre',
		resolveId(source, importer) {
			if (!importer || !source.startsWith('.') || !source.endsWith('.ts')) return undefined;
			const standIn = path.resolve(path.dirname(importer), source.replace(/\.ts$/, '.browser.ts'));
			return existsSync(standIn) ? standIn : undefined;
		}
	};
}

export default defineConfig({
	plugins: [paraglideVitePlugin(compilerOptions), sveltekit()],
	// The script of the answering pages is built as a worker is: on its own (docs/decisions/0025).
	worker: { format: 'es', plugins: () => [standIns(), componentsAsMarkup()] },
	build: {
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{ name: 'answering', test: (id) => answeringStyles.some((style) => style.test(id)) }
					]
				}
			}
		}
	}
});

import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { compilerOptions } from './src/lib/i18n/compiler-options.ts';

/** Whose styles travel together in one file: the frame of every page, and the pages of answering. */
const answeringStyles = [
	/src\/app\.css$/,
	/src\/routes\/\+layout\.svelte\?.*css$/,
	/src\/routes\/\(site\)\/responses\/.*css$/,
	/src\/lib\/questionnaire\/components\/.*css$/,
	/src\/lib\/ui\/(responses\/)?[^/]+\.svelte\?.*css$/
];

export default defineConfig({
	plugins: [paraglideVitePlugin(compilerOptions), sveltekit()],
	// The script of the answering pages is built as a worker is: on its own (docs/decisions/0025).
	worker: { format: 'es', plugins: () => [svelte()] },
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

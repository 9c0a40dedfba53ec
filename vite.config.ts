import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { compilerOptions } from './src/lib/i18n/compiler-options.ts';

export default defineConfig({
	plugins: [paraglideVitePlugin(compilerOptions), sveltekit()]
});

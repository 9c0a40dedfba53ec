import type { CompilerOptions } from '@inlang/paraglide-js';
import { locales } from './locales.ts';

/** One set of options for the build, the dev server and `npm run prepare`. */
export const compilerOptions: CompilerOptions = {
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	emitTsDeclarations: true,
	strategy: ['url', 'cookie', 'preferredLanguage', 'baseLocale'],
	cookieName: 'locale',
	urlPatterns: [
		{
			pattern: '/:path(.*)?',
			// English last: the first pattern that fits wins.
			localized: [...locales].reverse().map((locale) => [locale, `/${locale}/:path(.*)?`])
		}
	]
};

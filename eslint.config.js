import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { layering } from './tests/architecture/layers.ts';

const markup = ['**/*.svelte', '**/*.svelte.ts'];

export default defineConfig(
	globalIgnores(['build/', 'data/', '.svelte-kit/', 'bench/peers/', 'src/lib/i18n/paraglide/']),
	js.configs.recommended,
	{
		// A rule is loosened here, with its reason, or not at all.
		linterOptions: { noInlineConfig: true },
		languageOptions: { globals: globals.node },
		plugins: { prelude: { rules: { layering } } },
		rules: {
			'prelude/layering': 'error',
			'no-console': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: 'paraglide/runtime',
							importNamePattern: '^(de)?[lL]ocalize',
							message:
								'Addresses are localized by i18n/addresses: these build URL patterns for each link.'
						}
					]
				}
			],
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'CallExpression[callee.property.name=/^(only|skip|todo)$/][callee.object.name=/^(it|test|describe)$/]',
					message: 'Every test runs.'
				}
			]
		}
	},
	{
		files: ['**/*.ts'],
		ignores: markup,
		extends: [tseslint.configs.strictTypeChecked],
		languageOptions: {
			parserOptions: {
				projectService: { allowDefaultProject: ['vitest.config.ts'] },
				tsconfigRootDir: import.meta.dirname
			}
		},
		rules: {
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// An interface may ask for a promise where this implementation has nothing to wait for.
			'@typescript-eslint/require-await': 'off'
		}
	},
	{
		files: ['tests/**/*.ts', 'bench/**/*.ts'],
		rules: {
			// A test that indexes past the end fails, which is what a test is for.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{ files: markup, extends: [tseslint.configs.strict] },
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		files: markup,
		languageOptions: {
			globals: globals.browser,
			parserOptions: { parser: tseslint.parser, svelteConfig }
		},
		rules: {
			'no-undef': 'off',
			'svelte/no-at-html-tags': 'error',
			// Links are localized by i18n and the application is served from the root.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// Markup of an author's, which the engine has made safe (engine/fixed-html.ts).
		files: ['src/lib/questionnaire/components/FixedHtml.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	{
		// Terminal commands and benches speak to the person who started them.
		files: ['src/cli/**', 'bench/**', '.ci/**'],
		rules: { 'no-console': 'off' }
	}
);

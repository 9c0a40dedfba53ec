import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { layers, resolveImport } from './layers.ts';

interface Case {
	file: string;
	source: string;
}

/** For each layer: sources that break it, and sources that look alike and keep it. */
const cases: Record<string, { broken: Case[]; harmless: Case[] }> = {
	'routes-call-services': {
		broken: [
			inRoute(`import { responses } from '$lib/server/responses/repository.ts';`),
			inRoute(`import { responses } from '../../lib/server/responses/repository';`),
			inRoute(`import { find } from '$lib/server/responses/revision-repository.ts';`),
			inRoute(`import type { Kysely } from 'kysely';`),
			inRoute(`import { sql } from 'kysely/helpers/sqlite';`),
			inRoute(`import Driver from 'better-sqlite3';`),
			inRoute(`import pg from 'pg';`),
			inRoute(`export const load = async () => await import('pg');`)
		],
		harmless: [
			inRoute(`import { submit } from '$lib/server/responses/service.ts';`),
			inRoute(`import { Problem } from '../../lib/server/problems.ts';`)
		]
	},
	'repository-of-its-own-room': {
		broken: [
			inService(`import { find } from '../consultations/repository.ts';`),
			inService(`import { find } from '$lib/server/consultations/repository';`),
			inService(`import { find } from '../consultations/state-repository.ts';`),
			{ file: 'src/cli/prelude.ts', source: `import '../lib/server/responses/repository.ts';` }
		],
		harmless: [
			inService(`import { find } from './repository.ts';`),
			inService(`import { find } from './revision-repository.ts';`),
			inService(`import { find } from '../consultations/service.ts';`)
		]
	},
	'database-behind-repositories': {
		broken: [
			inService(`import { sql } from 'kysely';`),
			inService(`import type { Transaction } from 'kysely';`),
			{ file: 'src/cli/backup.ts', source: `import Driver from 'better-sqlite3';` },
			{ file: 'src/lib/rollup/tally.ts', source: `import pg from 'pg';` },
			{ file: 'src/lib/server/responses/norepository.ts', source: `import { sql } from 'kysely';` },
			{ file: 'src/hooks.server.ts', source: `export * from 'kysely';` }
		],
		harmless: [
			inService(`import type { Database } from '../database/connection.ts';`),
			{ file: 'src/lib/server/database/migrate.ts', source: `import { sql } from 'kysely';` },
			{ file: 'src/lib/server/meetings/repository.ts', source: `import { sql } from 'kysely';` },
			{
				file: 'src/lib/server/responses/revision-repository.ts',
				source: `import { sql } from 'kysely';`
			}
		]
	},
	'validation-on-the-server': {
		broken: [
			{ file: 'src/lib/ui/names.ts', source: `import { z } from 'zod';` },
			inComponent(`import { z } from 'zod';`)
		],
		harmless: [
			{ file: 'src/lib/ui/names.ts', source: `import type { z } from 'zod';` },
			{ file: 'src/routes/desk/+page.server.ts', source: `import { z } from 'zod';` }
		]
	},
	'survey-core-behind-engine': {
		broken: [
			inService(`import { SurveyModel } from 'survey-core';`),
			inComponent(`import type { Question } from 'survey-core';`),
			inComponent(`const engine = import('survey-core');`),
			{ file: 'src/cli/prelude.ts', source: `import { lint } from 'survey-core/linter';` }
		],
		harmless: [
			inEngine(`import { SurveyModel } from 'survey-core';`),
			inService(`import { buildPage } from '../../questionnaire/engine/page.ts';`)
		]
	},
	'engine-after-first-paint': {
		broken: [
			inPage(`import { buildPage } from '$lib/questionnaire/engine/page.ts';`),
			inComponent(`import { buildPage } from '../engine/page.ts';`),
			{
				file: 'src/routes/answer/+page.ts',
				source: `export { buildPage } from '../../lib/questionnaire/engine/index.js';`
			},
			{
				file: 'src/lib/offline/synchronize.ts',
				source: `import { validate } from '../questionnaire/engine/validate.ts';`
			},
			{
				file: 'src/lib/questionnaire/browser/autosave.ts',
				source: `import { viewPage } from '../engine/page.ts';`
			}
		],
		harmless: [
			{
				file: 'src/lib/questionnaire/browser/local-view.ts',
				source: `import { viewPage } from '../engine/page.ts';`
			},
			inPage(`const engine = import('$lib/questionnaire/engine/page.ts');`),
			inPage(`import type { Engine } from '$lib/questionnaire/engine/page.ts';`),
			inComponent(`const engine = import('../engine/page.ts');`)
		]
	},
	'pure-rooms': {
		broken: [
			inEngine(`import { writable } from 'svelte/store';`),
			inEngine(`import { page } from '$app/state';`),
			inEngine(`import { error } from '@sveltejs/kit';`),
			inEngine(`import { env } from '$env/dynamic/private';`),
			inEngine(`import { readFile } from 'node:fs/promises';`),
			inEngine(`import { createHash } from 'crypto';`),
			inEngine(`import { Problem } from '$lib/server/problems.ts';`),
			inEngine(`import type { Schema } from '../../server/database/schema.ts';`),
			...['priorities', 'rollup', 'brief', 'charts'].map((room) => ({
				file: `src/lib/${room}/model.ts`,
				source: `import { join } from 'node:path';`
			}))
		],
		harmless: [
			inEngine(`import { m } from '../../i18n/paraglide/messages.js';`),
			inEngine(`import type { PageView } from '../contract.ts';`),
			{ file: 'src/lib/rollup/model.ts', source: `import { rank } from '../priorities/rank.ts';` },
			{ file: 'src/lib/i18n/compile.ts', source: `import { join } from 'node:path';` }
		]
	},
	'components-know-the-contract': {
		broken: [
			inComponent(`import { rank } from '../../priorities/rank.ts';`),
			inComponent(`import { save } from '$lib/offline/store.ts';`),
			inComponent(`import type { Answers } from '../engine/answers.ts';`)
		],
		harmless: [
			inComponent(`import type { PageView } from '../contract.ts';`),
			inComponent(`import Button from '$lib/ui/Button.svelte';`),
			inComponent(`import { m } from '$lib/i18n/paraglide/messages.js';`),
			inComponent(`import Choice from './Choice.svelte';`),
			inComponent(`import { tick } from 'svelte';`)
		]
	},
	'ui-knows-no-engine': {
		broken: [
			inWidget(`import { buildPage } from '$lib/questionnaire/engine/page.ts';`),
			inWidget(`const engine = import('../questionnaire/engine/page.ts');`)
		],
		harmless: [inWidget(`import { direction } from '../i18n/locales.ts';`)]
	},
	'server-stays-on-the-server': {
		broken: [
			inWidget(`import { Problem } from '$lib/server/problems.ts';`),
			inPage(`import { Problem } from '$lib/server/problems.ts';`),
			inPage(`import type { Role } from '../../lib/server/accounts/policy.ts';`),
			{ file: 'src/lib/offline/store.ts', source: `import '../server/problems.ts';` },
			{ file: 'src/routes/+layout.ts', source: `export * from '$lib/server/problems.ts';` }
		],
		harmless: [
			inRoute(`import { Problem } from '$lib/server/problems.ts';`),
			{ file: 'src/routes/health/+server.ts', source: `import '$lib/server/application.ts';` },
			{ file: 'src/hooks.server.ts', source: `import { Problem } from '$lib/server/problems.ts';` },
			{ file: 'src/cli/prelude.ts', source: `import '../lib/server/application.ts';` },
			{ file: 'tests/unit/problems.test.ts', source: `import '../../src/lib/server/problems.ts';` }
		]
	}
};

/** Other rules that stand for a promise of the house. */
const houseRules: Record<string, { broken: Case[]; harmless: Case[] }> = {
	'@typescript-eslint/no-explicit-any': {
		broken: [inService(`export const answer: any = 1;`)],
		harmless: [inService(`export const answer: unknown = 1;`)]
	},
	'no-console': {
		broken: [inService(`console.log('saved');`)],
		harmless: [{ file: 'src/cli/prelude.ts', source: `console.log('saved');` }]
	},
	'svelte/no-at-html-tags': {
		broken: [{ file: 'src/lib/ui/Text.svelte', source: `<p>{@html '<b>bold</b>'}</p>` }],
		harmless: [{ file: 'src/lib/ui/Text.svelte', source: `<p>{'<b>bold</b>'}</p>` }]
	},
	'no-restricted-syntax': {
		broken: [{ file: 'tests/unit/one.test.ts', source: `it.only('runs alone', () => {});` }],
		harmless: [{ file: 'tests/unit/one.test.ts', source: `it('runs', () => {});` }]
	}
};

// The sources are not on disk, so rules that need types have none to look at.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

describe('the layering rules', () => {
	it('have a source that breaks them and one that keeps them, each', () => {
		expect(Object.keys(cases).sort()).toEqual(layers.map((layer) => layer.name).sort());
	});

	for (const [name, { broken, harmless }] of Object.entries(cases)) {
		it.each(broken)(`${name}: refuses $source in $file`, async (example) => {
			expect((await lint(example)).map((problem) => problem.messageId)).toContain(name);
		});
		it.each(harmless)(`${name}: accepts $source in $file`, async (example) => {
			const problems = await lint(example);
			expect(problems.filter((problem) => problem.ruleId === 'prelude/layering')).toEqual([]);
		});
	}
});

describe('the house rules', () => {
	for (const [rule, { broken, harmless }] of Object.entries(houseRules)) {
		it.each(broken)(`${rule}: refuses $source in $file`, async (example) => {
			expect((await lint(example)).map((problem) => problem.ruleId)).toContain(rule);
		});
		it.each(harmless)(`${rule}: accepts $source in $file`, async (example) => {
			expect((await lint(example)).map((problem) => problem.ruleId)).not.toContain(rule);
		});
	}

	it('cannot be switched off in a comment', async () => {
		const problems = await lint(inService(`/* eslint-disable */ console.log('saved');`));
		expect(problems.map((problem) => problem.ruleId)).toContain('no-console');
	});
});

describe('the target of an import', () => {
	it('is the same for the alias, a relative path and any extension', () => {
		const from = 'src/lib/server/responses/service.ts';
		const targets = [
			'../accounts/policy.ts',
			'../accounts/policy',
			'./../accounts/policy.js',
			'$lib/server/accounts/policy.ts',
			'$lib/server/accounts/policy.ts?raw'
		].map((specifier) => resolveImport(specifier, from));
		expect(new Set(targets)).toEqual(new Set(['src/lib/server/accounts/policy']));
	});
});

async function lint({ file, source }: Case) {
	const [result] = await eslint.lintText(source, { filePath: file });
	const parseErrors = result!.messages.filter((message) => message.fatal);
	expect(parseErrors, `${file} is understood`).toEqual([]);
	return result!.messages;
}

function inRoute(source: string): Case {
	return { file: 'src/routes/answer/+page.server.ts', source };
}

function inPage(source: string): Case {
	return { file: 'src/routes/answer/+page.svelte', source: `<script lang="ts">${source}</script>` };
}

function inService(source: string): Case {
	return { file: 'src/lib/server/responses/service.ts', source };
}

function inEngine(source: string): Case {
	return { file: 'src/lib/questionnaire/engine/page.ts', source };
}

function inComponent(source: string): Case {
	return {
		file: 'src/lib/questionnaire/components/Question.svelte',
		source: `<script lang="ts">${source}</script>`
	};
}

function inWidget(source: string): Case {
	return { file: 'src/lib/ui/Button.svelte', source: `<script lang="ts">${source}</script>` };
}

/**
 * Who may know whom. Each layer names the files it speaks of and what they may not import; the ESLint
 * rule below compares import targets as paths from the project's root, so that `$lib/...` and
 * `../...` are the same thing to it.
 */
import { builtinModules } from 'node:module';
import { posix, relative, sep } from 'node:path';
import type { Rule } from 'eslint';

/** One import as the layers see it. */
interface Import {
	/** A path from the root without its extension ("src/lib/ui/Button"), or the specifier of a package. */
	target: string;
	/** The importing file, from the root. */
	from: string;
	/** `import type`, erased before anything runs. */
	typeOnly: boolean;
	/** `import(...)`, loaded when it is called. */
	dynamic: boolean;
}

interface Layer {
	name: string;
	appliesTo: (file: string) => boolean;
	forbids: (imported: Import) => boolean;
	message: string;
}

const server = 'src/lib/server';
const engine = 'src/lib/questionnaire/engine';
const components = 'src/lib/questionnaire/components';
const browserScript = 'src/lib/questionnaire/browser';
/** The part of the script that works with the engine: on a thread of its own, after something was answered. */
const localView = `${browserScript}/local-view.ts`;
const pureRooms = [
	engine,
	'src/lib/priorities',
	'src/lib/rollup',
	'src/lib/disclosure',
	'src/lib/downloads',
	'src/lib/brief',
	'src/lib/charts'
];
const componentsMayKnow = [
	components,
	'src/lib/questionnaire/change',
	'src/lib/questionnaire/contract',
	'src/lib/questionnaire/ranking',
	'src/lib/questionnaire/elements',
	'src/lib/questionnaire/line-text',
	'src/lib/ui',
	'src/lib/i18n'
];
const databasePackages = ['kysely', 'better-sqlite3', 'pg'];
const sveltePackages = ['svelte', '@sveltejs/kit'];

function within(folders: readonly string[]) {
	return (path: string) =>
		folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

const inServer = within([server]);
const inEngine = within([engine]);
const inComponents = within([components]);
const inPureRoom = within(pureRooms);
const inSource = within(['src']);
const isProject = within(['src', 'surveys', 'tests', 'bench']);
const isPackage = (names: readonly string[]) => within(names);
const isDatabasePackage = isPackage(databasePackages);
const isSveltePackage = isPackage([...sveltePackages, '$app', '$env']);
const mayBeKnownToComponents = within(componentsMayKnow);

function isNodeBuiltin(target: string): boolean {
	return target.startsWith('node:') || builtinModules.includes(target);
}

/** `repository.ts`, or one of several in a room: `revision-repository.ts`. */
function isRepository(path: string): boolean {
	return /^(?:[a-z-]+-)?repository(?:\.[jt]s)?$/.test(posix.basename(path));
}

/** Files of a route that run on the server alone: `+page.server.ts`, `+server.ts`. */
function isServerFile(file: string): boolean {
	return /(^|[.+])server\.ts$/.test(posix.basename(file));
}

function mayKnowServer(file: string): boolean {
	return (
		inServer(file) || file.startsWith('src/cli/') || file === 'src/app.d.ts' || isServerFile(file)
	);
}

/** Files whose static imports a browser fetches before it shows the page. */
function isFirstLoad(file: string): boolean {
	const route = file.startsWith('src/routes/') && !isServerFile(file);
	const loaded = [
		components,
		browserScript,
		'src/lib/ui',
		'src/lib/offline',
		'src/hooks.client.ts'
	];
	return route || (within(loaded)(file) && file !== localView);
}

export const layers: readonly Layer[] = [
	{
		name: 'routes-call-services',
		appliesTo: (file) => file.startsWith('src/routes/'),
		forbids: ({ target }) => isRepository(target) || isDatabasePackage(target),
		message: 'A route calls a service; it knows neither a repository nor a driver.'
	},
	{
		name: 'repository-of-its-own-room',
		appliesTo: (file) => inSource(file) && !file.startsWith('src/routes/'),
		forbids: ({ target, from }) =>
			isRepository(target) && posix.dirname(target) !== posix.dirname(from),
		message: "A repository is known to its own room's service alone; call that service."
	},
	{
		name: 'database-behind-repositories',
		appliesTo: (file) =>
			inSource(file) &&
			!file.startsWith('src/routes/') &&
			!file.startsWith(`${server}/database/`) &&
			!isRepository(file),
		forbids: ({ target }) => isDatabasePackage(target),
		message: 'Only server/database and repositories import kysely or a driver.'
	},
	{
		name: 'survey-core-behind-engine',
		appliesTo: (file) => inSource(file) && !inEngine(file),
		forbids: ({ target }) => isPackage(['survey-core'])(target),
		message: 'Only questionnaire/engine imports survey-core.'
	},
	{
		name: 'engine-after-first-paint',
		appliesTo: isFirstLoad,
		forbids: ({ target, dynamic, typeOnly }) => inEngine(target) && !dynamic && !typeOnly,
		message: 'The browser loads the engine by import(...), never at first paint.'
	},
	{
		name: 'validation-on-the-server',
		appliesTo: isFirstLoad,
		forbids: ({ target, typeOnly }) => isPackage(['zod'])(target) && !typeOnly,
		message: 'Input is validated on the server; zod is no weight for a slow line.'
	},
	{
		name: 'pure-rooms',
		appliesTo: inPureRoom,
		forbids: ({ target }) =>
			isSveltePackage(target) ||
			isNodeBuiltin(target) ||
			inServer(target) ||
			target.endsWith('.svelte'),
		message:
			'A pure room runs in a test, a worker, a browser and a terminal: no Svelte, Node or server.'
	},
	{
		name: 'components-know-the-contract',
		appliesTo: inComponents,
		forbids: ({ target, dynamic }) =>
			isProject(target) && !mayBeKnownToComponents(target) && !(dynamic && inEngine(target)),
		message: 'A component knows the contract, ui and i18n.'
	},
	{
		name: 'ui-knows-no-engine',
		appliesTo: (file) => file.startsWith('src/lib/ui/'),
		forbids: ({ target }) => inEngine(target),
		message: 'A widget knows nothing of questionnaires.'
	},
	{
		name: 'server-stays-on-the-server',
		appliesTo: (file) => inSource(file) && !mayKnowServer(file) && !inPureRoom(file),
		forbids: ({ target }) => inServer(target),
		message: "Only server files, the terminal's commands and tests import $lib/server."
	}
];

/** The target of an import as a path from the root without extension, or the package's specifier. */
export function resolveImport(specifier: string, from: string): string {
	const path = specifier.replace(/[?#].*$/, '');
	if (path === '$lib' || path.startsWith('$lib/'))
		return bare(`src/lib${path.slice('$lib'.length)}`);
	if (path.startsWith('.')) return bare(posix.join(posix.dirname(from), path));
	return specifier;
}

function bare(path: string): string {
	return posix.normalize(path).replace(/\.(?:d\.ts|[cm]?[jt]s)$/, '');
}

/** The ESLint rule: reports every import that a layer forbids, under the layer's name. */
export const layering: Rule.RuleModule = {
	meta: {
		type: 'problem',
		schema: [],
		messages: Object.fromEntries(layers.map((layer) => [layer.name, layer.message]))
	},
	create(context) {
		const from = relative(context.cwd, context.filename).split(sep).join('/');
		const applicable = layers.filter((layer) => layer.appliesTo(from));
		if (applicable.length === 0) return {};

		function check(
			node: Rule.Node,
			source: unknown,
			kind: { typeOnly: boolean; dynamic: boolean }
		) {
			if (typeof source !== 'string') return;
			const imported: Import = { target: resolveImport(source, from), from, ...kind };
			for (const layer of applicable) {
				if (layer.forbids(imported)) context.report({ node, messageId: layer.name });
			}
		}

		return {
			ImportDeclaration(node) {
				check(node, node.source.value, { typeOnly: isErased(node), dynamic: false });
			},
			ExportNamedDeclaration(node) {
				check(node, node.source?.value, { typeOnly: isErased(node), dynamic: false });
			},
			ExportAllDeclaration(node) {
				check(node, node.source.value, { typeOnly: isErased(node), dynamic: false });
			},
			ImportExpression(node) {
				const source = node.source.type === 'Literal' ? node.source.value : undefined;
				check(node, source, { typeOnly: false, dynamic: true });
			}
		};
	}
};

/** `import type` and `export type`, which the TypeScript parser marks on nodes of the common shape. */
function isErased(node: object): boolean {
	return (
		('importKind' in node && node.importKind === 'type') ||
		('exportKind' in node && node.exportKind === 'type')
	);
}

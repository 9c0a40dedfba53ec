/** `npm run prelude -- COMMAND ...`: each file in `commands/` is a command of that name. */
import { readdir } from 'node:fs/promises';

/** What a file in `commands/` exports. */
export interface Command {
	/** The arguments and one sentence, for the usage text. */
	usage: { arguments: string; purpose: string };
	/** @returns the exit code: 0 done, 1 refused or found wanting, 2 called wrongly. */
	run: (given: string[]) => Promise<number>;
}

function isCommand(value: unknown): value is { command: Command } {
	return typeof value === 'object' && value !== null && 'command' in value;
}

async function load(name: string): Promise<Command> {
	const file: unknown = await import(`./commands/${name}.ts`);
	if (isCommand(file)) return file.command;
	throw new TypeError(`commands/${name}.ts exports no command`);
}

async function commandNames(): Promise<string[]> {
	const files = await readdir(new URL('commands/', import.meta.url));
	return files
		.filter((file) => file.endsWith('.ts'))
		.map((file) => file.slice(0, -'.ts'.length))
		.sort();
}

async function usage(names: readonly string[]): Promise<string> {
	const lines = names.map(async (name) => {
		const { arguments: given, purpose } = (await load(name)).usage;
		return `  ${name} ${given}\n      ${purpose}`;
	});
	return ['Usage: npm run prelude -- COMMAND ...', '', ...(await Promise.all(lines))].join('\n');
}

/** Wrong options are the caller's fault; anything else thrown is ours. */
async function runCommand(name: string, given: string[]): Promise<number> {
	const { run } = await load(name);
	try {
		return await run(given);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		if (!(error instanceof Error) || !code.startsWith('ERR_PARSE_ARGS')) throw error;
		console.error(error.message);
		return 2;
	}
}

async function main([name, ...given]: string[]): Promise<number> {
	const names = await commandNames();
	if (name !== undefined && names.includes(name)) return runCommand(name, given);
	const asked = name === '--help' || name === 'help';
	if (!asked && name !== undefined) console.error(`There is no command "${name}".\n`);
	(asked ? console.log : console.error)(await usage(names));
	return asked ? 0 : 2;
}

process.exitCode = await main(process.argv.slice(2));

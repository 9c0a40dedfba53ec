import { execFile } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './project-root.ts';

export interface CommandOutcome {
	code: number;
	printed: string;
	told: string;
}

/** Runs a command of the terminal as `npm run prelude` does, with this environment and no other. */
export function prelude(
	given: string[],
	environment: Record<string, string> = {}
): Promise<CommandOutcome> {
	const tsx = path.join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
	const command = [tsx, path.join(projectRoot, 'src/cli/prelude.ts'), ...given];
	const env = { PATH: process.env['PATH'], ...environment };
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			command,
			{ cwd: projectRoot, env, maxBuffer: 2 ** 28 },
			(error, printed, told) => {
				resolve({ code: error ? Number(error.code) : 0, printed, told });
			}
		);
	});
}

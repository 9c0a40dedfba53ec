/** A server with one published brief, beside people who answer. */
import Sqlite from 'better-sqlite3';
import { openSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { asTheTemplateHasIt } from '../../src/lib/brief/outline.ts';
import { openSession } from '../../src/lib/server/accounts/sessions.ts';
import { sha256 } from '../../src/lib/server/accounts/secrets.ts';
import { canonicalJson } from '../../src/lib/server/canonical-json.ts';
import type { Locale } from '../../src/lib/i18n/locales.ts';
import { besideServer } from '../../tests/support/beside.ts';
import { registerActor } from '../../tests/support/people.ts';
import { projectRoot } from '../../tests/support/project-root.ts';
import { launchServer, type ServerProcess } from '../../tests/support/server-process.ts';
import { prepareConsultation, type Visitor } from '../answering/prepare.ts';
import { witness } from '../support/witness.ts';
import { generatedBrief } from './document.ts';

/** What is measured; all six are made of the same parts. */
export const measured = ['en', 'ar', 'zh'] as const satisfies readonly Locale[];

export interface Installation {
	server: ServerProcess;
	visitors: Visitor[];
	/** Of somebody of the desk. */
	session: string;
	/** Of the brief in this language, without a slash at its end. */
	addressIn: (locale: Locale) => string;
	/** Puts another document in the place of the one before: nothing of it has been made yet. */
	another: (locale: Locale) => void;
}

/** Runs the built server on a database of its own, which is gone afterwards. */
export async function withInstallation<Result>(
	visitors: number,
	measure: (installation: Installation) => Promise<Result>
): Promise<Result> {
	const parent = path.join(projectRoot, 'data');
	await mkdir(parent, { recursive: true });
	const folder = await mkdtemp(path.join(parent, 'bench-'));
	try {
		const answering = await prepareConsultation(folder, visitors);
		const { briefId, session } = await putBrief(folder);
		const log = openSync(path.join(folder, 'server.log'), 'w');
		const server = await launchServer({
			dataDirectory: folder,
			nodeArguments: witness,
			stdio: ['ignore', log, log, 'ipc']
		});
		const file = new Sqlite(path.join(folder, 'prelude.sqlite'));
		try {
			return await measure({
				server,
				visitors: answering,
				session,
				addressIn: (locale) => `${server.origin}/${locale}/briefs/${briefId}/1`,
				another: replacing(file)
			});
		} finally {
			file.close();
			await server.stop();
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function replacing(file: Sqlite.Database): (locale: Locale) => void {
	const update = file.prepare('update brief_document set content = ? where locale = ?');
	let number = 1;
	return (locale) => {
		number += 1;
		update.run(canonicalJson(generatedBrief(locale, number)), locale);
	};
}

/** A brief as it is stored. */
async function putBrief(dataDirectory: string): Promise<{ briefId: string; session: string }> {
	const origin = 'http://localhost';
	return besideServer({ dataDirectory, origin }, async (application) => {
		const { database } = application;
		const desk = await registerActor(application, 'desk@bureau.example', { role: 'desk_manager' });
		const session = await openSession(application, desk.personId);
		const { id } = await database.selectFrom('consultation').select('id').executeTakeFirstOrThrow();
		const at = application.clock().toISOString();
		const brief = { brief_id: 'bench', number: 1 };
		await database
			.insertInto('brief')
			.values({
				id: brief.brief_id,
				consultation_id: id,
				outline: JSON.stringify(asTheTemplateHasIt),
				revision: 1,
				updated_at: at,
				updated_by: desk.personId
			})
			.execute();
		await database
			.insertInto('brief_version')
			.values({
				...brief,
				content: '{}',
				sha256: sha256('{}'),
				published_at: at,
				published_by: desk.personId
			})
			.execute();
		for (const locale of measured) {
			const document = generatedBrief(locale, 1);
			const { template, part, title } = document;
			const content = canonicalJson(document);
			const row = { ...brief, template, part, locale, title, content, sha256: sha256(content) };
			await database.insertInto('brief_document').values(row).execute();
		}
		return { briefId: brief.brief_id, session };
	});
}

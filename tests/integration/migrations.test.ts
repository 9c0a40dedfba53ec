/** Migrations that meet rows of an older version, on both databases. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/database/connection.ts';
import { passagesOf } from '../../src/lib/brief/outline.ts';
import { findDraft } from '../../src/lib/server/briefs/draft-repository.ts';
import { listVersions } from '../../src/lib/server/briefs/version-repository.ts';
import { migrate, migrations } from '../../src/lib/server/database/migrate.ts';
import { eachDialect } from '../support/dialects.ts';

const foundation = Object.fromEntries(
	Object.entries(migrations).filter(([name]) => name === '0001-foundation')
);

/** A response that was submitted, taken back and submitted again, as the first version kept it. */
async function fillFirstVersion(database: Database): Promise<void> {
	const statements = [
		sql`insert into reference_release values ('r', '2026-05-15', 's', 'x', 't')`,
		sql`insert into respondent values ('KEN', 'member_state', '{}', 'en')`,
		sql`insert into questionnaire values ('q', 1, 'x', '{}', '{}', 't')`,
		sql`insert into person values ('p', 'p@example.org', 'P', 'en', 't')`,
		sql`insert into meeting values ('m', '{}', 'Geneva', '2027-03-01', 't')`,
		sql`insert into consultation values ('c', 'm', '{}', 'q', 1, 'r', '{}', 'opens', 'closes', 't')`,
		sql`insert into response values ('a', 'c', 'KEN', 'submitted', 4, null, 't', 'p', 'second', '[]')`
	];
	const revisions = ['save', 'submission', 'return', 'submission'].map(
		(kind, index) =>
			sql`insert into response_revision values ('a', ${index + 1}, '{}', 't', 'p', 'en', ${kind}, null)`
	);
	const submissions = [
		{ revision: 2, receipt: 'first' },
		{ revision: 4, receipt: 'second' }
	].map(
		(details) =>
			sql`insert into audit_entry values (${details.receipt}, 't', 'p', 'response.submitted', 'response', 'a', ${JSON.stringify(details)})`
	);
	for (const statement of [...statements, ...revisions, ...submissions])
		await statement.execute(database);
}

eachDialect((dialect) => {
	describe('late answers and repeated requests', () => {
		it('keeps the receipt of every earlier submission; grants no grace; knows no keys', async () => {
			const database = openDatabase(dialect.databaseUrl());
			await migrate(database, dialect.databaseUrl(), foundation);
			await fillFirstVersion(database);
			await migrate(database, dialect.databaseUrl());
			const revisions = await database
				.selectFrom('response_revision')
				.select(['number', 'receipt', 'request_key', 'languages'])
				.orderBy('number')
				.execute();
			const unknown = { request_key: null, languages: '{}' };
			expect(revisions).toEqual([
				{ number: 1, receipt: null, ...unknown },
				{ number: 2, receipt: 'first', ...unknown },
				{ number: 3, receipt: null, ...unknown },
				{ number: 4, receipt: 'second', ...unknown }
			]);
			const row = await database
				.selectFrom('response')
				.innerJoin('consultation', 'consultation.id', 'response.consultation_id')
				.select(['late', 'grace_minutes'])
				.executeTakeFirst();
			expect(row).toEqual({ late: 0, grace_minutes: 0 });
			await database.destroy();
		});
	});

	describe('briefs that everybody may read', () => {
		it('begin with none: what was published before is closed', async () => {
			const database = openDatabase(dialect.databaseUrl());
			await migrate(database, dialect.databaseUrl());
			const { openings } = await database
				.selectFrom('brief_opening')
				.select((expression) => expression.fn.countAll<number | string>().as('openings'))
				.executeTakeFirstOrThrow();
			expect(Number(openings)).toBe(0);
			const brief = sql`insert into brief_opening values ('no-such-brief', 't', 'p')`;
			await expect(brief.execute(database)).rejects.toThrow();
			await database.destroy();
		});
	});
});

eachDialect((dialect) => {
	describe('an introduction of a draft', () => {
		const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0008'));

		it('becomes its first passage; a draft without one has the order of the template', async () => {
			const url = dialect.databaseUrl();
			const database = openDatabase(url);
			await migrate(database, url, before);
			for (const statement of [
				sql`insert into reference_release values ('r', '2026-05-15', 's', 'x', 't')`,
				sql`insert into questionnaire values ('q', 1, 'x', '{}', '{}', 't')`,
				sql`insert into person values ('p', 'p@example.org', 'P', 'en', 't')`,
				sql`insert into meeting values ('m', '{}', 'Geneva', '2027-03-01', 't')`,
				...['c', 'd'].map(
					(id) =>
						sql`insert into consultation (id, meeting_id, name, questionnaire_id, questionnaire_version, release_id, respondent_filter, opens_at, closes_at, created_at) values (${id}, 'm', '{}', 'q', 1, 'r', '{}', 'o', 'c', 't')`
				),
				sql`insert into brief values ('b', 'c', ${'Un.\n\nDeux.'}, 'fr', 3, 't', 'p')`,
				sql`insert into brief values ('e', 'd', ' ', 'en', 1, 't', 'p')`,
				sql`insert into brief_version values ('b', 1, '{}', 'hash', 't', 'p')`
			])
				await statement.execute(database);
			await migrate(database, url);
			const [written, empty] = await Promise.all(['c', 'd'].map((id) => findDraft(database, id)));
			expect(written?.revision).toBe(3);
			expect(written?.outline.items[0]).toEqual({ kind: 'section', id: 'opening' });
			expect(passagesOf(written?.outline ?? { items: [] })).toMatchObject([
				{ heading: 'Introduction', text: 'Un.\n\nDeux.', locale: 'fr', revision: 1, by: 'p' }
			]);
			expect(empty?.outline).toEqual({ items: [] });
			const [version] = await listVersions(database, 'b');
			expect(version).toMatchObject({ number: 1, sha256: 'hash', correction: null });
			await database.destroy();
		});
	});
});

import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../src/lib/brief/text.ts';
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import type { Answers, Definition } from '../../src/lib/questionnaire/contract.ts';
import { finish } from '../../src/lib/questionnaire/engine/index.ts';
import { loadActor } from '../../src/lib/server/accounts/sessions.ts';
import {
	closeApplication,
	openApplication,
	type Application
} from '../../src/lib/server/application.ts';
import type { Configuration } from '../../src/lib/server/configuration.ts';
import { generateAnswers } from '../../src/lib/server/demonstration/answers.ts';
import {
	demonstrationStands,
	ensureDemonstration
} from '../../src/lib/server/demonstration/installation.ts';
import {
	demonstrationMailboxes,
	demonstrationRoles,
	focalPointMailbox
} from '../../src/lib/server/demonstration/mailboxes.ts';
import { wantedFrom } from '../../src/lib/server/demonstration/participation.ts';
import type { Respondent } from '../../src/lib/server/demonstration/respondent.ts';
import { readOutbox } from '../../src/lib/server/mail/outbox.ts';
import { ownResponses, submittedDocument } from '../../src/lib/server/responses/service.ts';
import { configurationIn } from '../support/configuration.ts';
import { readPublished } from '../support/published.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Generating is the work of a hundred respondents; two cores share it with the other tests. */
const PATIENCE = 180_000;
const DAY = 24 * 60 * 60 * 1000;
const now = new Date();

let folder: string;
let configuration: Configuration;

function query<Row>(statement: string, ...parameters: unknown[]): Row[] {
	const database = new Sqlite(path.join(folder, 'prelude.sqlite'), { readonly: true });
	try {
		return database.prepare<unknown[], Row>(statement).all(...parameters);
	} finally {
		database.close();
	}
}

async function withApplication<Result>(
	work: (application: Application) => Promise<Result>
): Promise<Result> {
	const application = await openApplication(configuration);
	try {
		return await work(application);
	} finally {
		await closeApplication(application);
	}
}

async function actorOf(application: Application, mailbox: string) {
	const [person] = query<{ id: string }>('select id from person where mailbox = ?', mailbox);
	const actor = await loadActor(application, person!.id);
	if (!actor) throw new Error(`${mailbox} is not registered`);
	return actor;
}

beforeAll(async () => {
	folder = await temporaryFolder();
	configuration = configurationIn(folder, 'demonstration');
	await expect(ensureDemonstration(configuration, { fresh: false, now })).resolves.toBe(true);
}, PATIENCE);

describe('the generated demonstration', () => {
	it('asks the 151 developing Member States, of which Kenya has not begun, and 24 organizations', () => {
		const count = `select kind, count(*) as asked, count(invited_at) as invited
			from response join respondent on respondent.id = respondent_id
			join consultation on consultation.id = consultation_id
			where closes_at > ? group by kind order by kind`;
		expect(query(count, now.toISOString())).toEqual([
			{ kind: 'member_state', asked: 151, invited: 151 },
			{ kind: 'organization', asked: 24, invited: 24 }
		]);
		const kenya = `select status, revision from response
			join consultation on consultation.id = consultation_id
			where respondent_id = 'KEN' and closes_at > ?`;
		expect(query(kenya, now.toISOString())).toEqual([{ status: 'not_started', revision: 0 }]);
	});

	it('asked the same before the meeting before, and answers have changed since', () => {
		const naming = (topic: string, closed: 0 | 1) =>
			query<{ share: number }>(
				`select avg(answers like ?) as share from response
				join response_revision on response_id = response.id and number = revision
				join consultation on consultation.id = consultation_id
				where status = 'submitted' and questionnaire_id = 'cto-priorities' and (closes_at < ?) = ?`,
				`%"priority_topics":[%"${topic}"%`,
				now.toISOString(),
				closed
			)[0]?.share ?? 0;
		expect(naming('ai', 0)).toBeGreaterThan(naming('ai', 1));
		expect(naming('metaverse', 0)).toBeLessThan(naming('metaverse', 1));
	});

	it('stores what the seed says and nothing else', () => {
		interface Row {
			respondent: string;
			locale: Locale;
			answers: string;
			name: string;
			itu_region: string;
			last_time: 0 | 1;
			[group: string]: string | number;
		}
		const [{ definition }] = query<{ definition: string }>(
			"select definition from questionnaire where id = 'cto-priorities'"
		) as [{ definition: string }];
		const questionnaire = JSON.parse(definition) as Definition;
		const rows = query<Row>(
			`select respondent_id as respondent, respondent.locale, answers, respondent.name, itu_region, ldc, lldc,
				sids, transition, closes_at < ? as last_time
			from response
			join consultation on consultation.id = consultation_id
			join response_revision on response_id = response.id and number = revision
			join respondent on respondent.id = respondent_id
			join member_state on iso3 = respondent_id
			where status = 'submitted' order by random() limit 25`,
			now.toISOString()
		);
		expect(rows).toHaveLength(25);
		for (const row of rows) {
			const state: Respondent = {
				id: row.respondent,
				kind: 'member_state',
				code: row.respondent,
				seed: row.last_time ? `${row.respondent} last time` : row.respondent,
				lastTime: row.last_time === 1,
				locale: row.locale,
				name: JSON.parse(row.name),
				region: row.itu_region,
				ldc: row['ldc'] === 1,
				lldc: row['lldc'] === 1,
				sids: row['sids'] === 1,
				transition: row['transition'] === 1
			};
			const generated = generateAnswers(state, questionnaire, wantedFrom(state));
			expect(JSON.parse(row.answers) as Answers, row.respondent).toEqual(
				finish(questionnaire, generated).answers
			);
		}
	});

	it('writes an audit entry for every revision', () => {
		const revisions = `select response_id as id, number, saved_at as at from response_revision
			order by id, number`;
		const entries = `select subject_id as id, json_extract(details, '$.revision') as number, at
			from audit_entry where subject_kind = 'response' and action != 'respondent.invited'
			order by id, number`;
		expect(query(entries)).toEqual(query(revisions));
	});

	it('happened before now, except what is still to come', () => {
		const [times] = query<Record<string, string>>(
			`select (select max(at) from audit_entry) as last, max(opens_at) as opens, max(closes_at) as closes
			from consultation`
		);
		expect(times!['last']! < now.toISOString()).toBe(true);
		expect(times!['opens']! < now.toISOString()).toBe(true);
		const weeks = (Date.parse(times!['closes']!) - now.getTime()) / (7 * DAY);
		expect(weeks).toBeCloseTo(5, 0);
	});

	it('invents nobody: people are named by function, at a domain that reaches no one', () => {
		const people = query<{ mailbox: string; name: string }>('select mailbox, name from person');
		expect(people).toHaveLength(151 + 24 + 6);
		for (const { mailbox, name } of people) {
			expect(mailbox).toMatch(/@demonstration\.example$/);
			expect(name).toMatch(
				/\((demonstration|démonstration|demostración|демонстрация|عرض توضيحي)\)|（演示）/
			);
		}
		expect(
			query('select name from person where mailbox = ?', demonstrationMailboxes['focal-point'])
		).toEqual([{ name: 'Focal point of Kenya (demonstration)' }]);
	});

	it('lets the visitor be each of its roles', async () => {
		const roles: Record<string, string[]> = {};
		await withApplication(async (application) => {
			for (const role of demonstrationRoles) {
				const { assignments } = await actorOf(application, demonstrationMailboxes[role]);
				roles[role] = assignments.map((assignment) => assignment.role).sort();
			}
		});
		expect(roles).toEqual({
			'focal-point': ['focal_point'],
			contributor: ['contributor'],
			'regional-coordinator': ['regional_coordinator'],
			desk: ['desk', 'desk_manager'],
			executive: ['executive'],
			administrator: ['administrator']
		});
	});

	it('lays every letter into the outbox, labelled, in the language of the reader', async () => {
		const outbox = path.join(folder, 'outbox');
		const files = await readdir(outbox);
		const [{ letters }] = query<{ letters: number }>(
			'select count(*) as letters from mail where sent_at is not null'
		) as [{ letters: number }];
		expect(query('select * from mail where sent_at is null')).toEqual([]);
		expect(letters).toBeGreaterThan(151 + 24);
		expect(files).toHaveLength(letters);
		const spoken = new Set<Locale>();
		for (const file of files) {
			const letter = await readOutbox(outbox, file.replace(/\.eml$/, ''));
			spoken.add(letter!.locale);
			if (letter!.locale === 'en') expect(letter!.text).toContain('the data are generated');
		}
		expect(spoken).toEqual(new Set(locales));
	});

	it('has a brief that its executive can read, which says that the data are generated', async () => {
		const [version] = query<{ brief: string; number: number }>(
			'select brief_id as brief, number from brief_version order by published_at desc'
		);
		expect(version!.number).toBe(1);
		const brief = await withApplication(async (application) =>
			readPublished(
				application,
				await actorOf(application, demonstrationMailboxes.executive),
				version!.brief,
				1
			)
		);
		const [{ submitted }] = query<{ submitted: number }>(
			`select count(*) as submitted from response
			join consultation on consultation.id = consultation_id
			where status = 'submitted' and questionnaire_id = 'cto-priorities' and closes_at > ?`,
			now.toISOString()
		) as [{ submitted: number }];
		expect(brief.content.figures.responses).toBe(submitted);
		const charts = brief.documents.en.filter((block) => block.kind === 'chart');
		expect(charts.map(({ id }) => id)).toContain('chart-gaps');
		const [summary, priorities] = charts;
		expect(summary?.table.rows.length).toBeGreaterThanOrEqual(5);
		expect(priorities?.table.rows.length).toBeGreaterThanOrEqual(10);
		const [, , named] = priorities?.table.columns ?? [];
		expect(plain(named?.header ?? '')).toBe('Named by');
		expect(priorities?.table.rows.every(([, , count]) => Number(plain(count ?? '')) >= 5)).toBe(
			true
		);
		expect(JSON.stringify(brief.documents.en)).toContain('"withheld":true');
		expect(JSON.stringify(brief.documents.en)).toContain('generated for a demonstration');
		const { industry, before, findings, questions } = brief.content.figures;
		expect(industry?.responses).toBeGreaterThan(10);
		expect(before?.version).toBe(1);
		expect(findings?.changes.filter(({ rise }) => Math.abs(rise) >= 5).length).toBeGreaterThan(2);
		expect(questions.filter(({ parts }) => parts.some(({ regions }) => regions))).toHaveLength(1);
		const sections = brief.documents.en.flatMap((block) =>
			block.kind === 'heading' ? [block.id] : []
		);
		expect(sections).toEqual(
			expect.arrayContaining(['regions', 'industry', 'dissent', 'since', 'coverage', 'method'])
		);
	});

	it('has themes, codes, translations and marks of the desk, which say that they are generated', () => {
		const [counts] = query<Record<'codes' | 'coded' | 'translations' | 'marks', number>>(
			`select (select count(*) from statement_topic) as codes,
				(select count(*) from statement_theme) as coded,
				(select count(*) from statement_translation) as translations,
				(select count(*) from statement where marked_at is not null) as marks`
		);
		for (const count of Object.values(counts ?? { none: 0 })) expect(count).toBeGreaterThan(3);
		const forbidden = query(
			"select id from statement where marked_at is not null and consent = 'none'"
		);
		expect(forbidden).toEqual([]);
		const names = query<{ name: string }>('select name from theme');
		expect(names.every(({ name }) => name.endsWith('(generated)'))).toBe(true);
	});

	it('makes no organization say anything in words, and asks it the topics the States are asked', () => {
		const answered = query<{ answers: string }>(
			`select answers from response
			join response_revision on response_id = response.id and number = revision
			join respondent on respondent.id = respondent_id
			where status = 'submitted' and respondent.kind = 'organization'`
		).map(({ answers }) => JSON.parse(answers) as Answers);
		expect(answered.length).toBeGreaterThan(10);
		for (const answers of answered) {
			expect(answers).toHaveProperty('priority_topics');
			expect(answers).not.toHaveProperty('message_to_member_states');
			expect(answers).not.toHaveProperty('first_choice_outcome');
		}
	});

	it('has statements in each of the six languages that may be quoted', () => {
		const quotable = query<{ locale: Locale }>(
			`select distinct locale from response
			join response_revision on response_id = response.id and number = revision
			where status = 'submitted' and json_extract(answers, '$.consent') != 'none'
				and json_extract(answers, '$.message_to_executives') is not null`
		);
		expect(new Set(quotable.map(({ locale }) => locale))).toEqual(new Set(locales));
	});

	it('gives receipts that can be recomputed from the downloaded answers', async () => {
		const [answered] = query<{ respondent: string }>(
			`select iso3 as respondent from response join member_state on iso3 = respondent_id
			where status = 'submitted' limit 1`
		);
		await withApplication(async (application) => {
			const actor = await actorOf(application, focalPointMailbox(answered!.respondent));
			const [own] = await ownResponses(application, actor);
			const { text, receipt } = await submittedDocument(application, actor, own!.id);
			expect(createHash('sha256').update(text).digest('hex')).toBe(receipt);
		});
	});

	it('is not done again until its consultation closes', async () => {
		const before = query('select id from consultation');
		await expect(ensureDemonstration(configuration, { fresh: false, now })).resolves.toBe(false);
		expect(query('select id from consultation')).toEqual(before);
		const [{ closes }] = query<{ closes: string }>(
			'select max(closes_at) as closes from consultation'
		) as [{ closes: string }];
		const moment = Date.parse(closes);
		await expect(demonstrationStands(configuration, new Date(moment - 1))).resolves.toBe(true);
		await expect(demonstrationStands(configuration, new Date(moment))).resolves.toBe(false);
	});
});

/** Reading statements: a page of those that fit a filter, one of them, all of them in pages. */
import type { LocalizedText } from '../../i18n/locales.ts';
import { specify } from '../../questionnaire/engine/index.ts';
import type { Statement } from '../../rollup/types.ts';
import type { Topic } from '../../questionnaire/topics.ts';
import { demand } from '../accounts/permission.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { findConsultation, type Consultation } from '../consultations/service.ts';
import { Problem } from '../problems.ts';
import { questionnaireVersion, sharedTopics } from '../questionnaires/service.ts';
import type { StatementFilter } from './filter.ts';
import {
	countStatements,
	findStatement,
	listMarked,
	listStatements,
	listWords,
	type CodedStatement,
	type Place
} from './repository.ts';
import { listThemes, type Theme } from './theme-repository.ts';

export type { CodedStatement, Translation } from './repository.ts';
export type { Theme } from './theme-repository.ts';

/** What statements of a consultation are told apart and coded by. */
export interface StatementFrame {
	consultation: Consultation;
	/** Those that ask for the respondents' own words. */
	questions: { name: string; title: LocalizedText }[];
	topics: readonly Topic[];
	themes: Theme[];
}

/** @throws Problem forbidden, not_found */
export async function statementFrame(
	application: Application,
	actor: Actor,
	consultationId: string
): Promise<StatementFrame> {
	demand(actor, 'statement:read');
	const consultation = await findConsultation(application.database, consultationId);
	if (!consultation) throw new Problem('not_found');
	const { definition } = await questionnaireVersion(
		application,
		consultation.questionnaireId,
		consultation.questionnaireVersion
	);
	return {
		consultation,
		questions: specify(definition)
			.filter(({ purpose }) => purpose === 'statement')
			.map(({ name, title }) => ({ name, title })),
		topics: await sharedTopics(application),
		themes: await listThemes(application.database, consultationId)
	};
}

export interface StatementPage extends StatementFrame {
	/** All that stand, whatever the filter. */
	total: number;
	/** Those that fit the filter. */
	fitting: number;
	/** From 1; the last one where the page asked for lies beyond it. */
	page: number;
	pages: number;
	statements: CodedStatement[];
}

export const STATEMENTS_ON_A_PAGE = 25;

/** @throws Problem forbidden, not_found */
export async function statementPage(
	application: Application,
	actor: Actor,
	consultationId: string,
	filter: StatementFilter,
	wanted = 1
): Promise<StatementPage> {
	const frame = await statementFrame(application, actor, consultationId);
	const { database } = application;
	const total = await countStatements(database, consultationId, {});
	const fitting = await countStatements(database, consultationId, filter);
	const pages = Math.max(1, Math.ceil(fitting / STATEMENTS_ON_A_PAGE));
	const page = Math.min(Math.max(1, wanted), pages);
	const statements = await listStatements(database, consultationId, filter, {
		offset: (page - 1) * STATEMENTS_ON_A_PAGE,
		limit: STATEMENTS_ON_A_PAGE
	});
	return { ...frame, total, fitting, page, pages, statements };
}

export interface StatementToCode extends StatementFrame {
	statement: CodedStatement;
	/** The one after it among those that fit the filter. */
	next: string | null;
}

/**
 * One statement that stands, and which comes next.
 * @throws Problem forbidden, not_found
 */
export async function statementToCode(
	application: Application,
	actor: Actor,
	consultationId: string,
	id: string,
	filter: StatementFilter
): Promise<StatementToCode> {
	const frame = await statementFrame(application, actor, consultationId);
	const statement = await findStatement(application.database, consultationId, id);
	if (!statement) throw new Problem('not_found');
	const [next] = await listStatements(application.database, consultationId, filter, {
		after: placeOf(statement),
		limit: 1
	});
	return { ...frame, statement, next: next?.id ?? null };
}

function placeOf({ position, respondent }: CodedStatement): Place {
	return { position, respondentId: respondent.id };
}

const IN_ONE_GO = 500;

/**
 * All statements that fit a filter, with codes and translations, in the order of the list and in
 * pages: for what is written out, however many there are.
 * @throws Problem forbidden at once
 */
export function codedStatements(
	application: Application,
	actor: Actor,
	consultationId: string,
	filter: StatementFilter = {}
): AsyncGenerator<CodedStatement[], void> {
	demand(actor, 'statement:read');
	return pagesOf();

	async function* pagesOf(): AsyncGenerator<CodedStatement[], void> {
		let after: Place | undefined;
		for (;;) {
			const statements = await listStatements(application.database, consultationId, filter, {
				...(after && { after }),
				limit: IN_ONE_GO
			});
			const last = statements.at(-1);
			if (!last) return;
			yield statements;
			after = placeOf(last);
		}
	}
}

/**
 * The words of all statements that stand, without what the desk made of them.
 * @throws Problem forbidden
 */
export async function standingStatements(
	application: Application,
	actor: Actor,
	consultationId: string
): Promise<Statement[]> {
	demand(actor, 'statement:read');
	return listWords(application.database, consultationId);
}

/**
 * Statements that are marked for the brief, as far as their respondents allow quoting them now.
 * @throws Problem forbidden
 */
export async function markedStatements(
	application: Application,
	actor: Actor,
	consultationId: string
): Promise<CodedStatement[]> {
	demand(actor, 'statement:read');
	return listMarked(application.database, consultationId);
}

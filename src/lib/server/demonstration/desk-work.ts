/** What the generated desk makes of generated statements: themes, codes, translations, marks. */
import type { Locale } from '../../i18n/locales.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { codeStatement, markStatement, translateStatement } from '../statements/coding.ts';
import { codedStatements, statementFrame, type CodedStatement } from '../statements/service.ts';
import { addTheme } from '../statements/themes.ts';
import { chance } from './chance.ts';
import { takenApart, type Said } from './statements.ts';

/** Themes are named as what they are: generated. Each stands for the sentences that may follow. */
const themes = {
	details: 'What a standard should take into account (generated)',
	requests: 'What administrations ask for (generated)'
} as const;

/** How many of the statements the desk has looked at so far, and how many of those it has marked. */
const CODED = 0.3;
const MARKED = 0.25;

/**
 * Codes some of the statements, and translates those of other languages: each sentence of the
 * generator stands in all six, so that these translations are right and still nobody's work.
 */
export async function workOnStatements(
	application: Application,
	desk: Actor,
	consultationId: string
): Promise<void> {
	const { topics } = await statementFrame(application, desk, consultationId);
	const themeIds = {
		details: await addTheme(application, desk, consultationId, {
			name: themes.details,
			locale: 'en'
		}),
		requests: await addTheme(application, desk, consultationId, {
			name: themes.requests,
			locale: 'en'
		})
	};
	for await (const statements of codedStatements(application, desk, consultationId))
		for (const statement of statements) {
			const lot = chance(statement.respondent.id, statement.question, 'desk');
			const said = lot.happens(CODED) && takenApart(statement.text, statement.locale, topics);
			if (said)
				await workOn(application, desk, consultationId, statement, said, {
					themeIds,
					mark: lot.happens(MARKED)
				});
		}
}

async function workOn(
	application: Application,
	desk: Actor,
	consultationId: string,
	statement: CodedStatement,
	said: Said,
	{ themeIds, mark }: { themeIds: Record<keyof typeof themes, string>; mark: boolean }
): Promise<void> {
	const { id, revision, wording } = statement;
	const codes = {
		topics: [said.topic.id],
		themes: said.following === null ? [] : [themeIds[said.following]]
	};
	await codeStatement(application, desk, { consultationId, id, revision }, codes);
	if (mark && statement.consent !== 'none')
		await markStatement(application, desk, { consultationId, id, revision: revision + 1 }, true);
	const into: Locale[] = statement.locale === 'en' ? ['fr'] : ['en', 'fr'];
	for (const locale of into.filter((other) => other !== statement.locale))
		await translateStatement(application, desk, {
			consultationId,
			id,
			wording,
			locale,
			revision: 0,
			text: said.in(locale)
		});
}

/** The statements of the responses of a view, with what the desk made of them, in pages. */
import type { Locale } from '../../i18n/locales.ts';
import type { DownloadedStatement } from '../../downloads/statements.ts';
import type { Consent } from '../../rollup/types.ts';
import { groups } from '../../rollup/types.ts';
import { isShown, type Filter } from '../../rollup/view.ts';
import type { Actor } from '../accounts/policy.ts';
import type { Application } from '../application.ts';
import { listLanguages } from '../responses/service.ts';
import type { ResultsFrame } from '../rollups/frame.ts';
import {
	codedStatements,
	statementFrame,
	type CodedStatement,
	type StatementFrame
} from '../statements/service.ts';

/** Answers whether the response that a statement comes from is looked at. */
export async function isLookedAt(
	{ database }: Application,
	{ consultation, asked }: ResultsFrame,
	filter: Filter
): Promise<(respondentId: string, consent: Consent) => boolean> {
	const respondents = new Map(asked.map((respondent) => [respondent.id, respondent]));
	const languages = await listLanguages(database, consultation.id);
	return (respondentId, consent) => {
		const respondent = respondents.get(respondentId);
		const locale = languages.get(respondentId);
		return (
			respondent !== undefined &&
			locale !== undefined &&
			isShown(filter, {
				region: respondent.region,
				groups: groups.filter((group) => respondent[group]),
				locale,
				consent
			})
		);
	};
}

/** @throws Problem forbidden, before the first page */
export async function* statementsIn(
	application: Application,
	actor: Actor,
	frame: ResultsFrame,
	{ filter, locale }: { filter: Filter; locale: Locale }
): AsyncGenerator<DownloadedStatement[], void> {
	const { id } = frame.consultation;
	const words = wordsOf(await statementFrame(application, actor, id), locale);
	const isIn = await isLookedAt(application, frame, filter);
	for await (const page of codedStatements(application, actor, id))
		yield page.filter(({ respondent, consent }) => isIn(respondent.id, consent)).map(words);
}

function wordsOf(
	{ questions, themes }: StatementFrame,
	locale: Locale
): (statement: CodedStatement) => DownloadedStatement {
	const titles = new Map(questions.map(({ name, title }) => [name, title]));
	const themeNames = new Map(themes.map(({ id, name }) => [id, name]));
	return (statement) => {
		const { respondent, question, text, codedText, translations } = statement;
		return {
			respondent: { id: respondent.id, name: respondent.name[locale], region: respondent.region },
			question,
			questionTitle: titles.get(question)?.[locale] ?? question,
			language: statement.locale,
			consent: statement.consent,
			text,
			topics: [...statement.topics].sort(),
			themes: statement.themes.map((theme) => themeNames.get(theme) ?? theme).sort(),
			codesOutdated: codedText !== null && codedText !== text,
			markedAt: statement.mark?.at ?? null,
			translations: Object.fromEntries(
				translations
					.filter(({ source }) => source === text)
					.map((translation) => [translation.locale, translation.text])
			)
		};
	};
}

/** A page that others have hidden, by what they answered elsewhere, while somebody was filling it in. */
import type { Locale } from '../../i18n/locales.ts';
import type { Answers, Definition } from '../../questionnaire/contract.ts';
import { specify, viewPage } from '../../questionnaire/engine/index.ts';
import type { Queryable } from '../database/connection.ts';
import { listAnswersUpTo } from './revision-repository.ts';
import { withAnswer } from './three-way.ts';

/** How many revisions back it is looked for when the page was shown last. */
const PAST = 200;

/** What the questions of one page are answered with as `from` has it, all others as `around` has. */
export function withPageOf(
	definition: Definition,
	page: string,
	{ around, from }: { around: Answers; from: Answers }
): Answers {
	return specify(definition)
		.filter((question) => question.page === page)
		.reduce((to, { name }) => withAnswer(to, { question: name }, from), around);
}

/** A page that was opened at a revision, or stayed open until then. */
export interface HiddenPage {
	definition: Definition;
	responseId: string;
	page: string;
	locale: Locale;
	revision: number;
}

/**
 * The answers with which somebody can have had the page before them: its own as they were at the
 * revision (`base`), all others as when it was last shown. Nothing when it never was.
 */
export async function lastShown(
	database: Queryable,
	{ definition, responseId, page, locale, revision }: HiddenPage,
	base: Answers
): Promise<Answers | undefined> {
	const past = await listAnswersUpTo(database, responseId, revision, PAST);
	return past
		.map((around) => withPageOf(definition, page, { around, from: base }))
		.find((answers) => viewPage(definition, answers, locale, page) !== undefined);
}

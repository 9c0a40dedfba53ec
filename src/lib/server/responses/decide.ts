import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '../../i18n/locales.ts';
import type { Answers, FormReading } from '../../questionnaire/contract.ts';
import type { Languages } from '../../questionnaire/written.ts';
import { languagesAfter } from './languages.ts';
import { answerTo, mergePage, withAnswer, type Choices, type Merge } from './three-way.ts';

/** What is kept of a response at one revision. */
export interface Kept {
	answers: Answers;
	languages: Languages;
}

export interface Decision extends Merge {
	languages: Languages;
	/**
	 * Whether there is anything to write: a change, or, of a request that may be repeated, that it
	 * said what is kept already. Else its repetition would undo what others do in between.
	 */
	changed: boolean;
	/** Everything sent is either kept now or was left to the other by choice: nothing to show again. */
	settled: boolean;
}

/** What a posted page comes to. Pure: the same for the service and for whoever thinks it through. */
export function decideSave(
	base: Answers,
	kept: Kept,
	reading: FormReading,
	choices: Choices,
	{ locale, said, repeatable }: { locale: Locale; said: Languages; repeatable: boolean }
): Decision {
	const merge = mergePage(base, kept.answers, reading, choices);
	const languages = languagesAfter(kept, merge.answers, reading.questions, {
		locale,
		said: ofOwnAnswers(said, merge.answers, reading.answers)
	});
	const settled = merge.conflicts.length === 0 && Object.keys(merge.errors).length === 0;
	const speaks = !isDeepStrictEqual(reading.answers, base);
	return {
		...merge,
		languages,
		changed:
			(repeatable && settled && speaks) ||
			!isDeepStrictEqual(merge.answers, kept.answers) ||
			!isDeepStrictEqual(languages, kept.languages),
		settled
	};
}

/** What a person says of the language of an answer is about their own, not about what others made of it. */
function ofOwnAnswers(said: Languages, kept: Answers, sent: Answers): Languages {
	return Object.fromEntries(
		Object.entries(said).filter(([question]) =>
			isDeepStrictEqual(answerTo({ question }, kept), answerTo({ question }, sent))
		)
	);
}

/**
 * The answers to show again when a page is not settled: the writer's own where they are in conflict,
 * all others as they are kept now, so that sending the page again changes nothing that was not seen.
 */
export function answersToShow({ answers, conflicts }: Merge, reading: FormReading): Answers {
	return conflicts.reduce((to, field) => withAnswer(to, field, reading.answers), answers);
}

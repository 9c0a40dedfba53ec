import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '../../i18n/locales.ts';
import type { Answers, FormReading } from '../../questionnaire/contract.ts';
import type { Languages } from '../../questionnaire/written.ts';
import { languagesAfter } from './languages.ts';
import { mergePage, type Choices, type Merge } from './three-way.ts';

/** What is kept of a response at one revision. */
export interface Kept {
	answers: Answers;
	languages: Languages;
}

export interface Decision extends Merge {
	languages: Languages;
	/** Whether there is anything to write. */
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
	written: { locale: Locale; said: Languages }
): Decision {
	const merge = mergePage(base, kept.answers, reading, choices);
	const languages = languagesAfter(kept, merge.answers, reading.questions, written);
	return {
		...merge,
		languages: languages,
		changed:
			!isDeepStrictEqual(merge.answers, kept.answers) ||
			!isDeepStrictEqual(languages, kept.languages),
		settled: merge.conflicts.length === 0 && Object.keys(merge.errors).length === 0
	};
}

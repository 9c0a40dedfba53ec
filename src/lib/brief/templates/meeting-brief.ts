/** The brief for a meeting: from figures that may be told to blocks, in one language. */
import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locales.ts';
import type { BriefFigures, BriefSubject, BriefWords } from '../about.ts';
import type { Block } from '../blocks.ts';
import { compile, type DocumentTemplate } from '../compile.ts';
import { asTheTemplateHasIt, type Outline } from '../outline.ts';
import { coverageSection } from './meeting/coverage.ts';
import { gapSection } from './meeting/gaps.ts';
import { opening } from './meeting/opening.ts';
import { method } from './meeting/method.ts';
import {
	barrierSection,
	importanceSection,
	otherSection,
	supportSection
} from './meeting/questions.ts';
import { prioritySection } from './meeting/priorities.ts';
import { dissentSection } from './meeting/dissent.ts';
import { industrySection } from './meeting/industry.ts';
import { sinceSection } from './meeting/since.ts';
import { regionsSection } from './meeting/regions.ts';
import { voices } from './meeting/voices.ts';

/**
 * What comes first must stand alone: what matters first, how sure that is, and how many have said so; the
 * chart in it sums up the priorities, which can therefore not be left out. Deterministic; the
 * same figures in every language. Statements occur only as far as their authors allow.
 */
export const meetingBrief: DocumentTemplate = {
	template: 'meeting-brief',
	orientation: 'portrait',
	readers: 'meeting',
	parts: () => [''],
	arranged: true,
	sections: [
		{
			id: 'opening',
			title: (locale) => m.brief_opening({}, { locale }),
			needed: true,
			compile: opening
		},
		{
			id: 'priorities',
			title: (locale) => m.brief_first({}, { locale }),
			needed: true,
			compile: prioritySection
		},
		{
			id: 'regions',
			title: (locale) => m.brief_regions({}, { locale }),
			compile: regionsSection
		},
		{
			id: 'industry',
			title: (locale) => m.brief_industry({}, { locale }),
			compile: industrySection
		},
		{
			id: 'importance',
			title: (locale) => m.brief_importance({}, { locale }),
			compile: importanceSection
		},
		{ id: 'gaps', title: (locale) => m.brief_gaps({}, { locale }), compile: gapSection },
		{
			id: 'barriers',
			title: (locale) => m.brief_barriers({}, { locale }),
			compile: barrierSection
		},
		{ id: 'support', title: (locale) => m.brief_support({}, { locale }), compile: supportSection },
		{ id: 'voices', title: (locale) => m.brief_voices({}, { locale }), compile: voices },
		{ id: 'dissent', title: (locale) => m.brief_dissent({}, { locale }), compile: dissentSection },
		{ id: 'since', title: (locale) => m.brief_since({}, { locale }), compile: sinceSection },
		{
			id: 'coverage',
			title: (locale) => m.brief_coverage({}, { locale }),
			needed: true,
			compile: coverageSection
		},
		{
			id: 'method',
			title: (locale) => m.brief_method({}, { locale }),
			needed: true,
			compile: method
		},
		{ id: 'counts', title: (locale) => m.brief_counts({}, { locale }), compile: otherSection }
	]
};

export function compileMeetingBrief(
	figures: BriefFigures,
	words: BriefWords,
	subject: BriefSubject,
	locale: Locale,
	outline: Outline = asTheTemplateHasIt
): Block[] {
	return compile(meetingBrief, { figures, words, subject }, { part: '', locale, outline });
}

/** The first screen: it stands alone. */
import type { ToldPart, ToldQuestion } from '../../../disclosure/told.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { BriefFigures, BriefSubject } from '../../about.ts';
import type { Block } from '../../blocks.ts';
import { sentences, textOf } from '../../wording.ts';
import type { Wording } from '../../wording.ts';
import { baseOf } from './bases.ts';
import { mostOftenNamed, optionText, priorityRankings } from './rankings.ts';

/** How many topics the first sentence names, ties apart. */
const topicsInLead = 3;

export function opening(figures: BriefFigures, about: BriefSubject, wording: Wording): Block[] {
	const { locale } = wording;
	const blocks: Block[] = [
		{
			kind: 'heading',
			level: 1,
			id: 'title',
			text: m.brief_title({ meeting: about.meetingName[locale] }, { locale })
		},
		{
			kind: 'paragraph',
			text: m.brief_consultation(
				{
					consultation: about.consultationName[locale],
					opens: wording.date(about.opensAt),
					closes: wording.date(about.closesAt)
				},
				{ locale }
			)
		}
	];
	if (about.demonstration) blocks.push(generatedData(wording));
	blocks.push({ kind: 'paragraph', lead: true, text: lead(figures, wording) });
	blocks.push(keyFigures(figures, wording));
	return blocks;
}

/** The desk's own words, in the language in which it wrote them. */
export function introduction(about: BriefSubject, wording: Wording): Block[] {
	const { locale } = wording;
	const { introduction } = about;
	const paragraphs = introduction.text
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== '');
	if (paragraphs.length === 0) return [];
	const foreign = introduction.locale === locale ? {} : { locale: introduction.locale };
	const blocks: Block[] = [
		{
			kind: 'heading',
			level: 2,
			id: 'introduction',
			text: m.brief_introduction({}, { locale })
		},
		...paragraphs.map((text): Block => ({ kind: 'paragraph', text, ...foreign }))
	];
	if (introduction.locale !== locale) {
		const language = wording.language(introduction.locale);
		blocks.push({
			kind: 'paragraph',
			text: m.brief_original_language({ language }, { locale })
		});
	}
	return blocks;
}

function generatedData({ locale }: Wording): Block {
	return {
		kind: 'note',
		tone: 'demonstration',
		title: m.brief_generated_title({}, { locale }),
		paragraphs: [m.brief_generated_text({}, { locale })]
	};
}

function lead(figures: BriefFigures, wording: Wording): string {
	const { locale } = wording;
	const { asked, submitted } = figures.coverage.total;
	if (figures.responses === 0) return m.brief_no_answers({}, { locale });
	const parts: string[] = priorityRankings(figures).flatMap((question) =>
		question.parts.flatMap((part) => leadingTopics(question, part, figures.version, wording))
	);
	parts.push(
		m.brief_lead_coverage(
			{
				submitted: wording.count(submitted).text,
				asked: wording.count(asked).text,
				share: textOf(wording.share(asked === 0 ? null : submitted / asked))
			},
			{ locale }
		)
	);
	return sentences(parts, locale);
}

/** Nothing where no count is told. */
function leadingTopics(
	question: ToldQuestion,
	part: ToldPart,
	version: number,
	wording: Wording
): string[] {
	const { locale } = wording;
	const ballots = wording.count(baseOf(part)).text;
	const topics = wording.list(
		mostOftenNamed(part, topicsInLead).map(({ value, named }) =>
			m.brief_lead_topic(
				{
					topic: optionText(question, value, locale),
					named: wording.count(named).text,
					ballots
				},
				{ locale }
			)
		)
	);
	if (topics === '') return [];
	return [
		part.since === version
			? m.brief_lead_topics({ topics }, { locale })
			: m.brief_lead_topics_of_version(
					{ topics, version: wording.count(part.since).text },
					{ locale }
				)
	];
}

function keyFigures(figures: BriefFigures, wording: Wording): Block {
	const { locale } = wording;
	const { asked, submitted } = figures.coverage.total;
	const share = wording.share(asked === 0 ? null : submitted / asked);
	return {
		kind: 'key-figures',
		figures: [
			{ label: m.brief_asked({}, { locale }), figure: wording.count(asked) },
			{ label: m.brief_answered({}, { locale }), figure: wording.count(submitted) },
			...(typeof share === 'string'
				? []
				: [
						{
							label: m.brief_share_answered({}, { locale }),
							figure: share,
							note: m.brief_of_asked({}, { locale })
						}
					])
		]
	};
}

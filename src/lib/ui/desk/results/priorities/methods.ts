/** All ways of counting side by side. */
import { sentences } from '../../../../brief/wording.ts';
import { m } from '../../../../i18n/paraglide/messages.js';
import type { PriorityFindings } from '../../../../priorities/findings/findings.ts';
import type { PanelCell, PanelSection } from './panel.ts';
import { scoredFrom, scoreInWords } from './scores.ts';
import { tintOf } from './tints.ts';
import { nothing, type PanelWording } from './wording.ts';

export function methodsSection(
	id: string,
	{ topics, counted, coverage }: PriorityFindings,
	wording: PanelWording
): PanelSection {
	const { locale } = wording;
	const inexact = counted.some(({ exact }) => exact === false);
	const ballots = wording.number(coverage.ballots);
	const cellsOf = (topic: string) =>
		counted.map(({ method, topics: own }): PanelCell => {
			const figures = own[topics.indexOf(topic)];
			if (!figures) return { text: nothing };
			const score = scoreInWords(method, figures.score, wording);
			const last = Math.max(1, topics.length - 1);
			return wording.here.derived(
				{
					text: wording.place(figures.rank),
					...(score !== undefined && { detail: score }),
					tint: tintOf(1 - (figures.rank.best - 1) / last)
				},
				scoredFrom(method, topic, figures.score)
			);
		});
	const base = sentences(
		[
			m.priorities_base(
				{
					ballots,
					submitted: wording.number(coverage.submitted),
					asked: wording.number(coverage.asked)
				},
				{ locale }
			),
			m.priorities_voice_line({ voice: wording.chosen.voice }, { locale }),
			m.priorities_about_tie({}, { locale })
		],
		locale
	);
	return {
		id: `${id}-methods`,
		title: m.priorities_section_methods({}, { locale }),
		parts: [
			{
				kind: 'table',
				table: {
					caption: m.priorities_methods_caption({}, { locale }),
					head: wording.topicHead,
					columns: counted.map(({ method }) => ({
						text: wording.method(method),
						type: 'number' as const
					})),
					rows: wording.order.map((topic) => ({
						head: wording.topic(topic),
						cells: cellsOf(topic)
					})),
					base
				}
			},
			...(inexact
				? [{ kind: 'text' as const, text: m.priorities_kemeny_inexact({}, { locale }) }]
				: [])
		]
	};
}

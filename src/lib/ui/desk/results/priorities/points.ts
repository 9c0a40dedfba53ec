/** What only points say: how many a topic was given, and its part of all. */
import { sentences } from '../../../../brief/wording.ts';
import { m } from '../../../../i18n/paraglide/messages.js';
import type { PointsFigures } from '../../../../rollup/types.ts';
import type { PanelSection } from './panel.ts';
import { nothing, type PanelWording } from './wording.ts';

/** In the chosen order: where it differs from that of the means, the reader sees it. */
export function pointsSection(
	id: string,
	{ points, preferences }: PointsFigures,
	wording: PanelWording
): PanelSection {
	const { locale } = wording;
	const column = (text: string) => ({ text, type: 'number' as const });
	return {
		id: `${id}-points`,
		title: m.priorities_section_points({}, { locale }),
		parts: [
			{
				kind: 'table',
				table: {
					caption: m.priorities_points_caption({}, { locale }),
					head: wording.topicHead,
					columns: [
						column(m.priorities_points_mean({}, { locale })),
						column(m.priorities_points_share({}, { locale }))
					],
					rows: wording.order.flatMap((topic) => {
						const found = points.find(({ value }) => value === topic);
						if (!found) return [];
						const { mean, share } = found;
						const cells = [
							{ text: mean === null ? nothing : wording.decimal(mean, 1) },
							{ text: wording.share(share) }
						].map((cell) => wording.here.derived(cell, 'ballots'));
						return [{ head: wording.topic(topic), cells }];
					}),
					base: sentences(
						[
							m.priorities_points_base(
								{ ballots: wording.number(preferences.ballots) },
								{ locale }
							),
							m.priorities_voice_line({ voice: wording.chosen.voice }, { locale })
						],
						locale
					)
				}
			}
		]
	};
}

/** What stands whatever the way of counting and the weighting, as sentences. */
import { m } from '../../../../i18n/paraglide/messages.js';
import type { RobustFindings } from '../../../../priorities/findings/robust.ts';
import type { Stretch } from '../../../../priorities/sureness/robustness.ts';
import type { PanelWording } from './wording.ts';

/** Of the places that an answer would be quoted for. */
const LAST_PLACE = 10;
const STAYING = [3, 10];

export function robustnessInWords(found: RobustFindings, wording: PanelWording): string[] {
	const { locale } = wording;
	const open = found.stretches.filter(
		({ dependsOn, from }) => dependsOn !== 'none' && from <= LAST_PLACE
	);
	const compared = {
		methods: wording.list(found.methods.map(wording.method)),
		weightings: wording.list(found.weightings.map(wording.weighting))
	};
	return [
		firmInWords(found, wording),
		...stayingInWords(found, wording),
		...open.map((stretch) => dependenceInWords(stretch, wording)),
		m.priorities_compared(compared, { locale }),
		...(found.leftAside.includes('meanRank') ? [m.priorities_left_aside({}, { locale })] : []),
		...(found.leftAside.includes('support') ? [m.priorities_left_aside_naming({}, { locale })] : [])
	];
}

/** Topics that stay among so many first, where that says more than what is firm. */
function stayingInWords({ spans, firmFirst }: RobustFindings, wording: PanelWording): string[] {
	const { locale, order } = wording;
	let told = firmFirst?.topics.length ?? 0;
	return STAYING.flatMap((places) => {
		const staying = order.filter((id) =>
			spans.some(({ topic, worst }) => topic === id && worst <= places)
		);
		if (staying.length <= told) return [];
		told = staying.length;
		const topics = wording.list(staying.map(wording.topic));
		return [m.priorities_stay_within({ places: wording.number(places), topics }, { locale })];
	});
}

function firmInWords({ firmFirst }: RobustFindings, wording: PanelWording): string {
	const { locale } = wording;
	const [first, ...others] = firmFirst?.topics ?? [];
	if (!firmFirst || first === undefined) return m.priorities_firm_none({}, { locale });
	if (others.length === 0)
		return m.priorities_firm_one({ topic: wording.topic(first) }, { locale });
	const same = {
		count: wording.number(firmFirst.topics.length),
		topics: wording.list(firmFirst.topics.map(wording.topic))
	};
	return firmFirst.sameOrder
		? m.priorities_firm_order(same, { locale })
		: m.priorities_firm_set(same, { locale });
}

function dependenceInWords({ from, to, dependsOn }: Stretch, wording: PanelWording): string {
	const { locale } = wording;
	const places = { from: wording.number(from), to: wording.number(to) };
	switch (dependsOn) {
		case 'method':
			return m.priorities_depends_method(places, { locale });
		case 'weighting':
			return m.priorities_depends_weighting(places, { locale });
		case 'none':
		case 'both':
			return m.priorities_depends_both(places, { locale });
	}
}

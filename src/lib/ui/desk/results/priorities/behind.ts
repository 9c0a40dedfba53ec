/** Where the numbers of a panel lead: to the responses that were counted. */
import { groups, regions } from '../../../../rollup/types.ts';
import type { View } from '../../../../rollup/view.ts';
import { linksInto } from '../links.ts';

export interface CountedHere {
	/** Responses that name it; without one, all with an answer to the question. */
	topic?: string;
	/** Only those of a region or group. */
	part?: string;
}

/** The address of the responses behind a number; undefined where no view holds just these. */
export type Behind = (counted: CountedHere) => string | undefined;

/** @param page the page that lists responses; nothing where there is none */
export function behindIn(page: string | undefined, view: View, question: string): Behind {
	if (page === undefined) return () => undefined;
	return ({ topic, part }) => {
		const narrowed = part === undefined ? view : viewOf(view, part);
		if (!narrowed) return undefined;
		const given =
			topic === undefined
				? ({ that: 'answered' } as const)
				: ({ that: 'chose', answer: topic } as const);
		return linksInto(page, narrowed)({ behind: { question, path: [], given } });
	};
}

/** Groups overlap: those of one among those of others are no view. */
function viewOf({ filter, ...view }: View, part: string): View | undefined {
	const region = regions.find((each) => each === part);
	if (region) return { ...view, filter: { ...filter, region: [region] } };
	const group = groups.find((each) => each === part);
	if (!group || filter.group.length > 0) return undefined;
	return { ...view, filter: { ...filter, group: [group] } };
}

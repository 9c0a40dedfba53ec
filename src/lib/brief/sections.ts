/** A template is a list of sections; an outline says in which order a document holds them. */
import type { Locale } from '../i18n/locales.ts';
import type { Block } from './blocks.ts';
import { cellsOf } from './cells.ts';
import type { Outline } from './outline.ts';
import { passageBlocks } from './passages/blocks.ts';
import type { Passage } from './passages/passage.ts';
import type { Context } from './templates/meeting/context.ts';

export interface Section {
	/** Unique in its template and never renamed: drafts name it. */
	id: string;
	/** What the desk calls it. */
	title: (locale: Locale) => string;
	/** A document without it would not be honest: it can be moved, but not left out. */
	needed?: true;
	/** Nothing where there is nothing to say. */
	compile: (context: Context) => Block[];
}

export type Placed<Words extends Passage = Passage> =
	{ kind: 'section'; section: Section; leftOut: boolean } | { kind: 'passage'; passage: Words };

/**
 * What the outline and the template hold, in order. Sections that the outline does not name stand behind
 * the one that they follow in the template; names of none are passed over: a template may change between
 * two drafts.
 */
export function placedItems<Words extends Passage>(
	sections: readonly Section[],
	{ items }: Outline<Words>
): Placed<Words>[] {
	const placed = items.flatMap((item): Placed<Words>[] => {
		if (item.kind === 'passage') return [{ kind: 'passage', passage: item.passage }];
		const section = sections.find(({ id }) => id === item.id);
		const leftOut = item.leftOut === true && section?.needed !== true;
		return section === undefined ? [] : [{ kind: 'section', section, leftOut }];
	});
	const placeOf = (wanted: Section | undefined) =>
		placed.findIndex((item) => item.kind === 'section' && item.section === wanted);
	for (const [place, section] of sections.entries()) {
		if (placeOf(section) >= 0) continue;
		const at = placeOf(sections[place - 1]) + 1;
		placed.splice(at, 0, { kind: 'section', section, leftOut: false });
	}
	return placed;
}

/** The outline with every section in it. */
export function wholeOutline<Words extends Passage>(
	sections: readonly Section[],
	outline: Outline<Words>
): Outline<Words> {
	return {
		items: placedItems(sections, outline).map((item) =>
			item.kind === 'passage'
				? item
				: { kind: 'section', id: item.section.id, ...(item.leftOut ? { leftOut: true } : {}) }
		)
	};
}

/** The blocks of a document. */
export function arrange(sections: readonly Section[], outline: Outline, context: Context): Block[] {
	const cells = cellsOf(context.figures);
	return placedItems(sections, outline).flatMap((item) => {
		if (item.kind === 'passage') return passageBlocks(item.passage, cells, context.wording.locale);
		return item.leftOut ? [] : item.section.compile(context);
	});
}

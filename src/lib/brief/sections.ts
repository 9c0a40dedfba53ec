/** A template is a list of sections; an outline says in which order a document holds them. */
import type { Locale } from '../i18n/locales.ts';
import type { Block } from './blocks.ts';
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

/** What stands in a document, in its order. */
export interface Outline {
	items: readonly OutlineItem[];
}

export interface OutlineItem {
	kind: 'section';
	id: string;
	leftOut?: true;
}

/** Every section once, in the order of the template. */
export const asTheTemplateHasIt: Outline = { items: [] };

export interface Placed {
	section: Section;
	leftOut: boolean;
}

/**
 * The sections in the order of the outline. Those that it does not name stand behind the one that they
 * follow in the template; names of none are passed over: a template may change between two drafts.
 */
export function placedSections(sections: readonly Section[], { items }: Outline): Placed[] {
	const placed = items.flatMap(({ id, leftOut }): Placed[] => {
		const section = sections.find((each) => each.id === id);
		return section ? [{ section, leftOut: leftOut === true && section.needed !== true }] : [];
	});
	for (const [place, section] of sections.entries()) {
		if (placed.some((other) => other.section === section)) continue;
		const before = sections[place - 1];
		const at = placed.findIndex((other) => other.section === before);
		placed.splice(at + 1, 0, { section, leftOut: false });
	}
	return placed;
}

/** The blocks of a document. */
export function arrange(sections: readonly Section[], outline: Outline, context: Context): Block[] {
	return placedSections(sections, outline)
		.filter(({ leftOut }) => !leftOut)
		.flatMap(({ section }) => section.compile(context));
}

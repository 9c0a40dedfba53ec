/** A document as writers take it: its blocks, and what they must know to set them on paper. */
import type { Locale } from '../i18n/locales.ts';
import type { Block } from './blocks.ts';

/** Every kind of document that is compiled here. */
export const templates = [
	'meeting-brief',
	'regional-positions',
	'regional-contribution',
	'progress-report',
	'invitation'
] as const;
export type Template = (typeof templates)[number];

export interface BriefDocument {
	template: Template;
	locale: Locale;
	/** In the document's properties, and in the head of every page after the first. */
	title: string;
	/** Wide tables side by side need landscape. */
	orientation: 'portrait' | 'landscape';
	/** What makes it traceable; nothing where it is a draft. */
	version?: {
		number: number;
		/** ISO 8601 in UTC. */
		publishedAt: string;
		sha256: string;
	};
	blocks: readonly Block[];
}

/** What the page of a reading room shows. */
import type { Block } from '../../brief/blocks.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { RoomParts } from '../../brief/room/room.ts';

export interface OlderVersion {
	number: number;
	/** Its number, and when it was published. */
	line: string;
	/** Which version corrected it, and what, in the desk's own words and language. */
	corrected: { by: string; text: string; locale: Locale } | null;
}

export interface RoomBrief extends RoomParts {
	id: string;
	consultation: string;
	/** Of the latest version. */
	number: number;
	/** Its number, and when it was published. */
	line: string;
	leading: Block[];
	/** Newest first. */
	older: OlderVersion[];
}

export interface Room {
	meeting: { id: string; name: string; facts: string };
	briefs: RoomBrief[];
}

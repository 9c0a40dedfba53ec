/** What the page of a reading room shows. */
import type { Block } from '../../brief/blocks.ts';
import type { RoomParts } from '../../brief/room/room.ts';

export interface RoomBrief extends RoomParts {
	id: string;
	consultation: string;
	/** Of the latest version. */
	number: number;
	/** Its number, and when it was published. */
	line: string;
	leading: Block[];
	/** Newest first. */
	older: { number: number; line: string }[];
}

export interface Room {
	meeting: { id: string; name: string; facts: string };
	briefs: RoomBrief[];
}

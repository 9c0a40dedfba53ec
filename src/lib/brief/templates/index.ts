import type { DocumentTemplate } from '../compile.ts';
import type { Template } from '../document.ts';
import { meetingBrief } from './meeting-brief.ts';
import { regionalContribution } from './regional-contribution.ts';
import { regionalPositions } from './regional-positions.ts';

/** The documents that every version of a consultation's brief holds, in the order they are listed in. */
export const versionTemplates: readonly DocumentTemplate[] = [
	meetingBrief,
	regionalPositions,
	regionalContribution
];

/** May it be read by those of the meeting, and not by the desk alone? */
export function isForMeeting(template: Template): boolean {
	return versionTemplates.some((each) => each.template === template && each.readers === 'meeting');
}

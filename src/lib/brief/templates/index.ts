import type { DocumentTemplate } from '../compile.ts';
import { meetingBrief } from './meeting-brief.ts';

/** The documents that every version of a consultation's brief holds, in the order they are listed in. */
export const versionTemplates: readonly DocumentTemplate[] = [meetingBrief];

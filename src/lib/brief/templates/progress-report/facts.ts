/** What the report on Resolution 68 is made of: meetings, consultations and coverage; no answer. */
import type { Locale, LocalizedText } from '../../../i18n/locales.ts';
import type { Coverage } from '../../../rollup/types.ts';
import { address, coverageCells, type Cells } from '../../cells.ts';
import type { Address } from '../../text.ts';

export interface HeldConsultation {
	id: string;
	meetingId: string;
	name: LocalizedText;
	/** ISO 8601 in UTC. */
	opensAt: string;
	closesAt: string;
	asks: 'member-states' | 'organizations';
	coverage: Coverage;
	/** The newest version of its brief that is published. */
	brief?: { number: number; publishedAt: string };
}

export interface ProgressFacts {
	/** ISO 8601 in UTC. */
	writtenAt: string;
	/** Oldest first. */
	meetings: { id: string; name: LocalizedText; place: string; startsOn: string }[];
	/** Oldest first. */
	consultations: HeldConsultation[];
	/** The data are generated. */
	demonstration: boolean;
}

export function progressCells({ meetings, consultations }: ProgressFacts): Cells {
	const unpublished = consultations.filter(
		({ asks, brief }) => asks === 'member-states' && brief === undefined
	);
	return new Map([
		['meetings', meetings.length],
		['consultations', consultations.length],
		['unpublished', unpublished.length],
		...consultations.flatMap(({ id, coverage, brief }) => [
			...coverageCells(consultationAddress(id), coverage.total),
			...coverage.regions.flatMap((row) => coverageCells(regionAddress(id, row.region), row)),
			...coverage.groups.flatMap((row) => coverageCells(groupAddress(id, row.group), row)),
			...(brief === undefined
				? []
				: [[`${consultationAddress(id)}/version`, brief.number] as const])
		])
	]);
}

export function consultationAddress(id: string): Address {
	return address('consultation', id);
}

export function regionAddress(id: string, region: string): Address {
	return address('consultation', id, 'region', region);
}

export function groupAddress(id: string, group: string): Address {
	return address('consultation', id, 'group', group);
}

/** Those that asked Member States, oldest first: what coverage over time is of. */
export function ofMemberStates({ consultations }: ProgressFacts): HeldConsultation[] {
	return consultations.filter(({ asks }) => asks === 'member-states');
}

/** By its meeting where that tells it apart from the others, else by its own name. */
export function labelOf(
	{ id, meetingId, name }: HeldConsultation,
	facts: ProgressFacts,
	locale: Locale
): string {
	const meeting = facts.meetings.find((each) => each.id === meetingId);
	const alone = ofMemberStates(facts).every(
		(other) => other.id === id || other.meetingId !== meetingId
	);
	return (alone && meeting ? meeting.name : name)[locale];
}

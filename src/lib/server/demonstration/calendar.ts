import { chance } from './chance.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When everything in the demonstration happens, told from the moment it is made. */
export interface Calendar {
	/** Everything is set up. */
	preparedAt: Date;
	industryPreparedAt: Date;
	opensAt: Date;
	closesAt: Date;
	/** A day without a time. */
	meetingStartsOn: string;
	/** When this respondent begins to answer. */
	beginsAt: (respondentId: string) => Date;
	briefWrittenAt: Date;
	briefPublishedAt: Date;
}

function atHour(day: Date, hour: number): Date {
	const moment = new Date(day);
	moment.setUTCHours(hour, 0, 0, 0);
	return moment;
}

/** Opened weeks ago, closes in five weeks; the meeting is in ten. */
export function calendarFrom(now: Date): Calendar {
	const after = (days: number) => new Date(now.getTime() + days * DAY);
	const opensAt = atHour(after(-24), 8);
	const lastBeginning = after(-1).getTime();
	return {
		preparedAt: atHour(after(-31), 9),
		industryPreparedAt: atHour(after(-31), 11),
		opensAt,
		closesAt: atHour(after(35), 17),
		meetingStartsOn: after(70).toISOString().slice(0, 'yyyy-mm-dd'.length),
		beginsAt: (respondentId) => {
			const share = chance(respondentId, 'begins').uniform();
			return new Date(opensAt.getTime() + share * (lastBeginning - opensAt.getTime()));
		},
		briefWrittenAt: new Date(now.getTime() - 90 * MINUTE),
		briefPublishedAt: new Date(now.getTime() - 60 * MINUTE)
	};
}

/** How long a respondent takes over one page. */
export function timeForPage(respondentId: string, page: string): number {
	return chance(respondentId, page, 'takes').whole(3, 25) * MINUTE;
}

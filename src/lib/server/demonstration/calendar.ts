import { chance } from './chance.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When a consultation of the demonstration happens. */
export interface Calendar {
	/** Everything is set up. */
	preparedAt: Date;
	opensAt: Date;
	closesAt: Date;
	/** A day without a time. */
	meetingStartsOn: string;
	/** When a respondent begins to answer, by its seed. */
	beginsAt: (seed: string) => Date;
}

function atHour(day: Date, hour: number): Date {
	const moment = new Date(day);
	moment.setUTCHours(hour, 0, 0, 0);
	return moment;
}

/** The days of a consultation, counted from the moment the demonstration is made. */
interface Days {
	prepared: number;
	opens: number;
	lastBegins: number;
	closes: number;
	meets: number;
}

/** Opened weeks ago, closes in five weeks; the meeting is in ten. */
const thisTime: Days = { prepared: -31, opens: -24, lastBegins: -1, closes: 35, meets: 70 };
const lastTime: Days = { prepared: -431, opens: -424, lastBegins: -372, closes: -370, meets: -330 };

function later(moment: Date, milliseconds: number): Date {
	return new Date(moment.getTime() + milliseconds);
}

function calendarOf(days: Days, now: Date): Calendar {
	const opensAt = atHour(later(now, days.opens * DAY), 8);
	const span = later(now, days.lastBegins * DAY).getTime() - opensAt.getTime();
	return {
		preparedAt: atHour(later(now, days.prepared * DAY), 9),
		opensAt,
		closesAt: atHour(later(now, days.closes * DAY), 17),
		meetingStartsOn: later(now, days.meets * DAY)
			.toISOString()
			.slice(0, 'yyyy-mm-dd'.length),
		beginsAt: (seed) => later(opensAt, chance(seed, 'begins').uniform() * span)
	};
}

/** When everything in the demonstration happens, told from the moment it is made. */
export function calendarsFrom(now: Date) {
	const current = calendarOf(thisTime, now);
	return {
		current,
		/** Industry is asked after the Member States. */
		industry: { ...current, preparedAt: later(current.preparedAt, 120 * MINUTE) },
		last: calendarOf(lastTime, now),
		/** The brief for the last meeting, between closing and meeting. */
		lastBriefAt: later(now, -350 * DAY),
		briefWrittenAt: later(now, -90 * MINUTE),
		briefPublishedAt: later(now, -60 * MINUTE)
	};
}

/** How long a respondent takes over one page. */
export function timeForPage(seed: string, page: string): number {
	return chance(seed, page, 'takes').whole(3, 25) * MINUTE;
}

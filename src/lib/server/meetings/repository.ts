import type { LocalizedText } from '../../i18n/locales.ts';
import type { Queryable } from '../database/connection.ts';
import type { MeetingTable } from '../database/schema.ts';
import { localizedTextColumn } from '../database/json-column.ts';

export interface Meeting {
	id: string;
	name: LocalizedText;
	place: string;
	/** ISO date. */
	startsOn: string;
}

function meetingOf(row: MeetingTable): Meeting {
	return {
		id: row.id,
		name: localizedTextColumn.read(row.name),
		place: row.place,
		startsOn: row.starts_on
	};
}

export async function insertMeeting(
	database: Queryable,
	meeting: Meeting,
	now: Date
): Promise<void> {
	await database
		.insertInto('meeting')
		.values({
			id: meeting.id,
			name: localizedTextColumn.write(meeting.name),
			place: meeting.place,
			starts_on: meeting.startsOn,
			created_at: now.toISOString()
		})
		.execute();
}

export async function listMeetings(database: Queryable): Promise<Meeting[]> {
	const rows = await database
		.selectFrom('meeting')
		.selectAll()
		.orderBy('starts_on', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(meetingOf);
}

export async function findMeeting(database: Queryable, id: string): Promise<Meeting | undefined> {
	const row = await database
		.selectFrom('meeting')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	return row && meetingOf(row);
}

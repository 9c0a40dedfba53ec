import type { RoleAssignmentTable } from '../database/schema.ts';
import type { Assignment } from './policy.ts';

export type { Assignment } from './policy.ts';

type AssignmentRow = Pick<RoleAssignmentTable, 'role' | 'respondent_id' | 'region' | 'meeting_id'>;

/** A stored assignment as the policy reads it; a scope that its role needs and lacks is a broken row. */
export function assignmentOf(row: AssignmentRow): Assignment {
	const needed = (value: string | null): string => {
		if (value === null) throw new Error(`The role ${row.role} is assigned without its scope`);
		return value;
	};
	switch (row.role) {
		case 'focal_point':
		case 'contributor':
			return { role: row.role, respondentId: needed(row.respondent_id) };
		case 'regional_coordinator':
			return { role: row.role, region: needed(row.region) };
		case 'executive':
			return { role: row.role, meetingId: needed(row.meeting_id) };
		case 'desk':
		case 'desk_manager':
		case 'administrator':
			return { role: row.role };
	}
}

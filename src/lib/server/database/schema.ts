/**
 * The tables, portable between SQLite and PostgreSQL: text, integers and nothing else. Times are ISO
 * 8601 in UTC ("2026-11-21T08:00:00.000Z"), flags 0 or 1, structured values JSON text.
 */
import type { ReferenceTables } from './tables/reference.ts';
import type { PeopleTables } from './tables/people.ts';
import type { ConsultationsTables } from './tables/consultations.ts';
import type { ResponsesTables } from './tables/responses.ts';
import type { StatementsTables } from './tables/statements.ts';
import type { BriefsTables } from './tables/briefs.ts';
import type { RecordsTables } from './tables/records.ts';

export type * from './tables/reference.ts';
export type * from './tables/people.ts';
export type * from './tables/consultations.ts';
export type * from './tables/responses.ts';
export type * from './tables/statements.ts';
export type * from './tables/briefs.ts';
export type * from './tables/records.ts';

export interface Schema
	extends
		ReferenceTables,
		PeopleTables,
		ConsultationsTables,
		ResponsesTables,
		StatementsTables,
		BriefsTables,
		RecordsTables {}

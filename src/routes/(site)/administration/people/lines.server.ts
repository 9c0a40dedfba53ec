import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { NewPerson } from '$lib/server/accounts/people';
import type { Assignment } from '$lib/server/accounts/policy';
import { isLocale, type Locale, type LocalizedText } from '$lib/i18n/locales';
import { m } from '$lib/i18n/paraglide/messages.js';
import { regions } from '$lib/rollup/types';
import { roles } from '$lib/roles';
import { formatNumber } from '$lib/ui/formatting';

/** What scopes may point to. */
export interface Scopes {
	respondents: readonly { id: string }[];
	meetings: readonly { id: string; name: LocalizedText }[];
}

/** A sentence in the reader's language about what is wrong. */
interface Fault {
	fault: string;
}

export interface LineReading {
	/** Nobody while any line is faulty. */
	people: NewPerson[];
	/** A sentence for each faulty line, with its number. */
	faults: string[];
}

const HEADER = 'mailbox';
const mailbox = z.email().max(254);
const name = z.string().min(1).max(200);

const records = z.array(
	z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) })
);

/** Rows with their line numbers; undefined where a quotation mark is never closed. */
function split(text: string): z.infer<typeof records> | undefined {
	try {
		return records.parse(
			parse(text, {
				bom: true,
				delimiter: [',', ';', '\t'],
				info: true,
				relaxColumnCount: true,
				skipEmptyLines: true,
				trim: true
			})
		);
	} catch {
		return undefined;
	}
}

/** Reads pasted lines "mailbox, name, language, role, scope"; a line of headings may stand first. */
export function readLines(text: string, scopes: Scopes, locale: Locale): LineReading {
	const rows = split(text);
	if (!rows) return { people: [], faults: [m.administration_fault_unreadable({}, { locale })] };
	const reading: LineReading = { people: [], faults: [] };
	for (const [index, { record, info }] of rows.entries()) {
		if (index === 0 && record[0]?.toLowerCase() === HEADER) continue;
		const read = readPerson(record, scopes, locale);
		if ('fault' in read)
			reading.faults.push(
				m.administration_line(
					{ line: formatNumber(info.lines, locale), fault: read.fault },
					{ locale }
				)
			);
		else reading.people.push(read);
	}
	return reading.faults.length > 0 ? { ...reading, people: [] } : reading;
}

function readPerson(cells: readonly string[], scopes: Scopes, locale: Locale): NewPerson | Fault {
	const [address = '', personName = '', language = '', role = '', scope = ''] = cells;
	// A role without a scope may leave the last column out.
	if (cells.length < 4 || cells.length > 5)
		return {
			fault: m.administration_fault_columns(
				{ count: formatNumber(cells.length, locale) },
				{ locale }
			)
		};
	if (!mailbox.safeParse(address).success)
		return { fault: m.administration_fault_mailbox({ text: address }, { locale }) };
	if (!name.safeParse(personName).success)
		return { fault: m.administration_fault_name({}, { locale }) };
	if (!isLocale(language))
		return { fault: m.administration_fault_language({ text: language }, { locale }) };
	const assignment = readAssignment(role, scope, scopes, locale);
	if ('fault' in assignment) return assignment;
	return { mailbox: address, name: personName, locale: language, assignment };
}

function readAssignment(
	text: string,
	scope: string,
	scopes: Scopes,
	locale: Locale
): Assignment | Fault {
	const role = roles.find((known) => known === text);
	switch (role) {
		case undefined:
			return { fault: m.administration_fault_role({ text }, { locale }) };
		case 'focal_point':
		case 'contributor': {
			const found = scopes.respondents.find(({ id }) => id === scope);
			return found
				? { role, respondentId: found.id }
				: { fault: m.administration_fault_respondent({ text: scope }, { locale }) };
		}
		case 'regional_coordinator': {
			const region = regions.find((known) => known === scope);
			return region
				? { role, region }
				: { fault: m.administration_fault_region({ text: scope }, { locale }) };
		}
		case 'executive': {
			const [meeting, another] = scopes.meetings.filter((known) => known.name.en === scope);
			return meeting && !another
				? { role, meetingId: meeting.id }
				: { fault: m.administration_fault_meeting({ text: scope }, { locale }) };
		}
		case 'desk':
		case 'desk_manager':
		case 'administrator':
			return scope === ''
				? { role }
				: { fault: m.administration_fault_scope({ text: scope }, { locale }) };
	}
}

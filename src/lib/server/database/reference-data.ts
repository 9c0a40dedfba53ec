import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { locales } from '../../i18n/locales.ts';
import type { Database, DatabaseTransaction } from './connection.ts';

const flag = z.enum(['0', '1']).transform(Number);

/** One line of a release. Everything is text until said otherwise: "004" is a code, "NA" is Namibia. */
const line = z.object({
	iso2: z.string().length(2),
	iso3: z.string().length(3),
	itu_code: z.string().min(1),
	m49: z.string().regex(/^\d{3}$/),
	name_en: z.string().min(1),
	name_ar: z.string().min(1),
	name_zh: z.string().min(1),
	name_fr: z.string().min(1),
	name_ru: z.string().min(1),
	name_es: z.string().min(1),
	itu_region: z.string().min(1),
	regional_org: z.string().min(1),
	ldc: flag,
	lldc: flag,
	sids: flag,
	transition: flag,
	developing: flag,
	official_language: z.enum(locales)
});

const about = z.object({ effectiveOn: z.iso.date(), source: z.string().min(1) });

/**
 * Loads every release of the list of Member States that is not yet loaded; older ones stay, because
 * consultations refer to them.
 * @param folder holds NAME.csv with its NAME.json (effectiveOn, source)
 */
export async function loadReferenceData(
	database: Database,
	folder: string,
	now: Date
): Promise<void> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.csv')).sort();
	for (const file of files) {
		const text = await readFile(path.join(folder, file), 'utf8');
		const description = await readFile(path.join(folder, file.replace(/csv$/, 'json')), 'utf8');
		const id = file.replace(/\.csv$/, '');
		await database
			.transaction()
			.execute((transaction) =>
				loadRelease(transaction, id, text, about.parse(JSON.parse(description)), now)
			);
	}
}

async function loadRelease(
	transaction: DatabaseTransaction,
	id: string,
	text: string,
	description: z.infer<typeof about>,
	now: Date
): Promise<void> {
	const loaded = await transaction
		.insertInto('reference_release')
		.values({
			id,
			effective_on: description.effectiveOn,
			source: description.source,
			sha256: createHash('sha256').update(text).digest('hex'),
			loaded_at: now.toISOString()
		})
		.onConflict((conflict) => conflict.column('id').doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!loaded) return;
	const states = z.array(line).parse(parse(text, { columns: true, bom: true }));
	for (const { regional_org, ...state } of states) {
		await transaction
			.insertInto('member_state')
			.values({ release_id: id, regional_organization: regional_org, ...state })
			.execute();
		const respondent = {
			id: state.iso3,
			kind: 'member_state' as const,
			name: JSON.stringify({
				en: state.name_en,
				ar: state.name_ar,
				zh: state.name_zh,
				fr: state.name_fr,
				ru: state.name_ru,
				es: state.name_es
			}),
			locale: state.official_language
		};
		await transaction
			.insertInto('respondent')
			.values(respondent)
			.onConflict((conflict) => conflict.column('id').doUpdateSet({ name: respondent.name }))
			.execute();
	}
}

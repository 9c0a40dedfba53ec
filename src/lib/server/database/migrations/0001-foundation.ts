import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** Text and integers only, so that both engines hold the same. */
export async function up(database: Kysely<unknown>): Promise<void> {
	const table = (name: string): CreateTableBuilder<string> => database.schema.createTable(name);

	await table('installation')
		.addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.execute();

	await table('reference_release')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('effective_on', 'text', (column) => column.notNull())
		.addColumn('source', 'text', (column) => column.notNull())
		.addColumn('sha256', 'text', (column) => column.notNull())
		.addColumn('loaded_at', 'text', (column) => column.notNull())
		.execute();

	await table('member_state')
		.addColumn('release_id', 'text', (column) =>
			column.notNull().references('reference_release.id')
		)
		.addColumn('iso3', 'text', (column) => column.notNull())
		.addColumn('iso2', 'text', (column) => column.notNull())
		.addColumn('itu_code', 'text', (column) => column.notNull())
		.addColumn('m49', 'text', (column) => column.notNull())
		.addColumn('name_en', 'text', (column) => column.notNull())
		.addColumn('name_ar', 'text', (column) => column.notNull())
		.addColumn('name_zh', 'text', (column) => column.notNull())
		.addColumn('name_fr', 'text', (column) => column.notNull())
		.addColumn('name_ru', 'text', (column) => column.notNull())
		.addColumn('name_es', 'text', (column) => column.notNull())
		.addColumn('itu_region', 'text', (column) => column.notNull())
		.addColumn('regional_organization', 'text', (column) => column.notNull())
		.addColumn('ldc', 'integer', (column) => column.notNull())
		.addColumn('lldc', 'integer', (column) => column.notNull())
		.addColumn('sids', 'integer', (column) => column.notNull())
		.addColumn('transition', 'integer', (column) => column.notNull())
		.addColumn('developing', 'integer', (column) => column.notNull())
		.addColumn('official_language', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('member_state_key', ['release_id', 'iso3'])
		.execute();

	await table('respondent')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('locale', 'text', (column) => column.notNull())
		.execute();

	await table('questionnaire')
		.addColumn('id', 'text', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('sha256', 'text', (column) => column.notNull())
		.addColumn('definition', 'text', (column) => column.notNull())
		.addColumn('title', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('questionnaire_key', ['id', 'version'])
		.execute();

	await table('person')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('mailbox', 'text', (column) => column.notNull().unique())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('locale', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.execute();

	await table('meeting')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('place', 'text', (column) => column.notNull())
		.addColumn('starts_on', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.execute();

	await table('role_assignment')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
		.addColumn('role', 'text', (column) => column.notNull())
		.addColumn('respondent_id', 'text', (column) => column.references('respondent.id'))
		.addColumn('region', 'text')
		.addColumn('meeting_id', 'text', (column) => column.references('meeting.id'))
		.execute();
	await database.schema
		.createIndex('role_assignment_person')
		.on('role_assignment')
		.column('person_id')
		.execute();
	await database.schema
		.createIndex('role_assignment_respondent')
		.on('role_assignment')
		.column('respondent_id')
		.execute();

	await table('session')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('secret_sha256', 'text', (column) => column.notNull())
		.addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('last_used_at', 'text', (column) => column.notNull())
		.execute();

	await table('sign_in_code')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('person_id', 'text', (column) => column.references('person.id'))
		.addColumn('code_sha256', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('attempts', 'integer', (column) => column.notNull())
		.addColumn('used_at', 'text')
		.execute();

	await table('rate_limit')
		.addColumn('key', 'text', (column) => column.primaryKey())
		.addColumn('window_started_at', 'text', (column) => column.notNull())
		.addColumn('count', 'integer', (column) => column.notNull())
		.execute();

	await table('consultation')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('meeting_id', 'text', (column) => column.notNull().references('meeting.id'))
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('questionnaire_id', 'text', (column) => column.notNull())
		.addColumn('questionnaire_version', 'integer', (column) => column.notNull())
		.addColumn('release_id', 'text', (column) =>
			column.notNull().references('reference_release.id')
		)
		.addColumn('respondent_filter', 'text', (column) => column.notNull())
		.addColumn('opens_at', 'text', (column) => column.notNull())
		.addColumn('closes_at', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addForeignKeyConstraint(
			'consultation_questionnaire',
			['questionnaire_id', 'questionnaire_version'],
			'questionnaire',
			['id', 'version']
		)
		.execute();

	await table('response')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('consultation_id', 'text', (column) =>
			column.notNull().references('consultation.id')
		)
		.addColumn('respondent_id', 'text', (column) => column.notNull().references('respondent.id'))
		.addColumn('status', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.addColumn('invited_at', 'text')
		.addColumn('submitted_at', 'text')
		.addColumn('submitted_by', 'text', (column) => column.references('person.id'))
		.addColumn('receipt', 'text')
		.addColumn('asked', 'text')
		.addUniqueConstraint('response_one_each', ['consultation_id', 'respondent_id'])
		.execute();
	await database.schema
		.createIndex('response_respondent')
		.on('response')
		.column('respondent_id')
		.execute();

	await table('response_revision')
		.addColumn('response_id', 'text', (column) => column.notNull().references('response.id'))
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('answers', 'text', (column) => column.notNull())
		.addColumn('saved_at', 'text', (column) => column.notNull())
		.addColumn('saved_by', 'text', (column) => column.notNull().references('person.id'))
		.addColumn('locale', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('page', 'text')
		.addPrimaryKeyConstraint('response_revision_key', ['response_id', 'number'])
		.execute();

	await table('brief')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('consultation_id', 'text', (column) =>
			column.notNull().unique().references('consultation.id')
		)
		.addColumn('introduction', 'text', (column) => column.notNull())
		.addColumn('introduction_locale', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.addColumn('updated_at', 'text', (column) => column.notNull())
		.addColumn('updated_by', 'text', (column) => column.notNull().references('person.id'))
		.execute();

	await table('brief_version')
		.addColumn('brief_id', 'text', (column) => column.notNull().references('brief.id'))
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('content', 'text', (column) => column.notNull())
		.addColumn('sha256', 'text', (column) => column.notNull())
		.addColumn('published_at', 'text', (column) => column.notNull())
		.addColumn('published_by', 'text', (column) => column.notNull().references('person.id'))
		.addPrimaryKeyConstraint('brief_version_key', ['brief_id', 'number'])
		.execute();

	await table('mail')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('consultation_id', 'text', (column) => column.references('consultation.id'))
		.addColumn('letter', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('attempts', 'integer', (column) => column.notNull())
		.addColumn('next_attempt_at', 'text', (column) => column.notNull())
		.addColumn('sent_at', 'text')
		.addColumn('last_error', 'text')
		.execute();
	await database.schema
		.createIndex('mail_due')
		.on('mail')
		.columns(['sent_at', 'next_attempt_at'])
		.execute();

	await table('audit_entry')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('person_id', 'text', (column) => column.references('person.id'))
		.addColumn('action', 'text', (column) => column.notNull())
		.addColumn('subject_kind', 'text', (column) => column.notNull())
		.addColumn('subject_id', 'text', (column) => column.notNull())
		.addColumn('details', 'text', (column) => column.notNull())
		.execute();
	await database.schema
		.createIndex('audit_entry_subject')
		.on('audit_entry')
		.columns(['subject_kind', 'subject_id'])
		.execute();
}

/** A statement that is quoted, or marked and yet not quoted. */
import type { StatementInWords } from '../statements/statement.ts';

export interface QuotationRow extends Pick<
	StatementInWords,
	| 'id'
	| 'revision'
	| 'respondent'
	| 'text'
	| 'lang'
	| 'dir'
	| 'language'
	| 'consent'
	| 'quotable'
	| 'translations'
> {
	marked: boolean;
	/** As whom it is quoted, or why it is not. */
	said: string;
}

import type { LocalizedText } from '../../i18n/locales.ts';
import type { Definition, QuestionSpecification } from '../contract.ts';

/** Every question of every page in order, visible or not, with its texts in six languages. */
export function specify(definition: Definition): QuestionSpecification[] {
	throw new Error(`not yet: ${typeof definition}`);
}

/** The title of the questionnaire in six languages; a missing language falls back on English. */
export function questionnaireTitle(definition: Definition): LocalizedText {
	throw new Error(`not yet: ${typeof definition}`);
}

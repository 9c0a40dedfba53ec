import type { Locale } from '../../../i18n/locales.ts';
import ar from './ar.ts';
import en from './en.ts';
import es from './es.ts';
import fr from './fr.ts';
import ru from './ru.ts';
import zh from './zh.ts';

/** What generated people and administrations are called and say in one language. */
export interface Words {
	/** People are named by what they do; {state} is a Member State. */
	people: Record<'focalPoint' | 'contributor', string>;
	/** What a standard should make possible; {topic} is the first choice. */
	outcomes: readonly string[];
	/** May follow an outcome. */
	details: readonly string[];
	/** What executives should hear; {topic} is the first choice. */
	messages: readonly string[];
	/** May follow a message. */
	requests: readonly string[];
	/** Topics that are not in the list. */
	missingTopics: readonly string[];
	/** Who prepared an answer. */
	unit: string;
	/** A class of organization that is not in the list. */
	organization: string;
	/** A topic within quotation marks that has some of its own. */
	innerQuotationMarks?: readonly [opening: string, closing: string];
}

export const words: Readonly<Record<Locale, Words>> = { ar, en, es, fr, ru, zh };

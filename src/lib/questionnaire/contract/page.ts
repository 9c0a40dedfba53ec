import type { Locale } from '../../i18n/locales.ts';
import type { ElementView } from './elements.ts';

/** One page of a questionnaire as one person sees it now. */
export interface PageView {
	locale: Locale;
	name: string;
	title: string;
	description?: string;
	/** 1-based place among the visible pages. */
	number: number;
	total: number;
	previous?: string;
	next?: string;
	elements: ElementView[];
	/** What is answered here may change what this page shows. */
	conditional: boolean;
}

/** Where each visible page stands. */
export interface PageOutline {
	name: string;
	title: string;
	number: number;
	questions: number;
	answered: number;
	requiredUnanswered: number;
}

import type { Json } from '../../../src/lib/questionnaire/contract.ts';

export type Authored = { [property: string]: Json };
export type Texts = { [language: string]: string };

/** A text in six languages, as definitions write it. */
export function six(en: string, ar: string, zh: string, fr: string, ru: string, es: string): Texts {
	return { default: en, ar, 'zh-cn': zh, fr, ru, es };
}

/** A choice, a row or a column. */
export function item(value: string, text: Texts, properties: Authored = {}): Authored {
	return { value, text, ...properties };
}

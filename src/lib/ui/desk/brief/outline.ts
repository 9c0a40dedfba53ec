/** The draft of a brief as the desk's page shows it. */
import type { TextFault } from '$lib/brief/passages/runs.ts';
import type { Locale } from '$lib/i18n/locales.ts';
import { m } from '$lib/i18n/paraglide/messages.js';

export interface OutlineRow {
	/** Names it in addresses and forms. */
	key: string;
	title: string;
	kind: 'section' | 'passage';
	leftOut: boolean;
	/** A section that must stand. */
	needed: boolean;
	/** Of a passage: its id, and the language of its words. */
	passage: { id: string; lang: Locale; dir: 'ltr' | 'rtl'; beginning: string } | null;
	/** In words. */
	faults: string[];
}

export function faultInWords(fault: TextFault, locale: Locale): string {
	switch (fault.fault) {
		case 'typed-number':
			return m.desk_fault_typed({ number: fault.text }, { locale });
		case 'unknown-figure':
			return m.desk_fault_unknown({ token: `{${fault.token}}` }, { locale });
		case 'withheld-figure':
			return m.desk_fault_withheld({ token: `{${fault.token}}` }, { locale });
		case 'no-base':
			return m.desk_fault_no_base({ token: `{${fault.token}}` }, { locale });
	}
}

/** The files that can be taken away of a view, in words. */
import { m } from '../../../i18n/paraglide/messages.js';
import { localizeHref } from '../../../i18n/addresses.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { writeView, type View } from '../../../rollup/view.ts';
import { formatNumber } from '../../formatting.ts';

export interface DownloadSubject {
	title: string;
	note: string;
	/** Nothing where it is known only when the file is made. */
	size?: string;
	/** Named as they are stored, but for consultation and date. */
	files: { name: string; href: string }[];
}

/** How many rows and columns the tables have, without their heads. */
export type DownloadSizes = Readonly<
	Record<'responses' | 'figures' | 'dictionary', { rows: number; columns: number }>
>;

interface Of {
	consultationId: string;
	view: View;
	sizes: DownloadSizes;
}

export function downloadsOf(
	{ consultationId, view, sizes }: Of,
	locale: Locale
): DownloadSubject[] {
	const query = writeView(view).toString();
	const files = (...names: string[]) =>
		names.map((name) => {
			const path = `/desk/consultations/${consultationId}/results/downloads/${name}`;
			return { name, href: localizeHref(query === '' ? path : `${path}?${query}`, { locale }) };
		});
	const size = ({ rows, columns }: DownloadSizes[keyof DownloadSizes]) =>
		m.downloads_size(
			{ rows: formatNumber(rows, locale), columns: formatNumber(columns, locale) },
			{ locale }
		);
	return [
		{
			title: m.downloads_responses({}, { locale }),
			note: m.downloads_responses_note({}, { locale }),
			size: size(sizes.responses),
			files: files('responses.csv', 'responses.jsonl')
		},
		{
			title: m.downloads_figures({}, { locale }),
			note: m.downloads_figures_note({}, { locale }),
			size: size(sizes.figures),
			files: files('figures.csv', 'figures.json')
		},
		{
			title: m.downloads_priorities({}, { locale }),
			note: m.downloads_priorities_note({}, { locale }),
			files: files('priorities.csv', 'priorities.jsonl')
		},
		...(view.by === undefined
			? []
			: [
					{
						title: m.downloads_cross_tables({}, { locale }),
						note: m.downloads_cross_tables_note({}, { locale }),
						files: files('cross-tables.csv', 'cross-tables.jsonl')
					}
				]),
		{
			title: m.downloads_statements({}, { locale }),
			note: m.downloads_statements_note({}, { locale }),
			files: files('statements.csv', 'statements.jsonl')
		},
		{
			title: m.downloads_dictionary({}, { locale }),
			note: m.downloads_dictionary_note({}, { locale }),
			size: size(sizes.dictionary),
			files: files('dictionary.csv', 'dictionary.json')
		}
	];
}

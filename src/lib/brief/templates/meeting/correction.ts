import { m } from '../../../i18n/paraglide/messages.js';
import type { Block } from '../../blocks.ts';
import { cellsOf } from '../../cells.ts';
import { passageBlocks } from '../../passages/blocks.ts';
import type { Context } from './context.ts';

/** What a version corrects in the one before, in the words of the desk. */
export function correction({ about, figures, wording }: Context): Block[] {
	const { locale } = wording;
	if (about.correction === undefined) return [];
	const words = { ...about.correction, id: 'correction', heading: '', translations: {} };
	return [
		{ kind: 'heading', level: 2, id: 'correction', text: m.brief_correction({}, { locale }) },
		...passageBlocks(words, cellsOf(figures), locale)
	];
}

import type { Locale } from '../i18n/locales.ts';
import { emsOf } from './measure.ts';

/**
 * A label in lines that are no wider than so many parts of the font's size, broken where its language
 * breaks words and after a slash. A word that is longer than a line keeps a line of its own.
 */
export function wrap(label: string, room: number, locale: Locale): string[] {
	const pieces = breakable(label, locale);
	const lines: string[] = [];
	let line = '';
	for (const piece of pieces) {
		if (line !== '' && emsOf(line + piece.trimEnd()) > room) {
			lines.push(line.trim());
			line = '';
		}
		line += piece;
	}
	if (line.trim() !== '') lines.push(line.trim());
	return lines.length === 0 ? [''] : lines;
}

/** Only Chinese may break between words that no space parts; punctuation stays with what it follows. */
function breakable(label: string, locale: Locale): string[] {
	if (locale !== 'zh') return label.match(/[^\s/]*(?:\/+|\s+|$)/gu) ?? [];
	const pieces: string[] = [];
	for (const { segment, isWordLike } of new Intl.Segmenter(locale, {
		granularity: 'word'
	}).segment(label)) {
		const opensOrIsWord = isWordLike === true || /^\p{Ps}/u.test(segment);
		const previous = pieces.at(-1);
		const joins = previous !== undefined && (!opensOrIsWord || /\p{Ps}$/u.test(previous));
		if (joins) pieces[pieces.length - 1] = previous + segment;
		else pieces.push(segment);
	}
	return pieces;
}

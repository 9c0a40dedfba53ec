/** The typefaces of documents and their charts. They come along: the machine may have none. */
import { createRequire } from 'node:module';

export interface Typeface {
	/** As the files name it, and as it is named where it is installed. */
	family: string;
	/** Paths of TrueType files. */
	regular: string;
	bold: string;
}

const { resolve } = createRequire(import.meta.url);

function typeface(family: string, packageName: string): Typeface {
	const file = (weight: string) =>
		resolve(
			`@expo-google-fonts/${packageName}/${weight}/${family.replaceAll(' ', '')}_${weight}.ttf`
		);
	return { family, regular: file('400Regular'), bold: file('700Bold') };
}

/** Latin, Greek and Cyrillic. */
export const latin = typeface('Noto Sans', 'noto-sans');
/**
 * Each letter is one drawing. Noto's Arabic is drawn of strokes and dots, which readers of a PDF take for
 * letters: its words cannot be searched or copied.
 */
export const arabic = typeface('Vazirmatn', 'vazirmatn');
export const chinese = typeface('Noto Sans SC', 'noto-sans-sc');
/** What people type into statements beside letters. */
export const emoji = typeface('Noto Emoji', 'noto-emoji');

export const typefaces: readonly Typeface[] = [latin, arabic, chinese, emoji];

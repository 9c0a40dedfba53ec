/**
 * What the desk writes in a passage: words, names with digits in them, and figures as tokens in braces:
 * `{ADDRESS}` is the cell itself, `{ADDRESS ÷ ADDRESS}` a share of its base.
 */

export type Piece =
	/** Holds no digit. */
	| { kind: 'words'; text: string }
	/** Digits that are no figure. */
	| { kind: 'name'; text: string }
	/** What stands between the braces, with single spaces. */
	| { kind: 'token'; token: string }
	/** Digits that may be a figure: these are refused. */
	| { kind: 'number'; text: string };

/** "68" after these is a name; in the forms that a sentence gives them. */
const numbered = [
	'resolutions?|recommendations?|questions?|decisions?|opinions?|articles?|study groups?',
	'annex|chapter|section|version|phase|release|no\\.?|nos\\.?',
	"résolutions?|recommandations?|décisions?|avis|commissions? d[’']études|annexe|chapitre|n[°º]",
	'resoluci(?:ón|ones)|recomendaci(?:ón|ones)|cuesti(?:ón|ones)|decisi(?:ón|ones)|artículos?',
	'comisi(?:ón|ones) de estudio|anexo|capítulo|versión|núm\\.?',
	'резолюци[а-яё]+|рекомендаци[а-яё]+|вопрос[а-яё]*|решени[а-яё]+|стать[а-яё]+',
	'исследовательск[а-яё]+ комисси[а-яё]+|приложени[а-яё]+|верси[а-яё]+|№',
	'(?:ال|لل|وال|بال)?(?:قرار|توصية|مسألة|مادة|مقرر|ملحق|فصل)|لجنة الدراسات|رقم'
].join('|');

/** Names with digits, each as it stands in a text. The order matters: the first that fits is taken. */
const patterns = [
	// [68], [12 March 2027]: said to be a name.
	String.raw`\[(?<bracketed>[\p{L}\p{M}\p{N} .,/:–-]{1,40})\]`,
	// Y.3172, IMT-2030, WTSA24, H.264/AVC: capitals, then digits.
	String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}+[.\/-]?)+\p{Nd}[\p{L}\p{Nd}]*(?:[.\/-][\p{L}\p{Nd}]+)*`,
	// 5G, 3GPP: digits, then a capital.
	String.raw`(?<![\p{L}\p{N}.,])\p{Nd}+\p{Lu}[\p{L}\p{Nd}]*`,
	// Resolution 68, Question 5/13: what follows is numbered by its name.
	String.raw`(?<=(?<!\p{L})(?i:${numbered})[ \u00a0])\p{Nd}+(?:[./-]\p{Nd}+)*(?![\p{L}\p{N}%‰٪])`,
	// 第68号
	String.raw`(?<=第 ?)\p{Nd}+(?= ?(?:号|研究组|条|章|版|届))`,
	// A year.
	String.raw`(?<![\p{N}.,])(?:19|20)\d\d(?![\p{N}%‰٪]|[.,]\p{N}| ?%)`
];

const special = new RegExp(
	String.raw`\{(?<token>[^{}]*)\}|(?<name>${patterns.join('|')})|(?<number>\p{N}(?:[.,]?\p{N})*)|(?<brace>[{}])`,
	'gu'
);

/** Every character of the text stands in a piece, but for the braces and brackets of tokens and names. */
export function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	const words = (from: number, to: number) => {
		if (to > from) pieces.push({ kind: 'words', text: text.slice(from, to) });
	};
	for (const match of text.matchAll(special)) {
		const piece = pieceOf(match.groups ?? {}, match[0]);
		if (piece === undefined) continue;
		words(end, match.index);
		pieces.push(piece);
		end = match.index + match[0].length;
	}
	words(end, text.length);
	return pieces;
}

function pieceOf(
	{ token, bracketed, name, number }: Readonly<Partial<Record<string, string>>>,
	whole: string
): Piece | undefined {
	if (token !== undefined) return { kind: 'token', token: token.trim().replace(/\s+/gu, ' ') };
	if (number !== undefined) return { kind: 'number', text: number };
	if (name === undefined) return { kind: 'token', token: whole };
	// Brackets around words alone are brackets.
	if (bracketed !== undefined && !/\p{N}/u.test(bracketed)) return undefined;
	return { kind: 'name', text: bracketed ?? name };
}

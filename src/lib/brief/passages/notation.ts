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

/** "68" after one of these is a name; in the forms that a sentence gives them. */
const one = [
	'resolution|recommendation|question|decision|opinion|article|study group',
	'annex|chapter|section|version|phase|release|no\\.?|nos\\.?',
	"résolution|recommandation|décision|avis|commission d[’']études|annexe|chapitre|n[°º]",
	'resolución|recomendación|cuestión|decisión|artículo|comisión de estudio',
	'anexo|capítulo|versión|núm\\.?',
	'стать[а-яё]+|исследовательск[а-яё]+ комисси[а-яё]+|приложени[а-яё]+|верси[а-яё]+|№',
	'(?:ال|لل|وال|بال)?(?:قرار|توصية|مسألة|مادة|مقرر|ملحق|فصل)|لجنة الدراسات|رقم'
].join('|');

/** And after these with a capital: "of such questions 45 were answered" counts. */
const many = [
	'(?:Resolution|Recommendation|Question|Decision|Opinion|Article|Study Group)s',
	"(?:Résolution|Recommandation|Décision|Article)s|Commissions d[’']études",
	'(?:Resoluc|Recomendac|Decis)iones|Cuestiones|Artículos|Comisiones de Estudio',
	'(?:Резолюци|Рекомендаци|Вопрос|Решени)[а-яё]*'
].join('|');

const numbered = String.raw`(?<!\p{L})(?:(?i:${one})|${many})[ \u00a0]`;

/** Names with digits, each as it stands in a text. The order matters: the first that fits is taken. */
const patterns = [
	// [item 68], [12 March 2027]: said to be a name. Without a letter it would say nothing.
	String.raw`\[(?=[^\]]*\p{L})(?<bracketed>[\p{L}\p{M}\p{N} .,/:–-]{1,40})\]`,
	// Y.3172, IMT-2030, WTSA24, H.264/AVC: capitals, then digits.
	String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}+[.\/-]?)+\p{Nd}[\p{L}\p{Nd}]*(?:[.\/-][\p{L}\p{Nd}]+)*`,
	// 5G, 3GPP: digits, then capitals alone.
	String.raw`(?<![\p{L}\p{N}.,])\p{Nd}+\p{Lu}[\p{Lu}\p{Nd}]*(?![\p{Lu}\p{Ll}\p{Nd}])`,
	// Resolution 68, Question 5/13: what follows is numbered by its name.
	String.raw`(?<=${numbered})\p{Nd}+(?:[./-]\p{Nd}+)*(?![\p{L}\p{N}%‰٪])`,
	// 第68号
	String.raw`(?<=第 ?)\p{Nd}+(?= ?(?:号|研究组|条|章|版|届))`,
	// A year.
	String.raw`(?<![\p{N}.,])(?:(?:19|20)\d\d|(?:١٩|٢٠)[٠-٩]{2})(?![\p{N}%‰٪]|[.,٫٬]\p{N}| ?[%٪])`
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

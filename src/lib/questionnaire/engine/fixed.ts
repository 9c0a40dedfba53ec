/** What stands on a page without asking anything: markup and pictures of the author's. */
import type { HtmlView, ImageView } from '../contract.ts';
import { fixedHtml } from './fixed-html.ts';
import type { Kind } from './kinds/kind.ts';
import { QuestionHtmlModel, QuestionImageModel, type Question } from './survey-core.ts';

/** What the check must know of what an author writes. */
export type Stated = Pick<Kind, 'properties' | 'requirements'>;

/** What an author may write of them, beside `name` and `visibleIf`. */
export const fixedKinds: ReadonlyMap<string, Stated> = new Map([
	[
		'html',
		{
			properties: { html: 'text' },
			requirements: (json) => (json.html === undefined ? ['has no "html"'] : [])
		}
	],
	[
		'image',
		{
			properties: {
				imageLink: 'picture',
				altText: 'text',
				imageWidth: 'count',
				imageHeight: 'count'
			},
			requirements: (json) =>
				['imageLink', 'altText']
					.filter((property) => json[property] === undefined)
					.map((property) => `has no "${property}"`)
		}
	]
] satisfies [string, Stated][]);

/** Pixels of an attribute; anything else leaves the size to the picture. */
function pixels(size: unknown): number | undefined {
	const number = Number(size);
	return Number.isInteger(number) && number > 0 ? number : undefined;
}

const pictureRule = /^data:image\/(?:png|jpeg|webp|gif|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/;

/**
 * A picture that comes with the page: nobody else's server learns who reads it. One of SVG runs no
 * script and loads nothing as an image.
 */
export function isPicture(address: unknown): address is string {
	return typeof address === 'string' && pictureRule.test(address);
}

function imageView(question: QuestionImageModel): ImageView | undefined {
	const source: unknown = question.imageLink;
	if (!isPicture(source)) return undefined;
	const width = pixels(question.imageWidth);
	const height = pixels(question.imageHeight);
	return {
		kind: 'image',
		name: question.name,
		source,
		alternative: question.altText,
		...(width === undefined ? {} : { width }),
		...(height === undefined ? {} : { height })
	};
}

/** Is it no question, but something to read or to look at? */
export function isFixed(question: Question): boolean {
	return fixedKinds.has(question.getType());
}

/** How it looks; nothing for a picture that may not be shown. */
export function fixedView(question: Question): HtmlView | ImageView | undefined {
	if (question instanceof QuestionHtmlModel) {
		return { kind: 'html', name: question.name, html: fixedHtml(question) };
	}
	return question instanceof QuestionImageModel ? imageView(question) : undefined;
}

/**
 * Markup of an author's, made safe: the structure of a text and links, nothing else. What is piped
 * into it are words: they are put into the tree as text, after it was read, so that no answer becomes
 * markup.
 */
import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { LocalizableString, type QuestionHtmlModel } from './survey-core.ts';

const schema: Schema = {
	tagNames: [
		...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre'],
		...['strong', 'b', 'em', 'i', 'u', 's', 'small', 'sub', 'sup', 'code', 'abbr', 'cite', 'q'],
		...['a', 'bdi', 'span', 'div', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']
	],
	attributes: {
		'*': ['dir', 'lang'],
		a: ['href'],
		abbr: ['title'],
		ol: ['start'],
		td: ['colSpan', 'rowSpan'],
		th: ['colSpan', 'rowSpan', ['scope', 'col', 'row']]
	},
	protocols: { href: ['https', 'http', 'mailto'] },
	ancestors: {
		li: ['ol', 'ul'],
		dt: ['dl'],
		dd: ['dl'],
		...Object.fromEntries(
			['caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'].map((part) => [part, ['table']])
		)
	},
	strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'title'],
	required: {}
};

/** Titles of the page stand above all markup; theirs come after. */
function lowered(html: string): string {
	return html.replace(/<(\/?)h1(?=[\s>/])/gi, '<$1h2').replace(/<(\/?)h[56](?=[\s>/])/gi, '<$1h4');
}

function mended(node: Nodes, piped: (text: string) => string): void {
	if (node.type === 'text') node.value = piped(node.value);
	if (node.type === 'element' && node.tagName === 'a') {
		node.properties = { ...node.properties, rel: ['noopener', 'noreferrer'] };
	}
	if ('children' in node) for (const child of node.children) mended(child, piped);
}

/** @param piped the text with the answers that it names */
export function safeHtml(html: string, piped: (text: string) => string): string {
	const tree: Root = { type: 'root', children: [] };
	const clean = sanitize(fromHtml(lowered(html), { fragment: true }), schema);
	if (clean.type === 'root') tree.children = clean.children;
	mended(tree, piped);
	return toHtml(tree);
}

export function fixedHtml(question: QuestionHtmlModel): string {
	const written: unknown = question.locHtml;
	const html = written instanceof LocalizableString ? written.pureText : '';
	return safeHtml(html, (text) => question.getProcessedText(text));
}

import { m } from '../../i18n/paraglide/messages.js';
import { direction, type Locale } from '../../i18n/locales.ts';
import type { Letter } from './letter.ts';

/** One piece of a letter: written once, set as plain text and as HTML. */
export type Block =
	| { kind: 'paragraph'; text: string }
	/** Something to stand out, such as the word that the data are generated. */
	| { kind: 'notice'; text: string }
	/** A person's name, of which the language is not known. */
	| { kind: 'person'; name: string }
	| { kind: 'facts'; facts: readonly { label: string; value: string }[] }
	/** Digits or hexadecimal to copy; always written from left to right. */
	| { kind: 'code'; value: string; size: 'large' | 'small' }
	/** An absolute http(s) address; anything else is refused with a TypeError. */
	| { kind: 'link'; label: string; url: string }
	| { kind: 'signature'; lines: readonly string[] };

const styles = {
	page: 'margin:0;padding:0',
	letter:
		'max-width:36rem;margin:0 auto;padding:24px 16px;font-size:16px;line-height:1.6;' +
		'font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",Arial,sans-serif',
	paragraph: 'margin:0 0 16px',
	notice: 'margin:0 0 16px;padding:8px 12px;border:2px solid #b45309;font-weight:600',
	facts: 'margin:0 0 16px;padding:4px 16px 12px;border:1px solid #767676;border-radius:4px',
	label: 'margin:8px 0 0;font-size:14px',
	value: 'margin:0;font-weight:600;overflow-wrap:anywhere',
	large:
		'margin:0 0 16px;font-size:32px;line-height:1.3;font-weight:700;letter-spacing:4px;' +
		'font-family:ui-monospace,Consolas,Menlo,monospace',
	small:
		'margin:0 0 16px;font-size:14px;overflow-wrap:anywhere;' +
		'font-family:ui-monospace,Consolas,Menlo,monospace',
	button:
		'display:inline-block;padding:10px 20px;border-radius:4px;background:#1a4f8b;color:#ffffff;' +
		'font-weight:600;text-decoration:none',
	address: 'font-size:14px;overflow-wrap:anywhere'
} as const;

const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const directionControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A value on one line, without anything that could start a header or turn the writing around. */
export function oneLine(value: string): string {
	return value.replace(directionControls, '').replace(controls, ' ').trim();
}

export function escapeHtml(value: string): string {
	return value
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}

/** The address in its normal form, which holds no spaces, quotes or control characters. */
function webAddress(url: string): string {
	const parsed = new URL(url);
	if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') {
		throw new TypeError(`A letter links to web pages only, not to ${parsed.protocol}`);
	}
	return parsed.href;
}

function blockAsText(block: Block, locale: Locale): string {
	switch (block.kind) {
		case 'paragraph':
		case 'notice':
			return block.text;
		case 'person':
			return block.name;
		case 'facts':
			return block.facts.map((fact) => m.mail_fact(fact, { locale })).join('\n');
		case 'code':
			return block.value;
		case 'link':
			return `${block.label}\n${webAddress(block.url)}`;
		case 'signature':
			return block.lines.join('\n');
	}
}

function blockAsHtml(block: Block): string {
	switch (block.kind) {
		case 'paragraph':
		case 'notice':
			return element('p', styles[block.kind], escapeHtml(block.text));
		case 'person':
			return element('p', styles.paragraph, `<bdi>${escapeHtml(block.name)}</bdi>`);
		case 'facts':
			return element('dl', styles.facts, block.facts.map(factAsHtml).join(''));
		case 'code':
			return element('p', styles[block.size], leftToRight(block.value));
		case 'link':
			return linkAsHtml(block.label, webAddress(block.url));
		case 'signature':
			return element('p', styles.paragraph, block.lines.map(escapeHtml).join('<br>'));
	}
}

function element(name: string, style: string, content: string): string {
	return `<${name} style="${escapeHtml(style)}">${content}</${name}>\n`;
}

function leftToRight(value: string): string {
	return `<bdi dir="ltr">${escapeHtml(value)}</bdi>`;
}

function factAsHtml({ label, value }: { label: string; value: string }): string {
	return (
		element('dt', styles.label, escapeHtml(label)) + element('dd', styles.value, escapeHtml(value))
	);
}

/** The address is also written out, so that the reader sees where the button leads. */
function linkAsHtml(label: string, address: string): string {
	const href = escapeHtml(address);
	return (
		element(
			'p',
			styles.paragraph,
			`<a href="${href}" style="${styles.button}">${escapeHtml(label)}</a>`
		) +
		element(
			'p',
			styles.paragraph,
			`<a href="${href}" dir="ltr" style="${styles.address}">${href}</a>`
		)
	);
}

/** Sets the blocks as a letter; mail programs drop `html` and `body`, so the direction stands within. */
export function composeLetter(letter: {
	to: string;
	locale: Locale;
	subject: string;
	blocks: readonly Block[];
}): Letter {
	const { to, locale, blocks } = letter;
	const subject = oneLine(letter.subject);
	const languageAndDirection = `lang="${locale}" dir="${direction(locale)}"`;
	const html = `<!doctype html>
<html ${languageAndDirection}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="${styles.page}">
<div ${languageAndDirection} style="${escapeHtml(styles.letter)}">
${blocks.map(blockAsHtml).join('')}</div>
</body>
</html>`;
	const text = blocks.map((block) => blockAsText(block, locale)).join('\n\n');
	return { to, locale, subject, text, html };
}

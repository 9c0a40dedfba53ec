/**
 * What somebody would write who wants to run a script, fetch something, break a document or be taken
 * for somebody else. Whatever runs says so in `window.__ran`; whatever is fetched leaves for a host
 * that the browser of the tests can not reach, which fails the test.
 */
import type { Json } from '../../src/lib/questionnaire/contract.ts';

const run = 'window.__ran=1';
const elsewhere = 'https://elsewhere.example';

/** Markup, in every place where markup could begin. */
const markup = [
	`<script>${run}</script>`,
	`"><script>${run}</script>`,
	`</title><script>${run}</script>`,
	`</textarea><script>${run}</script>`,
	`</option></select><script>${run}</script>`,
	`</script><script>${run}</script>`,
	`--><script>${run}</script><!--`,
	`]]><script>${run}</script><![CDATA[`,
	`<scr<script>ipt>${run}</scr</script>ipt>`,
	`<script src="${elsewhere}/s.js"></script>`,
	`<script type=module>import "${elsewhere}/m.js"</script>`,
	`<img src=x onerror="${run}">`,
	`<img src="${elsewhere}/pixel.png">`,
	`<body onload="${run}">`,
	`<details open ontoggle="${run}">`,
	`<input autofocus onfocus="${run}">`,
	`<video><source onerror="${run}"></video>`,
	`" autofocus onfocus="${run}" x="`,
	`' autofocus onfocus='${run}' x='`,
	`\` onmouseover=\`${run}`,
	`<svg onload="${run}">`,
	`<svg><script>${run}</script></svg>`,
	`<svg><animate onbegin="${run}" attributeName=x dur=1s>`,
	`<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=${run}>#x">`,
	`<math><mtext><table><mglyph><style><!--</style><img src=x onerror="${run}">`,
	`<math href="javascript:${run}">x</math>`,
	`<noscript><p title="</noscript><img src=x onerror=${run}>">`,
	`<template><script>${run}</script></template>`,
	`<iframe srcdoc="<script>parent.${run.slice('window.'.length)}</script>"></iframe>`,
	`<iframe src="javascript:parent.${run.slice('window.'.length)}"></iframe>`,
	`<object data="${elsewhere}/o"></object><embed src="${elsewhere}/e">`,
	`<a href="javascript:${run}">link</a>`,
	`<a href="&#106;avascript:${run}">link</a>`,
	`<a href="java\tscript:${run}">link</a>`,
	`<a href="data:text/html,<script>${run}</script>">link</a>`,
	`<a href="${elsewhere}" ping="${elsewhere}/ping">link</a>`,
	`<form action="${elsewhere}"><button autofocus>Send</button></form>`,
	`<meta http-equiv="refresh" content="0;url=${elsewhere}">`,
	`<base href="${elsewhere}/">`,
	`<link rel="stylesheet" href="${elsewhere}/l.css">`,
	`<style>@import "${elsewhere}/i.css"; body { background: url(${elsewhere}/b) }</style>`,
	`<p style="background:url(${elsewhere}/p);position:fixed;inset:0">over everything</p>`,
	`&lt;script&gt;${run}&lt;/script&gt;`,
	`&#60;script&#62;${run}&#60;/script&#62;`,
	`javascript:${run}`,
	`data:text/html,<script>${run}</script>`
];

/** What other programs would take for theirs: templates, shells, spreadsheets, XML. */
const programs = [
	'<%= window.__ran=1 %>',
	'#set($x=1)',
	`=HYPERLINK("${elsewhere}","open")`,
	"=cmd|' /C calc'!A0",
	'+1+1',
	'-1+1',
	'@SUM(1)',
	`]]></w:t></w:r></w:p><w:p><w:r><w:t>`,
	'<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
	'&y; &#x1; &amp;lt;',
	'%s%n%x ../../etc/passwd',
	'__proto__',
	'constructor',
	'[link](javascript:alert)',
	"'; DROP TABLE response; --"
];

/** Braces: templates of others, and the piping of SurveyJS itself. */
const braces = [
	'${window.__ran=1}',
	'{{constructor.constructor("window.__ran=1")()}}',
	'{@html "<script>window.__ran=1</script>"}',
	'{__proto__} {constructor.name}',
	'{secret} {Secret} {#secret} {$secret.title}'
];

/** Characters that screens and documents choke on, or that make words read as others. */
const characters = [
	'\u202Etxt.exe\u202D',
	'\u2067\u2066never closed',
	'\u0000\u0001\u0008\u001b[31m',
	'\ud800 \udfff',
	'\ufffe\uffff',
	'\ufeff\u200b\u200d\u00ad',
	'Z\u0351\u036b\u0343\u032a\u0302\u036b\u033d\u034f\u0334',
	'\u{1f469}\u200d\u{1f52c}'.repeat(9),
	'x'.repeat(400)
];

/** What an author may write, and must not come to anything. */
export const hostileTexts: readonly string[] = [...markup, ...programs];
/** What an author may not write: the check tells why. */
export const refusedTexts: readonly string[] = [
	...braces,
	...characters.filter((text) =>
		['\u0000', '\u202e', '\ud800 ', '\ufffe'].some((one) => text.includes(one))
	)
];
/** What a respondent may type. */
export const hostileAnswers: readonly string[] = [...markup, ...programs, ...braces, ...characters];

/** Everything in one text: harmless only where all of it is. */
export const everyHostileText = hostileTexts.join(' \u00a6 ');

/** As many of them as fit into so many characters, beginning anywhere, in turn. */
export function hostileWords(from: readonly string[], start: number, length: number): string {
	let words = '';
	for (let index = 0; index < from.length; index += 1) {
		const next = `${words} ${from[(start + index) % from.length] ?? ''}`;
		if (next.length > length) break;
		words = next;
	}
	return words;
}

function isText(part: Json): boolean {
	return typeof part === 'object' && part !== null && !Array.isArray(part) && 'zh-cn' in part;
}

/** The part with `text` for each of its texts, in each language, and nothing else changed. */
export function withTexts(part: Json, text: (was: string) => string): Json {
	if (Array.isArray(part)) return part.map((one) => withTexts(one, text));
	if (typeof part !== 'object' || part === null) return part;
	return Object.fromEntries(
		Object.entries(part).map(([key, value]) => [
			key,
			isText(part) ? text(typeof value === 'string' ? value : '') : withTexts(value, text)
		])
	);
}

/** Each text in turn gets others of the corpus: its first is never that of its neighbour. */
export function poisoned(part: Json, length = 400): Json {
	let turn = 0;
	return withTexts(part, (was) => {
		if (was !== '') turn += 5;
		return hostileWords(hostileTexts, turn, length);
	});
}

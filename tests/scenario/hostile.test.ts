import { describe, expect, it } from 'vitest';
import { check } from '../../src/lib/questionnaire/engine/index.ts';
import { hostileAnswers, hostileTexts, refusedTexts } from '../support/hostile.ts';
import { inSix, page, questionnaire, Scenario } from './scenario.ts';

const said = { type: 'text', name: 'said' };
const secret = { type: 'text', name: 'secret' };

function titled(text: string): string[] {
	const asked = {
		...said,
		title: Object.fromEntries(Object.keys(inSix('')).map((key) => [key, text]))
	};
	return check(questionnaire(page('one', asked)), []).map(({ message }) => message);
}

describe('hostile texts of an author', () => {
	it.each(refusedTexts)('are refused where they could come to something: %j', (text) => {
		expect(titled(text).length).toBeGreaterThan(0);
	});

	it.each(hostileTexts)('may stand where they are only words: %j', (text) => {
		expect(titled(text)).toEqual([]);
		expect(Scenario.asking({ ...said, title: inSix(text) }).question('said', 'text').title).toBe(
			text
		);
	});

	it.each([
		'javascript:window.__ran=1',
		'https://elsewhere.example/i.png',
		'data:text/html,<script>'
	])('are refused as the address of a picture: %s', (imageLink) => {
		const picture = { type: 'image', name: 'picture', imageLink, altText: inSix('Picture') };
		expect(check(questionnaire(page('one', said, picture)), [])).not.toEqual([]);
	});
});

describe('hostile answers', () => {
	it.each(hostileAnswers)('are words, wherever they are piped: %j', (text) => {
		const scenario = Scenario.asking(said, secret, {
			type: 'comment',
			name: 'more',
			title: inSix('You said: {said}')
		}).fill({ said: text, secret: 'classified' });
		expect(scenario.errors).toEqual({});
		const kept = scenario.answers.said;
		expect(scenario.question('more', 'comment').title).toBe(
			`You said: ${typeof kept === 'string' ? kept : ''}`
		);
		expect(scenario.inWords('said')).toEqual([kept]);
		expect(scenario.submit()).toMatchObject({ answers: { said: kept }, errors: {} });
	});

	it('under names that every object has are no answers', () => {
		const scenario = Scenario.asking(said).post([
			['__proto__', 'x'],
			['constructor', 'x'],
			['said.__proto__', 'x'],
			['said', 'words']
		]);
		expect(scenario.answers).toEqual({ said: 'words' });
		expect(Object.getPrototypeOf(scenario.answers)).toBe(Object.prototype);
	});
});

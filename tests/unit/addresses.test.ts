import { describe, expect, it } from 'vitest';
import { localizeHref, withoutLanguage } from '../../src/lib/i18n/addresses.ts';

describe('the language in an address', () => {
	it.each([
		['/ar/desk', '/desk'],
		['/ar', '/'],
		['/ar/', '/'],
		['/desk', '/desk'],
		['/', '/'],
		['/ar?saved', '/?saved'],
		// Words that only begin like a language.
		['/arrivals/1', '/arrivals/1'],
		['/de/desk', '/de/desk']
	])('%s is the route %s', (address, route) => {
		expect(withoutLanguage(address)).toBe(route);
	});

	it.each([
		['/desk', '/fr/desk'],
		['/', '/fr'],
		['/ar', '/fr'],
		['/ar/desk?region=Africa&q=/en/', '/fr/desk?region=Africa&q=/en/'],
		['/en?code=1', '/fr?code=1'],
		['/desk#content', '/fr/desk#content']
	])('%s is %s in French', (address, french) => {
		expect(localizeHref(address, { locale: 'fr' })).toBe(french);
	});

	it('never leads to another host', () => {
		expect(localizeHref('/en//elsewhere.example', { locale: 'fr' })).toBe('/fr//elsewhere.example');
		expect(localizeHref('//elsewhere.example', { locale: 'fr' })).toBe('/fr//elsewhere.example');
	});
});

import { expect, it } from 'vitest';
import { meetingFacts } from '../../src/lib/ui/meeting-facts.ts';

const meeting = { place: 'Geneva', startsOn: '2026-12-01' };

it('tells where and when a meeting is', () => {
	const facts = meetingFacts(meeting, 'en');
	expect(facts.replace(/[\u2068\u2069]/g, '')).toBe('Geneva, 1 December 2026');
});

it('keeps the place apart, so that it does not draw the number of an Arabic date to its side', () => {
	expect(meetingFacts(meeting, 'ar')).toMatch(/^\u2068Geneva\u2069، .*2026/);
});

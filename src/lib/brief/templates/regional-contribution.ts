/** A regional group's draft contribution to its study group: one for each region of which something is told. */
import { m } from '../../i18n/paraglide/messages.js';
import type { BriefFacts, DocumentTemplate } from '../compile.ts';
import { method } from './meeting/method.ts';
import { voices } from './meeting/voices.ts';
import type { Context } from './meeting/context.ts';
import type { Block } from '../blocks.ts';
import { contributionCover } from './regional/cover.ts';
import { introduction, ownPriorities, proposal } from './regional/contribution.ts';
import { regionalPriorities } from './regional/priorities.ts';

export const regionalContribution: DocumentTemplate = {
	template: 'regional-contribution',
	orientation: 'portrait',
	readers: 'desk',
	parts: regionsTold,
	sections: [
		{
			id: 'cover',
			title: (locale) => m.documents_cover({}, { locale }),
			needed: true,
			compile: contributionCover
		},
		{
			id: 'introduction',
			title: (locale) => m.documents_contribution_introduction({}, { locale }),
			compile: introduction
		},
		{
			id: 'priorities',
			title: (locale) => m.documents_contribution_first({}, { locale }),
			compile: ownPriorities
		},
		{
			id: 'voices',
			title: (locale) => m.brief_voices({}, { locale }),
			compile: ownVoices
		},
		{
			id: 'proposal',
			title: (locale) => m.documents_contribution_proposal({}, { locale }),
			compile: proposal
		},
		{
			id: 'method',
			title: (locale) => m.brief_method({}, { locale }),
			needed: true,
			compile: (context) => method(ofOwnRegion(context))
		}
	]
};

function regionsTold({ figures }: BriefFacts): string[] {
	const told = regionalPriorities(figures).flatMap(({ regions }) =>
		regions.rows
			.filter(({ counts }) => counts.some(({ count }) => count !== 'withheld'))
			.map(({ region }) => region)
	);
	const asked = new Set(figures.coverage.regions.map(({ region }) => region));
	return [...new Set(told)].filter((region) => asked.has(region)).sort();
}

/** Statements of the region alone; of those the same rules let as many stand as of all, or fewer. */
function ownVoices(context: Context): Block[] {
	return voices(ofOwnRegion(context));
}

function ofOwnRegion(context: Context): Context {
	const { about, words, part } = context;
	const listed = about.listed.filter(({ region }) => region === part);
	const members = new Set(listed.map(({ id }) => id));
	const statements = words.statements.filter(({ respondentId }) => members.has(respondentId));
	return { ...context, about: { ...about, listed }, words: { ...words, statements } };
}

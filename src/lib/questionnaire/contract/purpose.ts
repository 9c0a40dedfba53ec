/** What a question is for; a property of ours in the definition. */
export const purposes = [
	'priority-ranking',
	'importance',
	'urgency',
	'gap',
	'barrier',
	'support',
	'statement',
	'consent'
] as const;
export type Purpose = (typeof purposes)[number];

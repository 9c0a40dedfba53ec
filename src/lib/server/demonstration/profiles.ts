/** What is known of single questions: by what a question is for, or by its name. */
import type { Json, Purpose, QuestionSpecification } from '../../questionnaire/contract.ts';
import { one, ranked, some, step, type Answer, type Question, type Weights } from './question.ts';
import { leaning } from './respondent.ts';
import { statement } from './statements.ts';
import { words, type Words } from './words/words.ts';

type Profile = (question: Question) => Answer | undefined;
type SentencesOf = (words: Words) => readonly string[];

/** A probability from capacity: `middle` in the middle, steeper or flatter. */
function likelihood(middle: number, slope: number, capacity: number): number {
	return 1 / (1 + Math.exp(-(Math.log(middle / (1 - middle)) + slope * capacity)));
}

/** Several ranked choices of a question, best first. */
function order(answer: Json | undefined): string[] {
	return Array.isArray(answer) ? answer.map(String) : [];
}

/** Rates topic after topic by what is wanted of it, and leaves some blank. */
function importance({ specification, respondent, chance }: Question): Answer {
	const columns = specification.options.map(({ value }) => value);
	const last = columns.length - 1;
	const rated = specification.rows.flatMap(({ value: topic }) => {
		const wanted = 0.5 + 0.22 * leaning(respondent, topic) + 0.15 * chance.normal();
		const blank = chance.happens(0.15);
		const column = columns[Math.max(0, Math.min(last, Math.round(last * wanted)))];
		return blank || column === undefined ? [] : [[topic, column] as const];
	});
	return { value: Object.fromEntries(rated) };
}

/** The higher a topic stands in the order, the sooner it is needed. */
function urgency({ specification, specifications, answers, chance }: Question): Answer | undefined {
	const ranking = specifications.find(({ purpose }) => purpose === 'priority-ranking');
	const topics = ranking ? order(answers[ranking.name]) : [];
	const columns = specification.options.map(({ value }) => value);
	const rated = topics.flatMap((topic, place) => {
		const late = 0.35 + 0.35 * place + 0.8 * chance.normal();
		const column = columns[Math.max(0, Math.min(columns.length - 1, Math.round(late)))];
		return column === undefined ? [] : [[topic, column] as const];
	});
	return rated.length > 0 ? { value: Object.fromEntries(rated) } : undefined;
}

/** Some components are wide open everywhere, others almost closed. */
const gapOffsets: Weights = {
	gap_voluntary_standards: 0.05,
	gap_technical_regulations: 0.12,
	gap_conformity_assessment: -0.12,
	gap_skilled_staff: -0.1,
	gap_participation: -0.04
};

const barrierWeights: Weights = {
	travel_budget: 3.2,
	skilled_staff: 2.6,
	awareness: 1.2,
	fees: 0.9
};

function barriers(question: Question): Answer {
	const { respondent } = question;
	return ranked(question, {
		...barrierWeights,
		language: respondent.locale === 'en' ? 0.3 : 2,
		visa: respondent.region === 'Africa' ? 1.6 : 0.8,
		time_zone: ['Asia-Pacific', 'Americas'].includes(respondent.region) ? 1.4 : 0.2
	});
}

function support(question: Question): Answer {
	const { respondent, capacity } = question;
	return ranked(question, {
		fellowships: 2.8,
		hands_on_training: 2.4,
		application_guidelines: 1.5,
		testing_laboratory: capacity < 0 ? 1.6 : 1,
		translated_documents: respondent.locale === 'en' ? 0.2 : 1.4,
		internships: 0.6
	});
}

function text(written: string | undefined): Answer | undefined {
	return written === undefined ? undefined : { value: written };
}

/** The generated sentences are those of an administration: organizations are not made to say them. */
function inWords(
	question: Question,
	...sentences: [leading: SentencesOf, following: SentencesOf]
): Answer | undefined {
	if (question.respondent.kind === 'organization') return undefined;
	return text(statement(question, ...sentences));
}

const byPurpose: Readonly<Record<Purpose, Profile>> = {
	'priority-ranking': (question) =>
		question.specification.kind === 'ranking' ? ranked(question) : undefined,
	importance,
	urgency,
	gap: (question) =>
		step(
			question,
			0.42 + 0.17 * question.capacity + (gapOffsets[question.specification.name] ?? 0)
		),
	barrier: barriers,
	support,
	statement: (question) =>
		inWords(
			question,
			(own) => own.messages,
			(own) => own.requests
		),
	consent: (question) => one(question, { country: 4, region: 3.5, organization: 6, none: 2.5 })
};

/** The regions that the codes of regional groups end in. */
const regionalCodes: Readonly<Record<string, readonly string[]>> = {
	Africa: ['AFR'],
	Americas: ['AMR', 'LAC', 'LATAM'],
	'Arab States': ['ARB'],
	'Asia-Pacific': ['AO', 'AP'],
	CIS: ['EECAT'],
	Europe: ['EURM', 'EECAT']
};

function regionalGroups(question: Question): Answer | undefined {
	const own = regionalCodes[question.respondent.region] ?? [];
	const weights = question.specification.options.map(({ value }) => {
		const code = value.split('-').at(-1) ?? '';
		return [value, own.includes(code) ? 1 : 0] as const;
	});
	return some(question, {
		most: 5,
		none: likelihood(0.3, -1, question.capacity),
		weights: Object.fromEntries(weights)
	});
}

function organizationClass(question: Question): Answer | undefined {
	const { specification, respondent, chance } = question;
	if (specification.other !== undefined && chance.happens(0.04))
		return { value: specification.other, other: words[respondent.locale].organization };
	return one(question, {
		ministry: 9,
		regulator: 11,
		operator: 0.6,
		standards_body: 1,
		manufacturer_or_dealer: 0,
		academia: 0.3,
		consumer_group: 0
	});
}

function ladder(question: Question): Answer | undefined {
	return step(question, 0.5 + 0.22 * question.capacity);
}

function staff({ capacity, chance }: Question): Answer {
	const people = Math.round(Math.exp(2.1 + 0.7 * capacity + 0.7 * chance.normal()));
	return { value: Math.min(people, 400) };
}

function interpretation(question: Question): Answer | undefined {
	const { locale } = question.respondent;
	if (locale === 'en') return some(question, { none: 1 });
	return question.chance.happens(0.85) ? { value: [locale] } : some(question, { none: 1 });
}

const byName: Readonly<Record<string, Profile>> = {
	organization_class: organizationClass,
	prepared_by: ({ respondent }) => text(words[respondent.locale].unit),
	missing_topic: ({ respondent, chance }) =>
		chance.happens(0.3) ? text(chance.pick(words[respondent.locale].missingTopics)) : undefined,
	first_choice_outcome: (question) =>
		inWords(
			question,
			(own) => own.outcomes,
			(own) => own.details
		),
	too_many_forums: (question) =>
		some(question, {
			most: 3,
			none: 0.2,
			weights: { ai: 3, iot: 2.5, cybersecurity: 2, cloud: 1.5, rural: 0.2, acp: 0.2 }
		}),
	national_secretariat: (question) => {
		const yes = likelihood(0.45, 1.2, question.capacity);
		return one(question, { yes, planned: 0.6 * (1 - yes), no: 0.4 * (1 - yes) });
	},
	standards_staff: staff,
	recommendations_use: (question) => step(question, 0.45 - 0.15 * question.capacity),
	testing_laboratory: ({ capacity, chance }) => ({
		value: chance.happens(likelihood(0.4, 1.3, capacity))
	}),
	ladder,
	study_groups: (question) =>
		some(question, {
			most: question.capacity > 0 ? 5 : 3,
			none: likelihood(0.15, -1.2, question.capacity),
			weights: { SG3: 1.8, SG17: 1.6, SG13: 1.4, SG2: 1.3, SG20: 1.2, SG21: 0.6 }
		}),
	regional_groups: regionalGroups,
	interpretation_languages: interpretation,
	remote_participation: (question) => step(question, 0.55 + 0.1 * question.capacity),
	contribution_planned: (question) =>
		one(question, { alone: likelihood(0.2, 1, question.capacity), with_region: 0.5, no: 0.3 })
};

/** What is known best of a question: its name, else what it is for; nothing for any other. */
export function profileOf({ name, purpose }: QuestionSpecification): Profile | undefined {
	return byName[name] ?? (purpose && byPurpose[purpose]);
}

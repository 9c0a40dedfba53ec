import type { ToldPart, ToldQuestion } from '../../disclosure/told.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { optionAddress, partAddress } from '../cells.ts';
import { priorityRankings } from '../findings/priorities.ts';
import { baseAddress, versionSentence } from '../templates/meeting/bases.ts';
import type { Context } from '../templates/meeting/context.ts';
import { mostOftenNamed, optionText } from '../templates/meeting/rankings.ts';
import { name, say, type Text } from '../text.ts';

/** How many subjects a question proposes, ties apart. */
const mostProposed = 5;

/** Of one question. */
export interface Subjects {
	/** Named most often first. */
	items: Text[];
	/** What must be said of their figures. */
	said: Text[];
}

/** The topics named most often, each with the figure behind it. Other priorities propose no subject. */
export function agendaSubjects(context: Context): Subjects[] {
	return priorityRankings(context.figures)
		.filter(({ topics }) => topics)
		.flatMap((question) =>
			question.parts.flatMap((part): Subjects[] => {
				const items = mostOftenNamed(part, mostProposed)
					.filter(({ named }) => named > 0)
					.map(({ value }) => subjectLine(question, part, value, context));
				return items.length === 0
					? []
					: [{ items, said: versionSentence(question, part, context) }];
			})
		);
}

function subjectLine(
	question: ToldQuestion,
	part: ToldPart,
	value: string,
	context: Context
): Text {
	const { ledger, wording } = context;
	const { locale } = wording;
	const own = optionAddress(partAddress(question, part), value);
	const base = baseAddress(question, part);
	const share = ledger.share(`${own}/count`, base);
	const line = say((put) =>
		m.room_subject(
			{
				topic: put(name(optionText(question, value, locale))),
				named: put(ledger.count(`${own}/count`, base)),
				base: put(ledger.count(base)),
				share: put(share)
			},
			{ locale }
		)
	);
	const sure = context.figures.findings?.sureness
		.find((each) => each.question === question.name)
		?.topics.find((topic) => topic.value === value);
	if (sure === undefined) return line;
	return say((put) =>
		sure.places.best === sure.places.worst
			? m.room_subject_sure(
					{ subject: put(line), place: put(ledger.plainCount(`${own}/places/best`)) },
					{ locale }
				)
			: m.room_subject_places(
					{
						subject: put(line),
						best: put(ledger.plainCount(`${own}/places/best`)),
						worst: put(ledger.plainCount(`${own}/places/worst`))
					},
					{ locale }
				)
	);
}

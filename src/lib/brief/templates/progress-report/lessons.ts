import { m } from '../../../i18n/paraglide/messages.js';
import type { Block } from '../../blocks.ts';
import { name, say, type Text } from '../../text.ts';
import type { ProgressContext } from '../progress-report.ts';
import {
	consultationAddress,
	labelOf,
	ofMemberStates,
	regionAddress,
	type HeldConsultation
} from './facts.ts';

/** What the figures themselves show; the bureau writes the rest. */
export function lessons(context: ProgressContext): Block[] {
	const { locale } = context.wording;
	const held = ofMemberStates(context.facts);
	const [earlier, latest] = held.slice(-2);
	const items: Text[] = [
		...(earlier && latest ? [change(earlier, latest, context)] : []),
		...held.slice(-1).flatMap((consultation) => lowest(consultation, context)),
		...unpublished(context),
		m.documents_progress_lesson_own({}, { locale })
	];
	return [
		{
			kind: 'heading',
			level: 2,
			id: 'lessons',
			text: m.documents_progress_lessons({}, { locale })
		},
		{ kind: 'list', ordered: false, items }
	];
}

function change(
	earlier: HeldConsultation,
	latest: HeldConsultation,
	{ facts, ledger, wording: { locale } }: ProgressContext
): Text {
	const shareOf = ({ id }: HeldConsultation) =>
		ledger.share(`${consultationAddress(id)}/submitted`, `${consultationAddress(id)}/asked`);
	return say((put) =>
		m.documents_progress_lesson_change(
			{
				consultation: put(name(labelOf(latest, facts, locale))),
				share: put(shareOf(latest)),
				before: put(shareOf(earlier)),
				earlier: put(name(labelOf(earlier, facts, locale)))
			},
			{ locale }
		)
	);
}

/** Nothing where all regions answered alike, or only one was asked. */
function lowest({ id, coverage }: HeldConsultation, { ledger, wording }: ProgressContext): Text[] {
	const { locale } = wording;
	const shares = coverage.regions.filter(({ asked }) => asked > 0);
	const [least, next] = [...shares].sort((a, b) => a.submitted / a.asked - b.submitted / b.asked);
	if (!least || !next || least.submitted / least.asked === next.submitted / next.asked) return [];
	const at = regionAddress(id, least.region);
	return [
		say((put) =>
			m.documents_progress_lesson_lowest(
				{
					region: wording.region(least.region),
					submitted: put(ledger.plainCount(`${at}/submitted`)),
					asked: put(ledger.plainCount(`${at}/asked`)),
					share: put(ledger.share(`${at}/submitted`, `${at}/asked`))
				},
				{ locale }
			)
		)
	];
}

function unpublished({ ledger, wording: { locale } }: ProgressContext): Text[] {
	const count = ledger.plainCount('unpublished');
	return count.value === 0
		? []
		: [say((put) => m.documents_progress_lesson_unpublished({ count: put(count) }, { locale }))];
}

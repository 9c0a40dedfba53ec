/** The cells of what follows from the figures, and of the figures that stand beside them. */
import type { ToldQuestion } from '../disclosure/told.ts';
import type { BriefFigures } from './about.ts';
import { address, optionAddress, questionCells, type CellEntry } from './question-cells.ts';
import type { Dissent } from './findings/dissent.ts';
import type { Sureness } from './findings/sureness.ts';
import type { PlaceChange } from './findings/since.ts';
import type { Address } from './text.ts';

/** Figures that stand beside those of the consultation. */
export type Beside = 'industry' | 'before';

/** Of what stands beside: its address in figures of its own, after its name. */
export function besideAddress(beside: Beside, at: Address): Address {
	return `${beside}/${at}`;
}

export function dissentAddress({ question, region, value }: Dissent): Address {
	return address('dissent', question, region, value);
}

export function changeAddress({ value }: Pick<PlaceChange, 'value'>): Address {
	return address('change', value);
}

export function findingCells({ findings, industry, before }: BriefFigures): CellEntry[] {
	const { sureness = [], dissent = [], changes = [] } = findings ?? {};
	return [
		...sureness.flatMap(surenessCells),
		...dissent.flatMap(dissentCells),
		...changes.flatMap((change): CellEntry[] => [
			[`${changeAddress(change)}/then`, change.then],
			[`${changeAddress(change)}/now`, change.now],
			[`${changeAddress(change)}/moved`, Math.abs(change.rise)]
		]),
		...(industry
			? [
					...besideCells('industry', industry.questions),
					...([
						['industry/asked', industry.asked],
						['industry/responses', industry.responses]
					] satisfies CellEntry[])
				]
			: []),
		...(before
			? [
					...besideCells('before', before.questions),
					...([['before/version', before.version]] satisfies CellEntry[])
				]
			: [])
	];
}

function besideCells(beside: Beside, questions: readonly ToldQuestion[]): CellEntry[] {
	return questions
		.flatMap(questionCells)
		.map(([at, told]): CellEntry => [besideAddress(beside, at), told]);
}

function surenessCells({ question, level, missing, certain, open, topics }: Sureness): CellEntry[] {
	const at = address('question', question);
	const sure = `${at}/sure`;
	return [
		[`${sure}/level`, level],
		[`${sure}/missing`, missing],
		[`${sure}/certain`, certain],
		...(open
			? ([
					[`${sure}/from`, open.from],
					[`${sure}/to`, open.to]
				] satisfies CellEntry[])
			: []),
		...topics.flatMap(({ value, share, places, possible }): CellEntry[] => {
			const own = optionAddress(at, value);
			return [
				[`${own}/share/low`, share.low],
				[`${own}/share/high`, share.high],
				[`${own}/places/best`, places.best],
				[`${own}/places/worst`, places.worst],
				[`${own}/possible/best`, possible.best],
				[`${own}/possible/worst`, possible.worst]
			];
		})
	];
}

function dissentCells(dissent: Dissent): CellEntry[] {
	const at = dissentAddress(dissent);
	const { placeInRegion, place, within, elsewhere, difference } = dissent;
	return [
		[`${at}/place-in-region`, placeInRegion],
		[`${at}/place`, place],
		[`${at}/within/named`, within.named],
		[`${at}/within/base`, within.base],
		[`${at}/elsewhere/named`, elsewhere.named],
		[`${at}/elsewhere/base`, elsewhere.base],
		[`${at}/difference/low`, difference.low],
		[`${at}/difference/high`, difference.high]
	];
}

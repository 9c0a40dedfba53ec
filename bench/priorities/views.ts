/** Reading the results in a view: every stratum as it is stored, every question, weighted. */
import { countable, specify } from '../../src/lib/questionnaire/engine/index.ts';
import { findingsOf } from '../../src/lib/rollup/findings.ts';
import {
	count,
	emptyStratum,
	mergeStrata,
	stratumKey,
	type CountedStratum,
	type Stratum
} from '../../src/lib/rollup/strata.ts';
import { groups } from '../../src/lib/rollup/types.ts';
import { generateAnswers } from '../../src/lib/server/demonstration/answers.ts';
import { shippedQuestionnaire } from '../../tests/support/shipped.ts';
import { inSix } from '../../tests/support/rollup-fixtures.ts';
import { generatedCasts } from './generated.ts';

const definition = shippedQuestionnaire('cto-priorities');
const specifications = specify(definition);

/** Strata of the main questionnaire, answered in every region and group. */
export function strataOfResponses(responses: number): CountedStratum[] {
	const strata = new Map<string, CountedStratum>();
	for (const { respondent, region, groups: memberOf } of generatedCasts(responses)) {
		const is = (group: string) => memberOf.includes(group);
		const state = {
			...{ id: respondent, code: respondent, seed: respondent, kind: 'member_state' as const },
			...{ name: inSix(respondent), locale: 'en' as const, region, lastTime: false },
			...{ ldc: is('ldc'), lldc: is('lldc'), sids: is('sids'), transition: is('transition') }
		};
		const stratum: Stratum = {
			region,
			groups: groups.filter(is),
			locale: 'en',
			consent: 'none'
		};
		const key = stratumKey(stratum);
		const kept = strata.get(key) ?? { stratum, tally: emptyStratum(specifications) };
		strata.set(key, kept);
		const answers = countable(definition, generateAnswers(state, definition));
		const response = { ...answers, respondentId: respondent, receipt: '', locale: 'en' as const };
		count(kept.tally, specifications, response, 'in');
	}
	return [...strata.values()];
}

/** As if so many times as many had answered, each of them alike. */
export function doubled(strata: readonly CountedStratum[], times: number): CountedStratum[] {
	return strata.map(({ stratum, tally }) => {
		let many = tally;
		for (let time = 0; time < times; time += 1) many = mergeStrata(many, many);
		return { stratum, tally: many };
	});
}

export function storedText(strata: readonly CountedStratum[]): string[] {
	return strata.map((each) => JSON.stringify(each));
}

/** From the stored texts to all figures, each region one voice. */
export function readInView(stored: readonly string[]) {
	const strata = stored.map((text) => JSON.parse(text) as CountedStratum);
	return specifications.map((question) => findingsOf(question, strata, { kind: 'regions' }));
}

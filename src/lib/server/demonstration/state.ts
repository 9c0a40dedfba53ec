import type { Locale, LocalizedText } from '../../i18n/locales.ts';
import { chance } from './chance.ts';

/** A Member State as far as what it answers depends on it. */
export interface State {
	/** ISO 3166-1 alpha-3. */
	id: string;
	name: LocalizedText;
	/** Its language of correspondence. */
	locale: Locale;
	region: string;
	ldc: boolean;
	lldc: boolean;
	sids: boolean;
	transition: boolean;
}

/** How far standardization has come, in standard deviations from the middle; partly chance. */
export function capacity(state: State): number {
	const groups =
		(state.ldc ? -1 : 0.4) +
		(state.lldc ? -0.2 : 0) +
		(state.sids ? -0.3 : 0) +
		(state.transition ? 0.4 : 0);
	return groups + 0.5 * chance(state.id, 'capacity').normal();
}

type Leanings = Readonly<Record<string, number>>;

/** How much a topic is wanted everywhere, as logarithms; topics that are not named stand at 0. */
const everywhere: Leanings = {
	imt2020: 1,
	ai: 1.1,
	cybersecurity: 1.2,
	qos: 0.5,
	iot: 0.5,
	smart_cities: 0.4,
	counterfeit: 0.3,
	device_theft: -0.5,
	ci: 0.3,
	cli: -0.3,
	acp: -1.2,
	ott: 0.4,
	iic: 0.4,
	dfs: 0.4,
	climate: 0.3,
	emf: -0.3,
	rural: 0.9,
	cloud: 0.2,
	sdn: -0.4,
	quantum: -0.4,
	multimedia: -0.6,
	its: -0.6,
	emergency: 0.6,
	dpi: 0.5,
	metaverse: -1.2,
	open_source: -0.3
};

const ofRegion: Readonly<Record<string, Leanings>> = {
	Africa: { rural: 1.2, dfs: 1.2, counterfeit: 1, tariffs: 0.5, iic: 0.5, qos: 0.4, dpi: 0.4 },
	Americas: { rural: 0.9, ott: 1.1, emergency: 0.9, device_theft: 0.8, roaming: 0.5 },
	'Arab States': { ai: 1, imt2020: 0.9, smart_cities: 1.3, iot: 0.5, quantum: 0.5 },
	'Asia-Pacific': { imt2020: 0.8, iot: 0.9, emergency: 0.9, climate: 0.8, ftth_gigabit: 0.3 },
	CIS: { ci: 1.4, numbering: 1.3, cybersecurity: 0.9, optical: 0.5, cloud: 0.3, rural: -0.6 },
	Europe: { cybersecurity: 1, ai: 0.8, cloud: 0.5, quantum: 0.4, its: 0.4, dpi: 0.4, rural: -0.7 }
};

const ofGroup: Readonly<Record<'ldc' | 'lldc' | 'sids' | 'transition', Leanings>> = {
	ldc: { rural: 0.6, dfs: 0.4, counterfeit: 0.3, ewaste: 0.3, quantum: -0.6, ai: -0.2 },
	lldc: { iic: 1.1, tariffs: 0.9, rural: 0.4, roaming: 0.4 },
	sids: { iic: 1.4, emergency: 1.1, climate: 0.6, roaming: 0.4, its: -0.5 },
	transition: { ci: 0.3, cybersecurity: 0.2 }
};

/** How far one State is from others like it. */
const INDIVIDUALITY = 0.6;

/** How much a State wants a topic, as a logarithm; the same each time it is asked. */
export function leaning(state: State, topic: string): number {
	const shared = [
		everywhere,
		ofRegion[state.region],
		state.ldc && ofGroup.ldc,
		state.lldc && ofGroup.lldc,
		state.sids && ofGroup.sids,
		state.transition && ofGroup.transition
	].reduce((sum, leanings) => sum + ((leanings && leanings[topic]) || 0), 0);
	return shared + INDIVIDUALITY * chance(state.id, 'leaning', topic).normal();
}

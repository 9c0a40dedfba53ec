import type { Locale, LocalizedText } from '../../i18n/locales.ts';
import { chance } from './chance.ts';

/** A Member State or an organization, as far as what it answers depends on it. */
export interface Respondent {
	/** ISO 3166-1 alpha-3 for a Member State. */
	id: string;
	kind: 'member_state' | 'organization';
	/** What it is like is drawn from this: the same each time, and in each consultation. */
	code: string;
	/** What it does in a consultation is drawn from this. */
	seed: string;
	/** It is asked before the meeting before. */
	lastTime: boolean;
	name: LocalizedText;
	/** Its language of correspondence. */
	locale: Locale;
	/** Of a Member State; an organization is in none, and in no group. */
	region: string;
	ldc: boolean;
	lldc: boolean;
	sids: boolean;
	transition: boolean;
}

/** How far standardization has come, in standard deviations from the middle; partly chance. */
export function capacity(respondent: Respondent): number {
	if (respondent.kind === 'organization')
		return 1 + 0.5 * chance(respondent.code, 'capacity').normal();
	const groups =
		(respondent.ldc ? -1 : 0.4) +
		(respondent.lldc ? -0.2 : 0) +
		(respondent.sids ? -0.3 : 0) +
		(respondent.transition ? 0.4 : 0);
	return groups + 0.5 * chance(respondent.code, 'capacity').normal();
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

/** What organizations want instead: what they build, rather than where it is missing. */
const ofIndustry: Leanings = {
	imt2020: 1.2,
	ai: 1.6,
	cybersecurity: 1,
	cloud: 1.1,
	sdn: 0.9,
	quantum: 1.3,
	open_source: 1.2,
	its: 0.7,
	metaverse: 0.6,
	optical: 0.6,
	ftth_gigabit: 0.5,
	iot: 0.6,
	climate: 0.4,
	rural: -1.2,
	counterfeit: -0.8,
	acp: -1.2,
	dfs: -0.4
};

/** How much more, or less, topics were wanted before the meeting before. */
const lastTime: Leanings = {
	ai: -0.9,
	quantum: -0.8,
	dpi: -0.6,
	emergency: -0.4,
	imt2020: 0.6,
	iot: 0.6,
	metaverse: 1.2,
	counterfeit: 0.4
};

/** How far one respondent is from others like it. */
const INDIVIDUALITY = 0.6;

/** How much a respondent wants a topic, as a logarithm; the same each time it is asked. */
export function leaning(respondent: Respondent, topic: string): number {
	const own = INDIVIDUALITY * chance(respondent.code, 'leaning', topic).normal();
	if (respondent.kind === 'organization') return (ofIndustry[topic] ?? 0) + own;
	const shared = [
		everywhere,
		ofRegion[respondent.region],
		respondent.ldc && ofGroup.ldc,
		respondent.lldc && ofGroup.lldc,
		respondent.sids && ofGroup.sids,
		respondent.transition && ofGroup.transition,
		respondent.lastTime && lastTime
	].reduce((sum, leanings) => sum + ((leanings && leanings[topic]) || 0), 0);
	return shared + own;
}

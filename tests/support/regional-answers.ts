/** Respondents of four regions and the topics they put: two regions are told of, two are too few. */
import { listed } from './rollup-fixtures.ts';

/** So many of a region who put these topics. */
const given: [number, string, string[]][] = [
	[12, 'Africa', ['ai', 'iot']],
	[10, 'Africa', ['numbering', 'cybersecurity']],
	[9, 'Americas', ['ai', 'cybersecurity']],
	[9, 'Americas', ['iot', 'numbering']],
	[8, 'Europe', ['ai', 'numbering']],
	[8, 'Europe', ['cybersecurity', 'iot']],
	[2, 'CIS', ['ai', 'iot']],
	[4, 'CIS', ['imt2020', 'numbering']]
];

/** The id begins with the place of the group in the table above. */
export const regionalRespondents = given.flatMap(([size, region, topics], group) =>
	Array.from({ length: size }, (_, place) => ({ id: `${group}-${place}`, region, topics }))
);

export const listedRegionally = regionalRespondents.map(({ id, region }) => listed(id, region));

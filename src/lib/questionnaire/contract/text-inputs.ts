/** What an input for text may be told of what it takes. */

export const inputTypes = [
	'text',
	'number',
	'email',
	'url',
	'tel',
	'password',
	'date',
	'datetime-local',
	'time',
	'month',
	'week',
	'range',
	'color'
] as const;
export type InputType = (typeof inputTypes)[number];

/** What a browser may fill in of its own: the words of HTML, without those of payments and passwords. */
export const autocompleteWords = [
	'off',
	'on',
	'name',
	'honorific-prefix',
	'given-name',
	'additional-name',
	'family-name',
	'honorific-suffix',
	'nickname',
	'organization-title',
	'organization',
	'street-address',
	'address-line1',
	'address-line2',
	'address-line3',
	'address-level1',
	'address-level2',
	'country',
	'country-name',
	'postal-code',
	'language',
	'bday',
	'sex',
	'url',
	'photo',
	'tel',
	'tel-country-code',
	'tel-national',
	'email'
] as const;
export type AutocompleteWord = (typeof autocompleteWords)[number];

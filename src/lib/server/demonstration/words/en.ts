import type { Words } from './words.ts';

export default {
	people: {
		focalPoint: 'Focal point of {state} (demonstration)',
		contributor: 'Contributor of {state} (demonstration)'
	},
	outcomes: [
		'A standard on “{topic}” should let operators of every size use equipment from different suppliers without separate integration work.',
		'Standards on “{topic}” should lower the cost of deployment, so that services become affordable outside the large towns as well.',
		'On “{topic}”, the standard should give the regulator measurable requirements that can be verified in a national laboratory.',
		'We expect the work on “{topic}” to produce guidelines that small administrations can apply with the staff they have.',
		'A common reference for “{topic}” should make it possible to protect users in the same way on every network in the country.',
		'The standard on “{topic}” should allow neighbouring countries to connect their systems through the same interfaces.'
	],
	details: [
		'Account should be taken of networks with limited capacity and an unreliable power supply.',
		'Test specifications should be published together with the Recommendation.',
		'Examples from developing countries should be included in an appendix.',
		'Existing investments should remain usable during a transition period.'
	],
	messages: [
		'We ask industry to bring its experience with “{topic}” to ITU-T at an early stage, before solutions diverge.',
		'“{topic}” is a priority for our administration; we invite industry to work towards one set of standards rather than several that compete.',
		'Products relating to “{topic}” should be designed from the outset for the conditions of developing countries, including cost, climate and power supply.',
		'Our experts can contribute requirements on “{topic}”, but they need partners in industry to turn them into specifications.',
		'We would welcome pilot projects on “{topic}” in our region, with their results shared openly in the study groups.',
		'Decisions on “{topic}” taken today will bind our networks for many years; developing countries should be heard before they are taken.'
	],
	requests: [
		'We also ask that documentation be made available in the official languages of the Union.',
		'Training of national experts should accompany each new Recommendation.',
		'Remote participation on equal terms would enable us to take part regularly.',
		'We propose that progress be reviewed at the next meeting.'
	],
	missingTopics: [
		'Community networks',
		'Sharing of telecommunication infrastructure',
		'Time synchronization of networks'
	],
	unit: 'Standardization unit of the administration (generated answer)',
	organization: 'Agency for digital development'
} satisfies Words;

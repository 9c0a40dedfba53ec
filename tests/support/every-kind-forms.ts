/** What several respondents post to the questionnaire of every kind, each something else. */
import { everyKindAnswers, everyKindPages } from './every-kind.ts';
import type { Forms } from './answered.ts';

/** Values in the place of those of `everyKindAnswers`; `null` leaves the field blank. */
const others: readonly Record<string, string | null>[] = [
	{},
	{
		staff: '12',
		body: 'regulator',
		'plans.mobile.state': 'none',
		'plans.mobile.shared': null,
		'points.ai': '20',
		'points.qos': '37.5',
		'points.iot': '42.5'
	},
	{
		staff: '7',
		day: '2027-02-01',
		urgency: '2',
		laboratory: 'false',
		'centres.1.host': 'state',
		'points.ai': null,
		'points.iot': '100'
	},
	{
		staff: null,
		share: '75',
		urgency: '5',
		support: 'much',
		'plans.fixed.state': 'begun',
		'points.ai': null,
		'points.iot': null
	},
	{ message: null, urgency: null, 'projects.2.year': '2030', 'projects.1.called': 'Rural' },
	{ staff: '64', week: '2027-W03', region: 'europe', 'contact.mailbox': null, support: 'little' }
];

export const everyKindForms: readonly Forms[] = others.map((other) =>
	Object.fromEntries(
		everyKindPages.map((page) => [
			page,
			everyKindAnswers[page].map(([name, value]): [string, string] => [
				name,
				other[name] === undefined ? value : (other[name] ?? '')
			])
		])
	)
);

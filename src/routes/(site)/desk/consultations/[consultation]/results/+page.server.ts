import { redirect } from '@sveltejs/kit';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { downloadSizes } from '$lib/server/downloads/service';
import { exploreResults, type Exploration } from '$lib/server/rollups/explorer';
import { priorityFindings } from '$lib/server/rollups/priority-findings';
import type { Consultation } from '$lib/server/consultations/service';
import { localizeHref } from '$lib/i18n/addresses';
import type { Locale } from '$lib/i18n/locales';
import { wordingFor } from '$lib/brief/wording';
import { pointsIn } from '$lib/rollup/points';
import { readView, writeView } from '$lib/rollup/view';
import { resultsOf } from '$lib/ui/desk/results';
import { downloadsOf } from '$lib/ui/desk/results/downloads';
import { addressOf, linksInto } from '$lib/ui/desk/results/links';
import { priorityPanel } from '$lib/ui/desk/results/priorities/panel';
import { faultsInWords, viewForm, viewInWords } from '$lib/ui/desk/results/view';
import { unweighedInWords } from '$lib/ui/desk/results/weighing';
import { headingOf } from '../../../heading.server';
import type { PageServerLoadEvent } from './$types';

function resultsAt(consultationId: string, locale: Locale): string {
	return localizeHref(`/desk/consultations/${consultationId}/results`, { locale });
}

/** The page that lists responses. */
function responsesAt(consultationId: string, locale: Locale): string {
	return `${resultsAt(consultationId, locale)}/responses`;
}

/** By name of the question: what its ballots say. */
async function panelsOf(locals: App.Locals, found: Exploration) {
	const { application, locale } = locals;
	const withResponses = (consultation: Consultation) => ({
		...consultation,
		responses: responsesAt(consultation.id, locale)
	});
	if (found.responses.shown === 0) return {};
	const respondents = new Map(found.asked.map(({ id, name }) => [id, name]));
	const priorities = await priorityFindings(application, actorOf(locals), found);
	const { view, consultation } = found;
	const shared = { view, respondents, responses: responsesAt(consultation.id, locale) };
	return Object.fromEntries(
		priorities.map(({ last, industry, ...one }) => {
			const points = pointsIn(found.questions, one.question.name);
			const input = {
				...one,
				...shared,
				...(points && { points }),
				...(last && { last: withResponses(last) }),
				...(industry && { industry: withResponses(industry) })
			};
			return [one.question.name, priorityPanel(input, locale)];
		})
	);
}

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const asking = readView(url.searchParams);
	const address = resultsAt(params.consultation, locale);
	const plain = writeView(asking.view);
	// A form sends its blank fields too: the address that is passed on says only what differs.
	if (asking.faults.length === 0 && plain.toString() !== url.searchParams.toString())
		redirect(303, addressOf(address, plain));
	const found = await exploreResults(application, actorOf(locals), params.consultation, asking);
	const { view } = found;
	const linkTo = linksInto(responsesAt(params.consultation, locale), view);
	return {
		heading: await headingOf(locals, found.consultation),
		submitted: found.responses.all,
		shown: found.responses.shown,
		changed: writeView(view).size > 0,
		view: viewInWords(found, locale),
		form: viewForm(found, locale),
		faults: [
			...faultsInWords(found.faults, locale),
			...unweighedInWords(found.questions, wordingFor(locale))
		],
		responses: linkTo({}),
		results: resultsOf(found, locale, {
			linkTo,
			viewAt: (other) => addressOf(address, writeView(other))
		}),
		panels: await panelsOf(locals, found),
		downloads: downloadsOf(
			{ consultationId: params.consultation, view, sizes: downloadSizes(found) },
			locale
		),
		/** The question that nothing is set against yet. */
		against:
			view.by?.kind === 'question' && !found.cross ? (viewInWords(found, locale).crossed ?? '') : ''
	};
});

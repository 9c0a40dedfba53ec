import { redirect } from '@sveltejs/kit';
import { actorOf, guarded } from '$lib/server/pipeline/guard';
import { downloadSizes } from '$lib/server/downloads/service';
import { exploreResults, type Exploration } from '$lib/server/rollups/explorer';
import { priorityFindings } from '$lib/server/rollups/priority-findings';
import { localizeHref } from '$lib/i18n/addresses';
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

/** By name of the question: what its ballots say. */
async function panelsOf(locals: App.Locals, found: Exploration, responses: string) {
	const { application, locale } = locals;
	if (found.responses.shown === 0) return {};
	const respondents = new Map(found.asked.map(({ id, name }) => [id, name]));
	const priorities = await priorityFindings(application, actorOf(locals), found);
	const shared = { view: found.view, respondents, responses };
	return Object.fromEntries(
		priorities.map((one) => {
			const points = pointsIn(found.questions, one.question.name);
			const input = { ...one, ...shared, ...(points && { points }) };
			return [one.question.name, priorityPanel(input, locale)];
		})
	);
}

export const load = guarded(async ({ locals, params, url }: PageServerLoadEvent) => {
	const { application, locale } = locals;
	const asking = readView(url.searchParams);
	const address = localizeHref(`/desk/consultations/${params.consultation}/results`, { locale });
	const plain = writeView(asking.view);
	// A form sends its blank fields too: the address that is passed on says only what differs.
	if (asking.faults.length === 0 && plain.toString() !== url.searchParams.toString())
		redirect(303, addressOf(address, plain));
	const found = await exploreResults(application, actorOf(locals), params.consultation, asking);
	const { view } = found;
	const linkTo = linksInto(`${address}/responses`, view);
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
		panels: await panelsOf(locals, found, `${address}/responses`),
		downloads: downloadsOf(
			{ consultationId: params.consultation, view, sizes: downloadSizes(found) },
			locale
		),
		/** The question that nothing is set against yet. */
		against:
			view.by?.kind === 'question' && !found.cross ? (viewInWords(found, locale).crossed ?? '') : ''
	};
});

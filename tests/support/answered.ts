/** Consultations with submitted responses, made by the services as browsers would make them. */
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import { specify } from '../../src/lib/questionnaire/engine/index.ts';
import type { Actor } from '../../src/lib/server/accounts/policy.ts';
import type { Application } from '../../src/lib/server/application.ts';
import type { AskedRespondent } from '../../src/lib/server/consultations/service.ts';
import { generateAnswers } from '../../src/lib/server/demonstration/answers.ts';
import { formOf } from '../../src/lib/server/demonstration/form.ts';
import { questionnaireVersion } from '../../src/lib/server/questionnaires/service.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { submitResponse } from '../../src/lib/server/responses/submit.ts';
import { developing, openConsultation, type OpenConsultation } from './consultation.ts';
import { registerActor } from './people.ts';

type Fields = [name: string, value: string][];

/** By page: what a respondent posts. */
export type Forms = Record<string, Fields>;

/** Every nth of those asked. */
export function someOf(opened: OpenConsultation, nth: number): AskedRespondent[] {
	return opened.asked.filter((_, index) => index % nth === 0);
}

/** Answers of a focal point from the first page to the receipt. */
export async function submitForms(
	application: Application,
	{ id, responseId }: AskedRespondent,
	forms: Forms,
	locale: Locale
): Promise<void> {
	const focalPoint = await registerActor(
		application,
		`${id.toLowerCase()}-${responseId}@example.org`,
		{ role: 'focal_point', respondentId: id }
	);
	let revision = 0;
	for (const [page, form] of Object.entries(forms)) {
		const post = { responseId, page, baseRevision: revision, form, locale };
		const saved = await savePage(application, focalPoint, post);
		if (saved.kind !== 'saved') throw new Error(`What ${id} posts to ${page} does not fit.`);
		({ revision } = saved);
	}
	await submitResponse(application, focalPoint, { responseId, revision, locale });
}

/** The main questionnaire, answered by every nth of those asked, in all six languages. */
export async function answeredConsultation(
	application: Application,
	administrator: Actor,
	nth: number
): Promise<OpenConsultation> {
	const opened = await openConsultation(application, administrator);
	const { definition } = await questionnaireVersion(application, 'cto-priorities', 1);
	const specifications = specify(definition);
	const pages = [...new Set(specifications.map(({ page }) => page))];
	for (const [index, respondent] of someOf(opened, nth).entries()) {
		const locale = locales[index % locales.length] ?? 'en';
		const answers = generateAnswers(
			{ ...respondent, code: respondent.id, seed: respondent.id, lastTime: false, locale },
			definition
		);
		const forms = pages.map((page) => [page, formOf(specifications, answers, page)] as const);
		const filled = forms.filter(([, form]) => form.length > 0);
		await submitForms(application, respondent, Object.fromEntries(filled), locale);
	}
	return opened;
}

/** Another questionnaire, which must be stored; each of these respondents posts forms of its own. */
export async function consultationOf(
	application: Application,
	administrator: Actor,
	questionnaireId: string,
	forms: readonly Forms[]
): Promise<OpenConsultation> {
	const opened = await openConsultation(application, administrator, developing, 0, questionnaireId);
	for (const [index, each] of forms.entries()) {
		const respondent = opened.asked[index * 9];
		if (!respondent) throw new Error('More forms than respondents.');
		await submitForms(application, respondent, each, locales[index % locales.length] ?? 'en');
	}
	return opened;
}

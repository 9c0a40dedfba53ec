/** A page that the server drew again, before it is shown. */
import { answersOf, sameUnder, servedAnswers, type Entries } from './form.ts';
import { answeringForm } from './page.ts';

/** Did somebody else change an answer that was changed here too since it was posted? */
export function isContested(next: ParentNode, posted: Entries): boolean {
	const form = answeringForm();
	if (!form) return false;
	const live = answersOf(form);
	const served = servedAnswers(next);
	return live.some(([name]) => !sameUnder(name, live, posted) && !sameUnder(name, served, posted));
}

/** What was not asked for is told beside the answer only, and not while it is being typed. */
export function quieten(next: ParentNode, typing: string | null | undefined): void {
	next.querySelector('.error-summary')?.remove();
	for (const question of next.querySelectorAll('[data-question]')) {
		if (question.getAttribute('data-question') !== typing) continue;
		question.querySelector('.error-message')?.remove();
		question.querySelector('[aria-invalid]')?.removeAttribute('aria-invalid');
	}
}

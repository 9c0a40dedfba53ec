/** Makes the pages of answering quicker. Everything works without it; it uses the same forms. */
import { Autosave } from './autosave.ts';
import { controlsOf, type Control } from './form.ts';
import { followForms } from './navigation.ts';
import { answeringForm } from './page.ts';
import { takeOverRankings } from './ranking.ts';

const autosave = new Autosave();
/** The person chose to leave by a way that loses nothing. */
let leaving = false;

function arrived(): void {
	autosave.arrive();
	takeOverRankings(document);
}

function answeredControl(event: Event): Control | undefined {
	const form = answeringForm();
	return form && controlsOf(form).find((control) => control === event.target);
}

function onChange(event: Event): void {
	const control = answeredControl(event);
	if (control) autosave.changed(control, event.type === 'change');
}

followForms(autosave, arrived);
document.addEventListener('input', onChange);
document.addEventListener('change', onChange);
document.addEventListener('click', ({ target }) => {
	leaving = target instanceof Element && target.closest('[data-keeps-copy]') !== null;
});
document.addEventListener('visibilitychange', () => {
	if (document.visibilityState === 'hidden') void autosave.flush();
});
addEventListener('pagehide', () => void autosave.flush());
addEventListener('online', () => void autosave.flush());
// Somebody who was signed out may have signed in again in another tab.
addEventListener('focus', () => void autosave.flush());
addEventListener('beforeunload', (event) => {
	if (!leaving && autosave.endangered()) event.preventDefault();
});
// The browser kept the page as it was left; others may have answered since.
addEventListener('pageshow', ({ persisted }) => {
	if (persisted) void autosave.refresh();
});
arrived();
document.documentElement.setAttribute('data-scripted', '');

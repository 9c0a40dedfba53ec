/**
 * The engine: the only importer of survey-core. Definition and answers in, plain views out; runs in
 * a test, a worker, a browser and a terminal alike.
 *
 * Models are cached by the identity of the definition object: parse a questionnaire version once and
 * hand in the same object each time. A definition must not be changed after it was first used.
 */
export { check } from './check/index.ts';
export { countable, skippedInside, type Countable } from './countable.ts';
export { blankQuestionnaire } from './blank.ts';
export { afterEffects } from './effects.ts';
export { expandTopics } from './expand-topics.ts';
export { readForm } from './form.ts';
export { inOneLanguage } from './one-language.ts';
export { outline, viewPage, type ViewOptions } from './page.ts';
export { finish, review } from './review.ts';
export { objectionsOn } from './rules.ts';
export { readLeniently, type Lenient } from './lenient.ts';
export { questionnaireTitle, specify } from './specify.ts';

/**
 * Everything that leaves the engine. The renderer, the services and the roll-up know a questionnaire
 * through these types only: plain JSON, no class of survey-core, no function. Others import from here;
 * each subject stands in a file of its own in `contract/`.
 */
export * from './contract/answers.ts';
export * from './contract/purpose.ts';

// A page and what stands on it.
export * from './contract/page.ts';
export * from './contract/blank.ts';
export * from './contract/elements.ts';
export * from './contract/text-questions.ts';
export * from './contract/text-inputs.ts';
export * from './contract/choice-questions.ts';
export * from './contract/options.ts';

// What a form, a submission, a review and a check come to.
export * from './contract/form.ts';
export * from './contract/completion.ts';
export * from './contract/review.ts';
export * from './contract/answer-line.ts';
export * from './contract/finding.ts';

// What is counted.
export * from './contract/specification.ts';

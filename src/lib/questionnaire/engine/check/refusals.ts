/** Why what SurveyJS has is refused here, in words for the author. */

const gave = 'it would be an answer that nobody gave';
const fetches = 'it calls another host';
const screens = 'the screens around a questionnaire are those of Prelude';
const leads = 'where one goes after answering is not for a questionnaire to say';
const order = 'everybody is asked in the same order, so that answers compare';
const looks = 'how a questionnaire looks is for Prelude to say';
const devices = 'answers are kept by Prelude alone';
const clock = 'nobody answers against a clock';
const names = 'an answer has the name of its question';

const propertyReasons: Readonly<Record<string, string>> = {
	defaultValue: gave,
	defaultValueExpression: gave,
	defaultRowValue: gave,
	defaultPanelValue: gave,
	copyDefaultValueFromLastEntry: gave,
	includeIntoResult: 'what is worked out is not an answer that somebody gave',
	correctAnswer: 'this is no test',
	choicesByUrl: fetches,
	logo: fetches,
	backgroundImage: fetches,
	choicesLazyLoadEnabled: fetches,
	surveyId: fetches,
	surveyPostId: fetches,
	surveyShowDataSaving: fetches,
	valueName: names,
	bindings: names,
	isVariable: 'what is set must be an answer, since nothing else is kept between pages',
	copyDisplayValue: 'the words of one language would be kept as the answer',
	completedHtml: screens,
	completedHtmlOnCondition: screens,
	completedBeforeHtml: screens,
	loadingHtml: screens,
	startSurveyText: screens,
	pagePrevText: screens,
	pageNextText: screens,
	completeText: screens,
	previewText: screens,
	firstPageIsStartPage: screens,
	showPreviewBeforeComplete: screens,
	navigateToUrl: leads,
	navigateToUrlOnCondition: leads,
	cookieName: devices,
	partialSendEnabled: devices,
	storeOthersAsComment: devices,
	clearInvisibleValues:
		'answers of hidden questions stay in the draft and are left out at submission',
	clearIfInvisible: 'answers of hidden questions stay in the draft and are left out at submission',
	showTimer: clock,
	timeLimit: clock,
	timeLimitPerPage: clock,
	questionOrder: order,
	randomize: order,
	randomizeCategory: order,
	maskType: 'write what is expected in "description", and hold answers to it by "validators"',
	maskSettings: 'write what is expected in "description", and hold answers to it by "validators"',
	notificationType: 'a rule is kept or it is none: there are no warnings',
	checkErrorsMode: 'drafts may be faulty; everything is asked for at submission',
	locale: 'everybody reads in a language of their own',
	visible: 'what is never shown need not be there; use "visibleIf"',
	width: looks,
	minWidth: looks,
	maxWidth: looks,
	colSpan: looks,
	colCount: looks,
	indent: looks,
	innerIndent: looks,
	startWithNewLine: looks,
	state: looks,
	renderAs: looks,
	widthMode: looks,
	showTOC: looks,
	showProgressBar: looks,
	requiredMark: looks,
	html: 'markup stands in elements of the type "html"'
};

const kindReasons: Readonly<Record<string, string>> = {
	file: 'an answer is words, numbers and choices',
	signaturepad: 'an answer is words, numbers and choices; who submits is known',
	imagepicker: 'pictures can not be read aloud; use "radiogroup" or "checkbox"',
	imagemap: 'places on a picture can not be read aloud; use "radiogroup" or "checkbox"',
	slider: 'use "rating", or "text" with the inputType "number"',
	buttongroup: 'use "radiogroup"',
	flowpanel: 'use "panel"',
	custom: 'only kinds of SurveyJS itself are known',
	composite: 'only kinds of SurveyJS itself are known'
};

const triggerReasons: Readonly<Record<string, string>> = {
	complete: 'a response is submitted by a person',
	skip: 'use "visibleIf" on what lies between',
	visible: 'use "visibleIf"'
};

function withReason(refusal: string, reasons: Readonly<Record<string, string>>, name: string) {
	return Object.hasOwn(reasons, name) ? `${refusal}: ${reasons[name]}` : refusal;
}

export function refusedProperty(property: string, kind: string): string {
	return withReason(
		`the property "${property}" of ${kind} is not supported`,
		propertyReasons,
		property
	);
}

export function refusedKind(kind: string): string {
	return withReason(`questions of the kind "${kind}" are not supported`, kindReasons, kind);
}

export function refusedTrigger(type: string): string {
	return withReason(`triggers of the type "${type}" are not supported`, triggerReasons, type);
}

/** What an author may write on everything of a sort, beyond what single kinds of questions have. */
import type { Shapes } from './properties.ts';

export const surveyShapes: Shapes = {
	title: 'text',
	description: 'text',
	showQuestionNumbers: 'numbering',
	questionStartIndex: 'label',
	calculatedValues: 'elsewhere',
	triggers: 'elsewhere'
};

export const pageShapes: Shapes = {
	title: 'text',
	description: 'text',
	visibleIf: 'expression',
	enableIf: 'expression'
};

/** Of what asks nothing: the kinds say the rest, and that no title is needed. */
export const fixedShapes: Shapes = { visibleIf: 'expression' };

export const panelShapes: Shapes = {
	...pageShapes,
	isRequired: 'flag',
	requiredIf: 'expression',
	showNumber: 'flag',
	showQuestionNumbers: ['default', 'onpanel', 'recursive', 'off'],
	questionStartIndex: 'label'
};

/** What a cell of a table has as well. */
const everywhere: Shapes = {
	title: 'text',
	isRequired: 'flag',
	requiredIf: 'expression',
	requiredErrorText: 'text',
	visibleIf: 'expression',
	enableIf: 'expression',
	readOnly: 'flag',
	validators: 'validators'
};

/** Of a question inside another one. */
export const innerShapes: Shapes = {
	...everywhere,
	titleLocation: ['default', 'hidden'],
	description: 'text',
	showCommentArea: 'flag',
	commentText: 'text',
	commentPlaceholder: 'text',
	showNumber: 'flag'
};

/** Of every question that stands by itself. */
export const questionShapes: Shapes = {
	...innerShapes,
	resetValueIf: 'expression',
	setValueIf: 'expression',
	setValueExpression: 'expression',
	purpose: 'purpose'
};

export const columnShapes: Shapes = {
	...everywhere,
	isUnique: 'flag',
	totalType: ['none', 'sum', 'count', 'min', 'max', 'avg'],
	totalExpression: 'expression',
	totalFormat: 'text',
	totalDisplayStyle: ['none', 'decimal', 'percent'],
	totalMaximumFractionDigits: 'digits',
	totalMinimumFractionDigits: 'digits'
};

/** Of a line of several texts. */
export const inputShapes: Shapes = {
	title: 'text',
	isRequired: 'flag',
	requiredErrorText: 'text',
	validators: 'validators'
};

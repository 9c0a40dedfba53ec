/**
 * survey-core as this engine uses it: with the texts of our languages loaded and the properties of
 * ours registered. Every other file of the engine imports survey-core's values from here.
 *
 * - `purpose` on any question: what its answers are for (`purposes` in the contract).
 * - `topics` on a question with choices, on a matrix and on several texts: "all" or a list of topic ids.
 *   The topics become its choices, rows or items before the definition is used.
 *
 * Regular expressions of authors are run by `linear-regex.ts` instead of the platform.
 */
import { RegexValidator, Serializer, ValidatorResult } from 'survey-core';
import 'survey-core/i18n/arabic';
import 'survey-core/i18n/french';
import 'survey-core/i18n/russian';
import 'survey-core/i18n/simplified-chinese';
import 'survey-core/i18n/spanish';
import { purposes } from '../contract.ts';
import './limited-choices.ts';
import './safe-functions.ts';
import { linearPattern, type Pattern } from './linear-regex.ts';

Serializer.addProperty('question', { name: 'purpose', choices: [...purposes] });
for (const kind of ['selectbase', 'matrix', 'multipletext']) {
	Serializer.addProperty(kind, { name: 'topics:value' });
}

const nothing: Pattern = { test: () => false };

class LinearRegexValidator extends RegexValidator {
	private compiled: { source: string; ignoreCase: boolean; pattern: Pattern } | undefined;

	private pattern(): Pattern {
		const { regex: source, caseInsensitive: ignoreCase } = this;
		if (this.compiled?.source !== source || this.compiled.ignoreCase !== ignoreCase) {
			const read = linearPattern(source, ignoreCase);
			// `check` refuses what can not be run; were it stored all the same, nothing would match.
			this.compiled = { source, ignoreCase, pattern: typeof read === 'string' ? nothing : read };
		}
		return this.compiled.pattern;
	}

	override validate(value: unknown, name = ''): ValidatorResult {
		const values: unknown[] = Array.isArray(value) ? value : [value];
		const matched =
			!this.regex ||
			this.isValueEmpty(value) ||
			values.every((one) => this.pattern().test(String(one)));
		// Of nothing at all, survey-core's own finds nothing wrong; its types have no word for that.
		return matched
			? super.validate(undefined)
			: new ValidatorResult(value, this.createCustomError(name));
	}
}

Serializer.overrideClassCreator('regexvalidator', () => new LinearRegexValidator());

export {
	ChoiceItem,
	ItemValue,
	LocalizableString,
	MatrixDropdownColumn,
	PanelModel,
	Question,
	QuestionBooleanModel,
	QuestionButtonGroupModel,
	QuestionCheckboxModel,
	QuestionCommentModel,
	QuestionDropdownModel,
	QuestionExpressionModel,
	QuestionHtmlModel,
	QuestionImageModel,
	QuestionImagePickerModel,
	QuestionMatrixDropdownModel,
	QuestionMatrixDropdownModelBase,
	QuestionMatrixDynamicModel,
	QuestionMatrixModel,
	QuestionMultipleTextModel,
	QuestionPanelDynamicModel,
	QuestionRadiogroupModel,
	QuestionRankingModel,
	QuestionRatingModel,
	QuestionSelectBase,
	QuestionSliderModel,
	QuestionTagboxModel,
	QuestionTextModel,
	SurveyModel
} from 'survey-core';
export type { MatrixDropdownRowModelBase, PageModel } from 'survey-core';

/**
 * survey-core as this engine uses it: with the texts of our languages loaded and the properties of
 * ours registered. Every other file of the engine imports survey-core's values from here.
 *
 * - `purpose` on any question: what its answers are for (`purposes` in the contract).
 * - `topics` on a question with choices, and on a matrix: "all" or a list of topic ids. The topics
 *   become its choices, or rows, before the definition is used.
 */
import { Serializer } from 'survey-core';
import 'survey-core/i18n/arabic';
import 'survey-core/i18n/french';
import 'survey-core/i18n/russian';
import 'survey-core/i18n/simplified-chinese';
import 'survey-core/i18n/spanish';
import { purposes } from '../contract.ts';
import './limited-choices.ts';

Serializer.addProperty('question', { name: 'purpose', choices: [...purposes] });
for (const kind of ['selectbase', 'matrix']) {
	Serializer.addProperty(kind, { name: 'topics:value' });
}

export {
	ChoiceItem,
	ItemValue,
	LocalizableString,
	PanelModel,
	Question,
	QuestionBooleanModel,
	QuestionCheckboxModel,
	QuestionCommentModel,
	QuestionDropdownModel,
	QuestionMatrixModel,
	QuestionRadiogroupModel,
	QuestionRankingModel,
	QuestionRatingModel,
	QuestionSelectBase,
	QuestionTagboxModel,
	QuestionTextModel,
	SurveyModel
} from 'survey-core';
export type { PageModel } from 'survey-core';

/**
 * survey-core disables the choices that are left over once as many are chosen as may be. A person could
 * then not exchange one for another without scripts, and what is shown would hang on every answer: our
 * models leave them enabled, and too many are told in a sentence.
 */
import {
	QuestionCheckboxModel,
	QuestionRankingModel,
	QuestionTagboxModel,
	Serializer
} from 'survey-core';

class Checkbox extends QuestionCheckboxModel {
	protected override onEnableItemCallBack(): boolean {
		return true;
	}
	protected override onAfterRunItemsEnableCondition(): void {
		super.onAfterRunItemsEnableCondition();
		this.otherItem.setIsEnabled(true);
	}
}

class Tagbox extends QuestionTagboxModel {
	protected override onEnableItemCallBack(): boolean {
		return true;
	}
	protected override onAfterRunItemsEnableCondition(): void {
		super.onAfterRunItemsEnableCondition();
		this.otherItem.setIsEnabled(true);
	}
}

class Ranking extends QuestionRankingModel {
	protected override onEnableItemCallBack(): boolean {
		return true;
	}
}

Serializer.overrideClassCreator('checkbox', () => new Checkbox(''));
Serializer.overrideClassCreator('tagbox', () => new Tagbox(''));
Serializer.overrideClassCreator('ranking', () => new Ranking(''));

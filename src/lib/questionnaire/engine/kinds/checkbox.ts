import { QuestionCheckboxModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { severalOf } from './several-of.ts';

export const checkbox = defineKind(QuestionCheckboxModel, severalOf('list'));

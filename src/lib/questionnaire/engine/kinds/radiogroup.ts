import { QuestionRadiogroupModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { oneOf } from './one-of.ts';

export const radiogroup = defineKind(QuestionRadiogroupModel, oneOf('radiogroup', 'list'));

import { QuestionTagboxModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { severalOf } from './several-of.ts';

export const tagbox = defineKind(QuestionTagboxModel, severalOf('tags'));

import { QuestionDropdownModel } from '../survey-core.ts';
import { defineKind } from './kind.ts';
import { oneOf } from './one-of.ts';

export const dropdown = defineKind(QuestionDropdownModel, oneOf('dropdown', 'menu'));

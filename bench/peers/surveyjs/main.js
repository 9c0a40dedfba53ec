import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.min.css';
import { renderSurvey } from 'survey-js-ui';
import questionnaire from './build/questionnaire.json';

renderSurvey(new Model(questionnaire), document.getElementById('survey'));

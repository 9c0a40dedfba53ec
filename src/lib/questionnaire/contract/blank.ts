import type { PageView } from './page.ts';

/** When a question is put; on paper it stands for everybody, with this beside it. */
export type Condition =
	/** Put to those who gave one of these answers, in the reader's language. */
	| { kind: 'answers'; question: string; answers: string[] }
	/** Hangs on earlier answers in a way that is no short sentence. */
	| { kind: 'earlier' };

/** A questionnaire before anything is answered, with all that an answer could make appear. */
export interface BlankQuestionnaire {
	title: string;
	pages: PageView[];
	/** By name of the page, panel or question. */
	conditions: Readonly<Record<string, Condition>>;
}

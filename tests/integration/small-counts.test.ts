/** What readers other than the desk are told of small counts, from publishing to page and Word. */

import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileMeetingBrief } from '../../src/lib/brief/templates/meeting-brief.ts';
import type { Block } from '../../src/lib/brief/blocks.ts';
import type { ToldPart } from '../../src/lib/disclosure/told.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { publishBrief } from '../../src/lib/server/briefs/publishing.ts';
import { briefWorkplace } from '../../src/lib/server/briefs/workplace.ts';
import { frozenContent } from '../../src/lib/server/briefs/versions.ts';
import type { AskedRespondent } from '../../src/lib/server/consultations/service.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { ownResponses } from '../../src/lib/server/responses/service.ts';
import { reopenResponse, submitResponse } from '../../src/lib/server/responses/submit.ts';
import { submitForms, type Forms } from '../support/answered.ts';
import { readIn } from '../support/brief-of.ts';
import { openConsultation, type OpenConsultation } from '../support/consultation.ts';
import { eachDialect } from '../support/dialects.ts';
import { briefAsWord, readPublished, type ReadBrief } from '../support/published.ts';
import { registerActor, type RegisteredActor } from '../support/people.ts';

/** What most name, what about half name, and what a few name each. */
const often = ['rural', 'dfs'];
const seldom = ['ai', 'iot', 'qos', 'cybersecurity'];

/** A respondent of this number names one or two of what is named often, and one that is not. */
function formsOf(index: number): Forms {
	const named = [...often.slice(index % 3 === 0 ? 1 : 0), seldom[index % seldom.length] ?? ''];
	return {
		priorities: named.map((topic, place) => [`priority_topics.${topic}`, String(place + 1)]),
		message: [['consent', 'none']]
	};
}

eachDialect((dialect) => {
	describe('a published brief', () => {
		let application: Application;
		let desk: RegisteredActor;
		let executive: RegisteredActor;
		let opened: OpenConsultation;

		beforeAll(async () => {
			application = await dialect.openApplication();
			const administrator = await registerActor(application, 'admin@example.org', {
				role: 'administrator'
			});
			desk = await registerActor(application, 'desk@example.org', { role: 'desk_manager' });
			opened = await openConsultation(application, administrator);
			executive = await registerActor(application, 'executive@example.org', {
				role: 'executive',
				meetingId: opened.meetingId
			});
			await answers(0, 16);
		}, 60_000);

		async function answers(from: number, to: number): Promise<void> {
			for (const [place, respondent] of opened.asked.slice(from, to).entries())
				await submitForms(application, respondent, formsOf(from + place), 'en');
		}

		/** Publishes, and reads what the executive reads. */
		async function publish(): Promise<{ briefId: string } & ReadBrief> {
			const consultationId = opened.consultation.id;
			const { revision } = await briefWorkplace(application, desk, consultationId, 'en');
			const { briefId, number } = await publishBrief(application, desk, {
				consultationId,
				revision,
				correction: { text: 'More have answered.', locale: 'en' }
			});
			return { briefId, ...(await readPublished(application, executive, briefId, number)) };
		}

		function priorities({ figures }: ReadBrief['content']): ToldPart | undefined {
			return figures.questions.find(({ name }) => name === 'priority_topics')?.parts[0];
		}

		function countOf(content: ReadBrief['content'], topic: string) {
			return priorities(content)?.counts.find(({ value }) => value === topic)?.count;
		}

		async function changeMind({ id, responseId }: AskedRespondent, topic: string): Promise<void> {
			const actor = await registerActor(application, `${id.toLowerCase()}-two@example.org`, {
				role: 'focal_point',
				respondentId: id
			});
			const [head] = await ownResponses(application, actor);
			const signature = { responseId, revision: head?.revision ?? 0, locale: 'en' } as const;
			await reopenResponse(application, actor, signature);
			const saved = await savePage(application, actor, {
				responseId,
				page: 'priorities',
				baseRevision: signature.revision + 1,
				form: [[`priority_topics.${topic}`, '1']],
				locale: 'en'
			});
			await submitResponse(application, actor, { ...signature, revision: saved.revision });
		}

		it('tells large counts and withholds small ones, in what is frozen and in all that is made of it', async () => {
			const { briefId, content, documents } = await publish();
			expect(countOf(content, 'rural')).toBe(10);
			expect(countOf(content, 'ai')).toBe('withheld');
			const frozen = await frozenContent(application, executive, briefId, 1);
			expect(frozen).not.toMatch(/"(others|remarks|preferences|statistics|statements)"/);
			const { receipts, questions } = content.figures;
			expect(receipts).toHaveLength(16);
			for (const { parts } of questions) {
				for (const { counts } of parts) {
					for (const { count } of counts) expect(count === 'withheld' || count >= 5).toBe(true);
				}
			}
			expect(readIn(documents.en)).toContain('named less often, or withheld');
			const word = await briefAsWord(application, executive, briefId, 1, 'en');
			const { value } = await mammoth.extractRawText({ buffer: Buffer.from(word) });
			expect(value).toContain('named less often, or withheld');
			expect(value).toContain('No figure tells fewer than 5 Member States apart.');
		});

		it('is in the draft what it will be when it is published', async () => {
			const { preview } = await briefWorkplace(application, desk, opened.consultation.id, 'en');
			const { content, documents } = await publish();
			const corrected = (block: Block) => !('id' in block && block.id === 'correction');
			const said = documents.en.filter(
				(block) => corrected(block) && readIn([block]) !== 'More have answered.'
			);
			expect(preview).toEqual(said);
			expect(content.figures.version).toBe(2);
		});

		it('keeps the figures of the version before when one respondent has changed its mind', async () => {
			const [first] = opened.asked;
			if (!first) throw new Error('Nobody was asked.');
			await changeMind(first, 'rural');
			const { briefId, content, documents } = await publish();
			expect(priorities(content)?.since).toBe(2);
			expect(countOf(content, 'rural')).toBe(10);
			const said = 'Figures of version 2: too few answers have changed since';
			expect(readIn(documents.en)).toContain(said);
			expect(readIn(documents.fr)).toContain('Chiffres de la version 2');
			const word = await briefAsWord(application, executive, briefId, content.number, 'en');
			const { value } = await mammoth.extractRawText({ buffer: Buffer.from(word) });
			expect(value).toContain(said);
		});

		it('tells new figures once enough others have answered', async () => {
			await answers(16, 52);
			const { content, documents } = await publish();
			expect(priorities(content)).toMatchObject({ since: 4, responses: 52 });
			expect(countOf(content, 'rural')).toBe(35);
			expect(readIn(documents.en)).not.toContain('Figures of version');
		}, 60_000);

		it('says the same as the figures that are frozen with it', async () => {
			const { content, documents } = await publish();
			const { figures, subject } = content;
			const words = { statements: [], titles: {}, marked: [] };
			expect(compileMeetingBrief(figures, words, subject, 'ru')).toEqual(documents.ru);
		});
	});
});

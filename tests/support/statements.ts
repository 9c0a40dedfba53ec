/** A consultation in which some have submitted their own words, for the tests of the desk's work on them. */
import type { Locale } from '../../src/lib/i18n/locales.ts';
import type { Actor } from '../../src/lib/server/accounts/policy.ts';
import type { Application } from '../../src/lib/server/application.ts';
import { savePage } from '../../src/lib/server/responses/save.ts';
import { responseOverview } from '../../src/lib/server/responses/service.ts';
import { reopenResponse, submitResponse } from '../../src/lib/server/responses/submit.ts';
import { openConsultation, type OpenConsultation } from './consultation.ts';
import { registerActor, type RegisteredActor } from './people.ts';

export interface Voices {
	opened: OpenConsultation;
	desk: RegisteredActor;
	colleague: RegisteredActor;
	/** Submits, or takes back and submits again. */
	say: (respondentId: string, words: Said) => Promise<void>;
	takeBack: (respondentId: string) => Promise<void>;
}

export interface Said {
	message: string;
	outcome?: string;
	consent?: 'country' | 'region' | 'none';
	locale?: Locale;
}

/** Everyone who says something is registered as the focal point of its State at the first time. */
export async function hearVoices(application: Application): Promise<Voices> {
	const administrator = await registerActor(application, 'voices-admin@example.org', {
		role: 'administrator'
	});
	const opened = await openConsultation(application, administrator);
	const focalPoints = new Map<string, Actor>();

	async function focalPointOf(respondentId: string): Promise<Actor> {
		const known = focalPoints.get(respondentId);
		if (known) return known;
		const mailbox = `${respondentId.toLowerCase()}@voices.example.org`;
		const actor = await registerActor(application, mailbox, { role: 'focal_point', respondentId });
		focalPoints.set(respondentId, actor);
		return actor;
	}

	async function revisionOf(actor: Actor, responseId: string): Promise<number> {
		const { head } = await responseOverview(application, actor, responseId, 'en');
		return head.revision;
	}

	async function takeBack(respondentId: string): Promise<void> {
		const actor = await focalPointOf(respondentId);
		const responseId = opened.responseOf(respondentId);
		const revision = await revisionOf(actor, responseId);
		await reopenResponse(application, actor, { responseId, revision, locale: 'en' });
	}

	async function say(respondentId: string, words: Said): Promise<void> {
		const { message, outcome = '', consent = 'country', locale = 'en' } = words;
		const actor = await focalPointOf(respondentId);
		const responseId = opened.responseOf(respondentId);
		const { head } = await responseOverview(application, actor, responseId, locale);
		if (head.status === 'submitted') await takeBack(respondentId);
		const pages: Record<string, [string, string][]> = {
			priorities: [
				['priority_topics.rural', '1'],
				['first_choice_outcome', outcome]
			],
			message: [
				['message_to_executives', message],
				['consent', consent]
			]
		};
		for (const [page, form] of Object.entries(pages)) {
			const baseRevision = await revisionOf(actor, responseId);
			await savePage(application, actor, { responseId, page, baseRevision, form, locale });
		}
		const revision = await revisionOf(actor, responseId);
		await submitResponse(application, actor, { responseId, revision, locale });
	}

	return {
		opened,
		say,
		takeBack,
		desk: await registerActor(application, 'desk@voices.example.org', { role: 'desk' }),
		colleague: await registerActor(application, 'colleague@voices.example.org', {
			role: 'desk_manager'
		})
	};
}

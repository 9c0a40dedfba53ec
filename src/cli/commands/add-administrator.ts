import { parseArgs } from 'node:util';
import { isLocale, locales } from '../../lib/i18n/locales.ts';
import { registerPerson, type NewPerson } from '../../lib/server/accounts/people.ts';
import { closeApplication } from '../../lib/server/application.ts';
import { openForCommand } from '../opening.ts';
import type { Command } from '../prelude.ts';

const usage = {
	arguments: 'MAILBOX NAME [--language en]',
	purpose: 'Registers an administrator, who can then sign in; the first one of an installation.'
};

/** The administrator that was asked for, or what is wrong with it. */
function administrator(
	mailbox: string,
	name: string,
	language: string
): { person: NewPerson } | { fault: string } {
	if (!/^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+$/.test(mailbox))
		return { fault: `"${mailbox}" is not a mailbox, such as name@administration.example` };
	if (name.trim() === '') return { fault: 'The name is empty' };
	if (!isLocale(language))
		return { fault: `"${language}" is not a language of Prelude: ${locales.join(', ')}` };
	return {
		person: {
			mailbox,
			name: name.trim(),
			locale: language,
			assignment: { role: 'administrator' }
		}
	};
}

async function run(given: string[]): Promise<number> {
	const { positionals, values } = parseArgs({
		args: given,
		allowPositionals: true,
		options: { language: { type: 'string', default: 'en' } }
	});
	const [mailbox, name, ...more] = positionals;
	if (mailbox === undefined || name === undefined || more.length > 0) {
		console.error(`Give ${usage.arguments}; a name of several words in quotation marks`);
		return 2;
	}
	const wanted = administrator(mailbox, name, values.language);
	if ('fault' in wanted) {
		console.error(wanted.fault);
		return 1;
	}
	const application = await openForCommand();
	if (!application) return 1;
	try {
		const { mailbox: registered } = await registerPerson(application, null, wanted.person);
		console.log(`${registered} is an administrator`);
		return 0;
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
		return 1;
	} finally {
		await closeApplication(application);
	}
}

export const command: Command = { usage, run };

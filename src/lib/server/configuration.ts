import path from 'node:path';
import { z } from 'zod';
import { engineOf } from './database/connection.ts';

export type InstallationKind = 'production' | 'demonstration';

export interface Configuration {
	kind: InstallationKind;
	/** `sqlite:PATH` or `postgres://…` */
	databaseUrl: string;
	/** Absolute; holds the SQLite file and, without SMTP, the outgoing mail. */
	dataDirectory: string;
	/** Absolute; where it is missing `documents` in the folder of the data. Holds nothing that cannot be made again. */
	documentsDirectory?: string;
	/** Where people reach the site, for instance https://prelude.example; never ends in a slash. */
	origin: string;
	smtpUrl?: string;
	mailFrom: string;
	logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
	/** The folder that holds `surveys/` and the reference data: where the project is checked out. */
	root: string;
}

const environment = z.object({
	PRELUDE_MODE: z
		.enum(['production', 'demonstration'], { error: 'must be production or demonstration' })
		.default('production'),
	DATA_DIR: z.string().min(1).default('data'),
	DOCUMENTS_DIR: z.string().min(1).optional(),
	DATABASE_URL: z
		.string()
		.refine((url) => engineOf(url) !== undefined, {
			error: 'must begin with sqlite: or postgres://'
		})
		.optional(),
	ORIGIN: z
		.url({
			protocol: /^https?$/,
			error: 'must be the address people open, such as https://prelude.example'
		})
		.transform((url) => new URL(url).origin),
	SMTP_URL: z
		.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' })
		.optional(),
	MAIL_FROM: z.string().min(3).default('Prelude <prelude@localhost>'),
	LOG_LEVEL: z
		.enum(['debug', 'info', 'warn', 'error', 'silent'], {
			error: 'must be debug, info, warn, error or silent'
		})
		.default('info')
});

export type ConfigurationResult =
	{ ok: true; configuration: Configuration } | { ok: false; messages: string[] };

/** Reads the environment; every fault comes back as one plain sentence with the variable's name. */
export function readConfiguration(
	variables: Record<string, string | undefined>,
	root: string
): ConfigurationResult {
	const present = Object.fromEntries(
		Object.entries(variables).filter(([, value]) => value !== undefined && value !== '')
	);
	const parsed = environment.safeParse(present);
	if (!parsed.success) {
		const messages = parsed.error.issues.map((issue) => {
			const name = issue.path.join('.');
			return present[name] === undefined
				? `${name} is not set: it is required.`
				: `${name} ${issue.message}.`;
		});
		return { ok: false, messages };
	}
	const { data } = parsed;
	const dataDirectory = path.resolve(root, data.DATA_DIR);
	return {
		ok: true,
		configuration: {
			kind: data.PRELUDE_MODE,
			databaseUrl: data.DATABASE_URL ?? `sqlite:${path.join(dataDirectory, 'prelude.sqlite')}`,
			dataDirectory,
			...(data.DOCUMENTS_DIR === undefined
				? {}
				: { documentsDirectory: path.resolve(root, data.DOCUMENTS_DIR) }),
			origin: data.ORIGIN,
			...(data.SMTP_URL === undefined ? {} : { smtpUrl: data.SMTP_URL }),
			mailFrom: data.MAIL_FROM,
			logLevel: data.LOG_LEVEL,
			root
		}
	};
}

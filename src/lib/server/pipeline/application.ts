import { randomUUID } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { servedApplication } from '../serving.ts';

export const attachApplication: Handle = ({ event, resolve }) => {
	event.locals.application = servedApplication();
	event.locals.reference = randomUUID().slice(0, 8);
	return resolve(event);
};

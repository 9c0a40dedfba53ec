import type { HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { startServing, stopServing } from '$lib/server/serving';
import { checkAccess } from '$lib/server/pipeline/access';
import { attachApplication } from '$lib/server/pipeline/application';
import { compress } from '$lib/server/pipeline/compression';
import { lighten } from '$lib/server/pipeline/lightness';
import { chooseLocale } from '$lib/server/pipeline/locale';
import { logRequest } from '$lib/server/pipeline/log';
import { addSecurityHeaders, requireSameOrigin } from '$lib/server/pipeline/security';
import { keepFromSearch } from '$lib/server/pipeline/search';
import { recognizeActor } from '$lib/server/pipeline/session';
import { explainError } from '$lib/server/pipeline/errors';

export const init: ServerInit = async () => {
	await startServing();
	process.once('sveltekit:shutdown', () => void stopServing());
};

export const handle = sequence(
	attachApplication,
	logRequest,
	compress,
	addSecurityHeaders,
	keepFromSearch,
	chooseLocale,
	lighten,
	requireSameOrigin,
	recognizeActor,
	checkAccess
);

export const handleError: HandleServerError = explainError;

import adapter from '@sveltejs/adapter-node';
import { build } from 'vite';

/** The server, and beside it what its threads load: build/tasks.js (src/lib/server/work). */
function serverAndTasks() {
	const server = adapter({ precompress: true });
	return {
		...server,
		/** @param {import('@sveltejs/kit').Builder} builder */
		async adapt(builder) {
			await server.adapt(builder);
			await build({
				configFile: false,
				logLevel: 'warn',
				build: {
					ssr: 'src/lib/server/work/tasks.ts',
					outDir: 'build',
					emptyOutDir: false,
					copyPublicDir: false
				}
			});
		}
	};
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: serverAndTasks(),
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../bench/**/*.ts'],
				exclude: [...config.exclude, '../bench/peers/**']
			})
		},
		csrf: {
			// The request pipeline holds the stricter check, for every content type: src/lib/server/pipeline/security.ts
			trustedOrigins: ['*']
		},
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				// The line of src/app.html that fetches the script of answering once the styles are there.
				'script-src': ['self', 'sha256-3bpfBH9UQdNuyHuzjUXR5Yiw804oZ4sdFfGp0JsoPsU='],
				'style-src': ['self'],
				// The framework's route announcer carries one style attribute, known by its hash.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none']
			}
		}
	}
};

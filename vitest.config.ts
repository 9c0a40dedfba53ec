import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		environment: 'node',
		env: { TZ: 'UTC' },
		// A mock or a stubbed variable never outlives its test.
		restoreMocks: true,
		unstubEnvs: true,
		unstubGlobals: true,
		projects: [
			{
				extends: true,
				test: {
					name: 'logic',
					include: ['tests/{unit,property,scenario,architecture}/**/*.test.ts'],
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				test: {
					name: 'services',
					include: ['tests/integration/**/*.test.ts'],
					globalSetup: 'tests/support/postgres-cluster.ts',
					testTimeout: 30_000,
					hookTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'served',
					include: ['tests/{e2e,durability}/**/*.test.ts'],
					// Each file drives a server and a browser: after the others, two at a time.
					sequence: { groupOrder: 1 },
					maxWorkers: 2,
					testTimeout: 120_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});

import { afterEach, describe, expect, it } from 'vitest';
import { tell, type Telling } from '../../src/lib/disclosure/tell.ts';
import { createLog } from '../../src/lib/server/log.ts';
import { openThreads, type Settings, type Threads } from '../../src/lib/server/work/threads.ts';
import { projectRoot } from '../support/project-root.ts';
import { response, specification } from '../support/rollup-fixtures.ts';

const question = specification('laboratory');

/** What may be told of so many answers of either kind. */
function telling(size: number, asked = question): Telling {
	return {
		number: 1,
		questions: [{ question: asked, wanted: { counts: 'all', mean: false } }],
		responses: Array.from({ length: size }, (_, place) =>
			response(String(place), { laboratory: place % 2 === 0 })
		),
		former: [],
		earlier: []
	};
}

const opened: Threads[] = [];

function open(settings: Partial<Settings> = {}): Threads {
	const threads = openThreads({ root: projectRoot, log: createLog('silent'), ...settings });
	opened.push(threads);
	return threads;
}

afterEach(async () => {
	await Promise.all(opened.splice(0).map(({ close }) => close()));
});

describe('threads', () => {
	it('give what the function gives', async () => {
		const { run } = open();
		const [few, many] = await Promise.all([run('tell', telling(4)), run('tell', telling(20))]);
		expect(few).toEqual(tell(telling(4)));
		expect(many).toEqual(tell(telling(20)));
		expect(many).not.toEqual(few);
	});

	it('let the server go on meanwhile', async () => {
		const { run } = open();
		let turns = 0;
		const turning = setInterval(() => (turns += 1));
		await run('tell', telling(2000));
		clearInterval(turning);
		expect(turns).toBeGreaterThan(0);
	});

	it('tell what a task threw, and go on', async () => {
		const { run } = open();
		const nothing = JSON.parse('null');
		await expect(run('tell', { ...telling(1), responses: nothing })).rejects.toMatchObject({
			message: 'The task "tell" failed.',
			cause: expect.objectContaining({ message: expect.stringContaining('responses') })
		});
		await expect(run('tell', telling(20))).resolves.toHaveLength(1);
	});

	it('tell what can not be handed over', async () => {
		const { run } = open();
		const title = JSON.parse('{}');
		title.en = () => 'A function is not cloned.';
		await expect(run('tell', telling(1, { ...question, title }))).rejects.toMatchObject({
			cause: expect.objectContaining({ name: 'DataCloneError' })
		});
	});

	it('take no more than may wait', async () => {
		const { run } = open({ most: 1, waiting: 2 });
		const asked = Array.from({ length: 4 }, () => run('tell', telling(20)));
		const outcomes = await Promise.allSettled(asked);
		expect(outcomes.map(({ status }) => status)).toEqual([
			'fulfilled',
			'fulfilled',
			'fulfilled',
			'rejected'
		]);
		await expect(asked[3]).rejects.toMatchObject({ code: 'busy', status: 503 });
	});

	it('give up what is not done in time', async () => {
		const { run } = open({ patience: 1 });
		await expect(run('tell', telling(2000))).rejects.toMatchObject({
			code: 'busy'
		});
	});

	it('reject what was under way when they are closed', async () => {
		const { run, close } = open({ most: 1 });
		const asked = [run('tell', telling(2000)), run('tell', telling(2000))];
		const outcomes = Promise.allSettled(asked);
		await close();
		expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	});
});

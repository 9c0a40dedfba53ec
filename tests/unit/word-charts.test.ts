import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/lib/brief/text.ts';
import { chartPicture } from '../../src/lib/server/documents/chart-picture.ts';
import { writeWord } from '../../src/lib/server/documents/word.ts';
import { intervalCharts } from '../support/brief-of.ts';
import { chartsIn } from '../support/in-a-document.ts';
import { documentOfBlocks, smallBrief } from '../support/word-parts.ts';

describe('a Word document', () => {
	it('gives each chart as a picture with words for those who do not see it', async () => {
		const blocks = smallBrief('en');
		const charts = chartsIn(blocks);
		const files = unzipSync(await writeWord(documentOfBlocks('en', blocks)));
		expect(charts.length).toBeGreaterThan(0);
		const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
		expect(document.match(/<pic:pic /g)).toHaveLength(charts.length);
		for (const { description } of charts)
			expect(document).toContain(`descr="${plain(description)}"`);
	});

	it.each([
		['en', 'ai', 'iu'],
		['ru', 'да', 'до'],
		['ar', 'نعم', 'لاا'],
		['zh', '是', '否']
	] as const)('writes the letters of %s into its charts, not boxes', (locale, one, other) => {
		const [chart] = intervalCharts(smallBrief(locale));
		const picture = (label: string) =>
			chart &&
			chartPicture({ ...chart, bars: chart.bars.map((bar) => ({ ...bar, label })) }, locale);
		expect(picture(one)?.png).toEqual(picture(one)?.png);
		expect(picture(one)?.png).not.toEqual(picture(other)?.png);
	});
});

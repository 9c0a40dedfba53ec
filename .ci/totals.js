/**
 * Prints `N passed, N failed` and exits with 1 when anything failed.
 * Arguments: Vitest's JSON results, then the steps that failed. A failed test run adds nothing to
 * the failures its results already hold, unless they hold none.
 */
import { readFileSync } from 'node:fs';

const [resultsFile = '', ...failedSteps] = process.argv.slice(2);
const files = readResults(resultsFile);
const tests = files.flatMap((file) => file.assertionResults);
const passed = tests.filter((test) => test.status === 'passed').length;
const failedTests = tests.filter((test) => test.status === 'failed').length;
// A file that does not load, or whose hooks fail, has no failed test to show for it.
const failedFiles = files.filter(
	(file) =>
		file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')
).length;

const testRun = failedSteps.filter((step) => step.startsWith('npm test'));
const otherSteps = failedSteps.length - testRun.length;
const ofTests = Math.max(failedTests + failedFiles, files.length === 0 ? 1 : testRun.length);
for (const step of failedSteps) console.log(`failed: ${step.replace(/ -- .*/, '')}`);
console.log(`${passed} passed, ${ofTests + otherSteps} failed`);
process.exitCode = ofTests + otherSteps === 0 ? 0 : 1;

/**
 * @param {string} file
 * @returns {{ status: string, assertionResults: { status: string }[] }[]}
 */
function readResults(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).testResults;
	} catch {
		// The run ended before it wrote any: the build failed, for instance.
		return [];
	}
}

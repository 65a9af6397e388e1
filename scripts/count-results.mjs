// Adds up the JSON reports of all test suites and prints a last line for machines: `N passed, N failed`.
import { readFileSync } from 'node:fs';

const SUITES = ['unit', 'e2e'];
let passed = 0;
let failed = 0;
for (const suite of SUITES) {
  try {
    const report = JSON.parse(readFileSync(new URL(`../out/results/${suite}.json`, import.meta.url), 'utf8'));
    passed += report.numPassedTests;
    failed +=
      report.numFailedTests +
      report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  } catch (error) {
    console.error(`The suite "${suite}" left no report: ${error.message}`);
    failed += 1;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

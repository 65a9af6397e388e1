import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawn, generatedMutants } from './mutants/choose-mutants.ts';
import { judgeMutants } from './mutants/judge-mutants.ts';
import { namedMutants } from './mutants/named.ts';
import { type MutantArguments, readArguments, USAGE } from './mutants/read-arguments.ts';
import { findRelatedTests } from './mutants/related-tests.ts';
import { lineOf, scoreOf, tableOf } from './mutants/report.ts';

// The command behind `npm run mutants`: makes small changes to the code and reports those that no unit test notices.
const ROOT = path.join(import.meta.dirname, '..');
const LEAST_SCORE = 0.95;

async function run({ seed, count, only, lanes }: MutantArguments): Promise<boolean> {
  const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
  const named = namedMutants(read, only);
  const generated = generatedMutants(ROOT, read, only);
  const mutants = [...named, ...drawn(generated, count, seed)];
  console.log(
    `seed ${seed}: ${named.length} named and ${mutants.length - named.length} of ${generated.length} others; first, the tests without one`,
  );
  const judged = await judgeMutants(ROOT, mutants, findRelatedTests(ROOT), lanes, (one) => console.log(lineOf(one)));
  console.log(tableOf(judged));
  return scoreOf(judged) >= LEAST_SCORE;
}

async function main(): Promise<void> {
  let given: MutantArguments;
  try {
    given = readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(USAGE);
    process.exit(2);
  }
  // Vitest sets its own exit code for each failed test.
  process.exit((await run(given)) ? 0 : 1);
}

await main();

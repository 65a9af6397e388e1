import path from 'node:path';
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node';
import type { Mutant } from './mutant.ts';

/** The result of one test run. */
interface Outcome {
  /** The first test that failed, `a time limit` or `an error outside of tests`; undefined if all passed. */
  readonly noticedBy: string | undefined;
  /** How long each test file took, in milliseconds. */
  readonly took: ReadonlyMap<string, number>;
}

/** A Vitest that stays running, so that a run costs little more than its tests. */
export interface Lane {
  /** Runs test files in this order until one fails, with a mutant in place of its file; stops after `limit` milliseconds. */
  readonly run: (tests: readonly string[], limit: number, mutant?: Mutant) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/** The same timeout as in other test runs: otherwise a slow machine would notice mutants that no test does. */
const TEST_LIMIT = 30_000;

/** Keeps the given order; Vitest would sort files by size and past failures. */
class AsGiven {
  sort(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
}

/** Opens a lane for the project in `root`. The changed text is passed to Vitest; nothing on disk changes. */
export async function openLane(root: string): Promise<Lane> {
  let current: Mutant | undefined;
  const plugin = {
    name: 'mutant',
    enforce: 'pre' as const,
    load: (id: string) => (current !== undefined && id === path.join(root, current.file) ? current.text : undefined),
  };
  const vitest = await createVitest('test', {
    root,
    watch: false,
    bail: 1,
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    silent: true,
    reporters: [{}],
    project: ['mutants'],
    sequence: { shuffle: false, sequencer: AsGiven },
    projects: [
      {
        extends: true,
        plugins: [plugin],
        test: { name: 'mutants', include: ['test/**/*.test.{ts,tsx}'], testTimeout: TEST_LIMIT },
      },
    ],
  });
  const known = new Map((await vitest.globTestSpecifications()).map((one) => [path.relative(root, one.moduleId), one]));

  async function run(tests: readonly string[], limit: number, mutant?: Mutant): Promise<Outcome> {
    for (const file of [current?.file, mutant?.file])
      if (file !== undefined) vitest.invalidateFile(path.join(root, file));
    current = mutant;
    // Otherwise the failures of earlier runs would count for this one.
    vitest.state.filesMap.clear();
    vitest.state.idMap.clear();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      // The first call makes Vitest wait for its workers; the second ends them, even in an infinite loop.
      for (let times = 0; times < 2; times += 1) void vitest.cancelCurrentRun('keyboard-input');
    }, limit);
    const specifications = tests.flatMap((test) => known.get(test) ?? []);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    clearTimeout(timer);
    const failed = testModules.find((one) => one.state() === 'failed');
    const nameOf = (module: TestModule): string => path.relative(root, module.moduleId);
    const passed = testModules.filter((one) => one.state() === 'passed').length;
    if (!isLate && failed === undefined && passed < tests.length) throw new Error('Vitest skipped some tests');
    const otherwise = unhandledErrors.length > 0 ? 'an error outside of tests' : undefined;
    return {
      noticedBy: isLate
        ? 'a time limit'
        : failed === undefined
          ? otherwise
          : `${nameOf(failed)}: ${failedTest(failed)}`,
      took: new Map(testModules.map((one) => [nameOf(one), one.diagnostic().duration])),
    };
  }

  return { run, close: () => vitest.close() };
}

function failedTest(module: TestModule): string {
  for (const test of module.children.allTests('failed')) return test.fullName;
  return 'does not load';
}

import type { Mutant } from './mutant.ts';
import { openLane } from './open-lane.ts';
import { nearness, type RelatedTests } from './related-tests.ts';

/** The result of one mutant. */
export interface Judged {
  readonly mutant: Mutant;
  /** The test that noticed it; undefined if it survived. */
  readonly noticedBy: string | undefined;
}

/** A run may take this many times as long as the same tests take without a mutant, plus this many milliseconds. */
const LIMIT_FACTOR = 3;
const LIMIT_EXTRA = 20_000;
const NO_LIMIT = 2 ** 31 - 1;

/**
 * Runs, for each mutant, the tests that use its file, the nearest and fastest first, until one fails. Before that, runs all
 * of these tests once without a mutant, and throws if one fails.
 */
export async function judgeMutants(
  root: string,
  mutants: readonly Mutant[],
  relatedTests: RelatedTests,
  lanes: number,
  tell: (judged: Judged) => void,
): Promise<readonly Judged[]> {
  const open = await Promise.all(Array.from({ length: lanes }, () => openLane(root)));
  const all = [...new Set(mutants.flatMap(({ file }) => relatedTests(file)))].sort();
  const took = new Map<string, number>();
  const shares = open.map((_, lane) => all.filter((_, place) => place % open.length === lane));
  await inTurn(open, shares, async (lane, share) => {
    const outcome = await lane.run(share, NO_LIMIT);
    if (outcome.noticedBy !== undefined) throw new Error(`A test fails even without a mutant: ${outcome.noticedBy}`);
    for (const [test, millis] of outcome.took) took.set(test, millis);
  });

  const judged: Judged[] = [];
  await inTurn(open, mutants, async (lane, mutant) => {
    const cost = (test: string): number => (took.get(test) ?? 0) / 10 ** nearness(test, mutant.file);
    const tests = relatedTests(mutant.file).toSorted((a, b) => cost(a) - cost(b));
    const usual = tests.reduce((sum, test) => sum + (took.get(test) ?? 0), 0);
    const { noticedBy } = await lane.run(tests, LIMIT_EXTRA + LIMIT_FACTOR * usual, mutant);
    judged.push({ mutant, noticedBy });
    tell({ mutant, noticedBy });
  });
  await Promise.all(open.map((lane) => lane.close()));
  return judged;
}

/** Distributes the tasks, one at a time to each worker. */
async function inTurn<Worker, Task>(
  workers: readonly Worker[],
  tasks: readonly Task[],
  work: (worker: Worker, task: Task) => Promise<void>,
): Promise<void> {
  const left = tasks[Symbol.iterator]();
  const serve = async (worker: Worker): Promise<void> => {
    for (const task of left) await work(worker, task);
  };
  await Promise.all(workers.map(serve));
}

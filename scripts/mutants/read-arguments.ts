import { parseArgs } from 'node:util';

/** The options of the mutant run. */
export interface MutantArguments {
  readonly seed: string;
  /** How many generated mutants to draw, in addition to the named ones. */
  readonly count: number;
  /** The beginning of the paths to change. */
  readonly only: string;
  /** How many runs in parallel. */
  readonly lanes: number;
}

export const USAGE = `npm run mutants [-- options]

  --seed text    draw another sample (default: 1)
  --count n      how many mutants to draw in addition to the named ones (default: 200)
  --only path    only files whose paths begin with this, such as src/core
  --lanes n      how many runs in parallel (default: 2)

Exits with an error if the tests notice fewer than 95 % of the mutants.
`;

/** Parses what follows `npm run mutants --`. Throws if an option is wrong. */
export function readArguments(given: readonly string[]): MutantArguments {
  const { values } = parseArgs({
    args: [...given],
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '200' },
      only: { type: 'string', default: 'src/' },
      lanes: { type: 'string', default: '2' },
    },
  });
  const [count, lanes] = [values.count, values.lanes].map(Number);
  if (count === undefined || !Number.isInteger(count) || count < 0) throw new Error('--count needs a number');
  if (lanes === undefined || !Number.isInteger(lanes) || lanes < 1)
    throw new Error('--lanes needs a number of at least 1');
  return { seed: values.seed, count, only: values.only, lanes };
}

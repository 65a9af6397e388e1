import { parseArgs } from 'node:util';

/** What the person asked for. */
export interface MutantArguments {
  readonly seed: string;
  /** How many generated mutants, besides the named ones. */
  readonly count: number;
  /** The beginning of the paths to change. */
  readonly only: string;
  /** How many runs at a time. */
  readonly lanes: number;
}

export const USAGE = `npm run mutants [-- options]

  --seed text    draws another sample; 1 without it
  --count n      how many mutants to draw besides the named ones; 200 without it
  --only path    only files whose paths begin so, such as src/core
  --lanes n      how many runs at a time; 2 without it

Ends with an error if fewer than 95 % of the mutants are noticed by a test.
`;

/** Reads what follows `npm run mutants --`. Throws saying what is wrong. */
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
    throw new Error('--lanes needs a number, at least 1');
  return { seed: values.seed, count, only: values.only, lanes };
}

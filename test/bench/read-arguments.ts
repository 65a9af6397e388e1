import { parseArgs } from 'node:util';

/** What a run measures. */
export interface BenchArguments {
  /** The rows named after `--only` or by themselves, in the order of the table; undefined where none is named. */
  readonly only: readonly string[] | undefined;
  /** How long the rows that watch real time take. */
  readonly minutes: number;
}

/** What the command line asks for; throws with the known names for one that is not among `names`. */
export function readArguments(args: readonly string[], names: readonly string[]): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { only: { type: 'string' }, minutes: { type: 'string', default: '15' } },
  });
  const asked = [...positionals, ...(values.only?.split(',') ?? [])].map((name) => name.trim());
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`No row "${unknown.join(', ')}"; there are ${names.join(',')}`);
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error('--minutes takes a number above 0');
  return { only: asked.length === 0 ? undefined : names.filter((name) => asked.includes(name)), minutes };
}

import { parseArgs } from 'node:util';

/** The names after `--only`, or all of `names` without it; throws with the known names for one that is not among them. */
export function readArguments(args: readonly string[], names: readonly string[]): readonly string[] {
  const { only } = parseArgs({ args: [...args], options: { only: { type: 'string' } } }).values;
  if (only === undefined) return names;
  const asked = only.split(',').map((name) => name.trim());
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`No row "${unknown.join(', ')}"; --only takes ${names.join(',')}`);
  return names.filter((name) => asked.includes(name));
}

import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import LISTED from './equivalent.json' with { type: 'json' };
import { type Mutant, mutantOf } from './mutant.ts';
import { editsOf } from './operators.ts';

/** Mutants that are known not to change behavior, and why. */
const EQUIVALENT: readonly (Pick<Mutant, 'file' | 'before' | 'after'> & { readonly why: string })[] = LISTED;

const FOLDERS = ['src/core', 'src/oauth', 'src/gmail', 'src/background'];

/** All mutants of the files that begin with `only`, except those that are known not to change behavior. */
export function generatedMutants(root: string, read: (file: string) => string, only: string): readonly Mutant[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  ).filter((file) => file.startsWith(only));
  const mutants = files.flatMap((file) => editsOf(file, read(file)).map((edit) => mutantOf(file, read(file), edit)));
  const known = new Set(mutants.map(keyOf));
  const stale = EQUIVALENT.filter((one) => files.includes(one.file) && !known.has(keyOf(one)));
  if (stale.length > 0)
    throw new Error(`equivalent.json lists mutants that no longer exist:\n${stale.map(keyOf).join('\n')}`);
  const equivalent = new Set(EQUIVALENT.map(keyOf));
  return mutants.filter((mutant) => !equivalent.has(keyOf(mutant)));
}

/** Draws `count` of the mutants, as the seed decides; a change elsewhere in the code does not change which are drawn first. */
export function drawn(mutants: readonly Mutant[], count: number, seed: string): readonly Mutant[] {
  return mutants
    .map((mutant) => ({
      mutant,
      place: createHash('sha256')
        .update(`${seed}\n${keyOf(mutant)}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

function keyOf({ file, before, after }: Pick<Mutant, 'file' | 'before' | 'after'>): string {
  return `${file}: ${before} -> ${after}`;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { namedMutants } from '../../../scripts/mutants/named.ts';

const root = path.join(import.meta.dirname, '../../..');

test('each named mutant finds what it changes', () => {
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const mutants = namedMutants(read, '');
  expect(mutants).toHaveLength(16);
  for (const { file, text } of mutants) expect(text, file).not.toBe(read(file));
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

const ROOT = join(import.meta.dirname, '..');
const CONTRIBUTING = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

/** The text of a section of CONTRIBUTING, without its heading. */
function section(heading: string): string {
  const [, text] = CONTRIBUTING.split(`\n## ${heading}\n`);
  if (text === undefined) throw new Error(`CONTRIBUTING has no section "${heading}"`);
  return text.split('\n## ')[0] ?? '';
}

/** The files that a text names in backquotes, from the root of the project. */
function filesIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:src|messages|test|scripts)\/[^`]+)`/g)].map(([, file = '']) => file);
}

describe('one alarm’s way', () => {
  const way = [...section("One alarm's way").matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = '']) => file);
  const imports = new Map(sourceFiles('src').map((file) => [file.path, importsOf(file)]));

  test('begins where the alarm rings, ends where the badge is painted, and is at most 20 files long', () => {
    expect(way[0]).toBe('src/background/index.ts');
    expect(way).toEqual(expect.arrayContaining(['src/background/show/paint-badge.ts', 'src/platform/badge.ts']));
    expect(way.length).toBeLessThanOrEqual(20);
  });

  test('is followed by the imports: each file is imported by one before it, and imports none of those', () => {
    const lost = way
      .slice(1)
      .filter((file, at) => !way.slice(0, at + 1).some((before) => imports.get(before)?.includes(file)));
    const climbing = way.flatMap((file, at) =>
      way.slice(0, at).filter((before) => imports.get(file)?.includes(before)),
    );
    expect({ lost, climbing }).toEqual({ lost: [], climbing: [] });
  });
});

describe('what to touch to add something', () => {
  const rows = new Map(
    section('To add something')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| -|^\| to add/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, what = '', touch = '']) => [what, filesIn(touch)]),
  );

  test('is told of all seven', () => {
    expect([...rows.keys()]).toEqual([
      'an action',
      'a setting',
      'a message',
      'a Gmail call',
      'a command',
      'an attack to practice',
      'words of sign-in codes',
    ]);
  });

  test.each([...rows])('%s: every file that is named exists', (_what, files) => {
    expect(files.length).toBeGreaterThan(0);
    expect(
      files.filter((file) => !existsSync(join(ROOT, file.replace('<language>', 'en').replace('/<call>.ts', '')))),
    ).toEqual([]);
  });

  test('an action and a setting are an entry of one table and their messages', () => {
    expect(rows.get('an action')).toEqual(['src/core/actions/action-table.ts', 'messages/<language>.json']);
    expect(rows.get('a setting')).toEqual(['src/core/settings.ts', 'messages/<language>.json']);
  });
});

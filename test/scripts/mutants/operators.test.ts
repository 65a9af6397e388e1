import { describe, expect, test } from 'vitest';
import { mutantOf } from '../../../scripts/mutants/mutant.ts';
import { editsOf } from '../../../scripts/mutants/operators.ts';

/** The source after each single change. */
function changed(source: string): readonly string[] {
  return editsOf('a.ts', source).map(({ start, end, by }) => source.slice(0, start) + by + source.slice(end));
}

test.each([
  { source: 'const x = a < b;', after: ['const x = a <= b;'] },
  { source: 'const x = a !== b;', after: ['const x = a === b;'] },
  { source: 'const x = a && b;', after: ['const x = a || b;'] },
  { source: 'const x = a ?? b;', after: ['const x = a;'] },
  { source: 'const x = a - 1;', after: ['const x = a + 1;'] },
  { source: 'const x = true;', after: ['const x = false;'] },
  { source: 'const x = !a;', after: ['const x = a;'] },
  { source: 'const x = a ? b : c;', after: ['const x = !(a) ? b : c;'] },
  { source: 'const f = (a = 1) => a;', after: ['const f = (a) => a;'] },
  { source: 'const x = all.some(f);', after: ['const x = all.every(f);'] },
  { source: 'const x = all.filter(f);', after: ['const x = all;'] },
  { source: 'while (a) b += 1;', after: ['while (false) b += 1;', 'while (a) ;', 'while (a) b -= 1;'] },
  { source: 'await save(a);', after: [';'] },
  { source: 'void save(a);', after: [';'] },
  {
    source: 'const x = { a, b: 1, ...c };',
    after: ['const x = { b: 1, ...c };', 'const x = { a, ...c };', 'const x = { a, b: 1 };'],
  },
])('$source can become $after', ({ source, after }) => {
  expect(changed(source).toSorted()).toEqual(after.toSorted());
});

test('an early exit is dropped, and its condition is negated once, however it is written', () => {
  expect(changed('for (const a of b) { if (a === 1) continue; c(a); }')).toEqual([
    'for (const a of b) { ; c(a); }',
    'for (const a of b) { if (a !== 1) continue; c(a); }',
    'for (const a of b) { if (a === 1) continue; ; }',
  ]);
  expect(changed('while (a) { if (!b) break; }')).toContain('while (a) { if (b) break; }');
});

test.each([
  'type X = { readonly a: true; b: -1 };',
  'interface X { readonly a: false }',
  'const x: true | undefined = a;',
  "const x = 'a' + b;",
  'const x = `a` + b;',
  'const x = { a: undefined };',
  'const x = Math.floor(a);',
  "import { a } from './b.ts';",
])('%s is left alone', (source) => {
  expect(changed(source)).toEqual([]);
});

test('a source that cannot be parsed is not taken for one without changes', () => {
  expect(() => editsOf('a.ts', 'const = 1;')).toThrow('a.ts cannot be parsed');
});

describe('a mutant', () => {
  const source = 'const é = 1;\nif (\n  a &&\n  b\n) c();\n';

  test('is told by the lines that change, each on one line, and by the first of them', () => {
    const start = source.indexOf('a &&');
    const edit = { what: 'condition negated', start, end: source.indexOf('\n) c'), by: 'a' };
    expect(mutantOf('src/a.ts', source, edit)).toEqual({
      what: 'condition negated',
      file: 'src/a.ts',
      line: 3,
      before: 'a && b',
      after: 'a',
      text: 'const é = 1;\nif (\n  a\n) c();\n',
    });
  });

  test('of the last line needs no line break after it', () => {
    expect(mutantOf('src/a.ts', 'a();', { what: '', start: 0, end: 4, by: ';' })).toMatchObject({
      line: 1,
      before: 'a();',
      after: ';',
    });
  });
});

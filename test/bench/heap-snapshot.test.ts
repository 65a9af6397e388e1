import { expect, test } from 'vitest';
import { readHeapSnapshot } from './heap-snapshot.ts';

test('code is told from all other kinds of nodes, by the places that the snapshot itself names', () => {
  const meta = {
    node_fields: ['type', 'name', 'self_size'],
    node_types: [['object', 'code', 'string'], 'string', 'number'],
  };
  const nodes = [0, 0, 100, 1, 0, 2_000, 2, 0, 30, 1, 0, 4];
  expect(readHeapSnapshot(JSON.stringify({ snapshot: { meta }, nodes }))).toEqual({ code: 2_004, data: 130 });
});

test('what is no snapshot is refused', () => {
  expect(() => readHeapSnapshot('{"nodes":[]}')).toThrow();
});

import * as v from 'valibot';

const Snapshot = v.object({
  snapshot: v.object({
    meta: v.object({
      node_fields: v.array(v.string()),
      node_types: v.pipe(
        v.array(v.unknown()),
        v.transform((types) => v.parse(v.array(v.string()), types[0])),
      ),
    }),
  }),
  nodes: v.array(v.number()),
});

/** The live bytes in a V8 heap snapshot: what V8 has compiled of the program, and everything else. */
export interface HeapParts {
  readonly code: number;
  readonly data: number;
}

/** Adds up the nodes of a snapshot as `HeapProfiler.takeHeapSnapshot` writes it; throws if it is none. */
export function readHeapSnapshot(json: string): HeapParts {
  const { snapshot, nodes } = v.parse(Snapshot, JSON.parse(json));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const typeAt = fields.indexOf('type');
  const sizeAt = fields.indexOf('self_size');
  const codeType = types.indexOf('code');
  const parts = { code: 0, data: 0 };
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = nodes[node + typeAt] === codeType ? 'code' : 'data';
    parts[kind] += nodes[node + sizeAt] ?? 0;
  }
  return parts;
}

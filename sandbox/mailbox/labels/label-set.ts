import { type Label, type LabelColor, SYSTEM_LABELS } from './label.ts';

/** The labels of one account. */
export interface LabelSet {
  all(): readonly Label[];
  get(id: string): Label | undefined;
  create(name: string, color?: LabelColor): Label;
  /** Deletes a user label; its id is never reused. */
  delete(id: string): void;
  /** Throws for the id of an unknown label. */
  check(ids: readonly string[]): void;
  /** Returns the ids as an array that is shared between equal sets: millions of messages use only a few of them. */
  shared(ids: readonly string[]): readonly string[];
}

/** Creates a set with only the system labels. */
export function createLabelSet(): LabelSet {
  const labels = new Map(SYSTEM_LABELS.map((label) => [label.id, label]));
  const combinations = new Map<string, readonly string[]>();
  let created = 0;
  return {
    all: () => [...labels.values()],
    get: (id) => labels.get(id),
    create(name, color) {
      created += 1;
      const label: Label = {
        id: `Label_${created}`,
        name,
        type: 'user',
        messageListVisibility: 'show',
        labelListVisibility: 'labelShow',
        ...(color === undefined ? {} : { color }),
      };
      labels.set(label.id, label);
      return label;
    },
    delete(id) {
      if (labels.get(id)?.type !== 'user') throw new Error(`Not a user label: ${id}`);
      labels.delete(id);
    },
    check(ids) {
      const unknown = ids.find((id) => !labels.has(id));
      if (unknown !== undefined) throw new Error(`No label ${unknown}`);
    },
    shared(ids) {
      const unique = [...new Set(ids)];
      const key = unique.join('\n');
      const known = combinations.get(key);
      if (known !== undefined) return known;
      const kept = Object.freeze(unique);
      combinations.set(key, kept);
      return kept;
    },
  };
}

import type { Action, ActionId } from '../../../src/core/actions/action.ts';
import type { ActionKind } from '../../../src/core/actions/action-table.ts';
import type { PersonId } from '../walk-event.ts';

/** What an action means, written out here so that it is not the table under test. */
const MEANT: Readonly<Record<ActionKind, Readonly<Record<string, boolean>>>> = {
  'mark-read': { UNREAD: false },
  'mark-unread': { UNREAD: true },
  archive: { INBOX: false },
  trash: { TRASH: true, INBOX: false },
  spam: { SPAM: true, INBOX: false },
  star: { STARRED: true },
  unstar: { STARRED: false },
};

/** A message as an action finds it: `shown` as the page drew it, if it did, and as it truly is. */
interface Meant {
  readonly id: string;
  readonly shown: readonly string[] | undefined;
  readonly truly: readonly string[];
}

/** What somebody wanted of one label of one message. */
interface Intent {
  readonly by: 'elsewhere' | ActionId;
  /** Undefined where either is right. */
  value: boolean | undefined;
  /** Did somebody else change it while it was on its way? Then either is right. */
  isContested: boolean;
}

/** What became of an action, as far as storage has shown. */
type Outcome = 'never kept' | Action['state']['kind'] | 'dropped';

/** All that was wanted of the labels of messages, in the order in which it was, to be compared with what Gmail has. */
export interface Intents {
  /** Somebody else changes a message that bore `before`, so that it bears `after`. */
  readonly elsewhere: (who: PersonId, id: string, before: readonly string[], after: readonly string[]) => void;
  readonly act: (who: PersonId, action: ActionId, kind: ActionKind, meant: readonly Meant[], isHazy: boolean) => void;
  readonly undo: (who: PersonId, action: ActionId) => void;
  /** Looks at what storage has of a person's actions. */
  readonly look: (who: PersonId, actions: readonly Action[]) => void;
  /** Was this change ever asked for? */
  readonly isAsked: (who: PersonId, id: string, label: string) => boolean;
  readonly forget: (who: PersonId) => void;
  /** What is not as it was wanted last; all that is right is settled then. */
  readonly flaws: (labelsOf: (who: PersonId, id: string) => readonly string[] | undefined) => readonly string[];
}

/** Nothing was wanted yet. */
export function createIntents(): Intents {
  const wanted = new Map<string, Intent[]>();
  const outcomes = new Map<ActionId, { readonly who: PersonId; readonly outcome: Outcome }>();
  const asked = new Set<string>();
  const changes = new Map<ActionId, { readonly key: string; readonly before: boolean | undefined }[]>();

  const keyOf = (who: PersonId, id: string, label: string): string => `${who}/${id}/${label}`;
  const outcomeOf = (by: ActionId): Outcome => outcomes.get(by)?.outcome ?? 'never kept';
  const isOnItsWay = ({ by }: Intent): boolean =>
    by !== 'elsewhere' && ['never kept', 'waiting'].includes(outcomeOf(by));

  return {
    elsewhere: (who, id, before, after) => {
      for (const label of new Set([...before, ...after])) {
        const is = after.includes(label);
        const list = wanted.get(keyOf(who, id, label));
        if (list === undefined || is === before.includes(label)) continue;
        for (const intent of list) if (isOnItsWay(intent)) intent.isContested = true;
        list.push({ by: 'elsewhere', value: is, isContested: false });
      }
    },
    act: (who, action, kind, meant, isHazy) => {
      if (changes.has(action)) return;
      const made: { readonly key: string; readonly before: boolean | undefined }[] = [];
      changes.set(action, made);
      for (const { id, shown, truly } of meant) {
        for (const [label, value] of Object.entries(MEANT[kind])) {
          const key = keyOf(who, id, label);
          const before = truly.includes(label);
          const list = wanted.get(key) ?? [{ by: 'elsewhere', value: before, isContested: false }];
          const isKnown = shown === undefined || shown.includes(label) === before;
          made.push({ key, before: isKnown && !list.some(isOnItsWay) ? before : undefined });
          list.push({ by: action, value: isHazy && shown === undefined ? undefined : value, isContested: false });
          wanted.set(key, list);
          asked.add(key);
        }
      }
    },
    undo: (_who, action) => {
      for (const { key, before } of changes.get(action) ?? []) {
        const list = wanted.get(key) ?? [];
        if (list.some(({ by }) => by === `undo-${action}`)) continue;
        const isClear = list.every(
          ({ by, isContested, value }) => by !== action || (!isContested && value !== undefined),
        );
        list.push({ by: `undo-${action}`, value: isClear ? before : undefined, isContested: false });
        wanted.set(key, list);
      }
    },
    look: (who, actions) => {
      const stored = new Map(actions.map(({ id, state }) => [id, state.kind]));
      for (const [id, kind] of stored) outcomes.set(id, { who, outcome: kind });
      for (const [id, kept] of outcomes) {
        if (kept.who !== who || kept.outcome !== 'waiting' || stored.has(id)) continue;
        // Taken back: before it was sent, or with another after it that restores what was there.
        outcomes.set(id, { who, outcome: stored.has(`undo-${id}`) ? 'done' : 'dropped' });
      }
    },
    isAsked: (who, id, label) => asked.has(keyOf(who, id, label)),
    forget: (who) => {
      for (const key of wanted.keys()) if (key.startsWith(`${who}/`)) wanted.delete(key);
      for (const [id, kept] of outcomes) if (kept.who === who) outcomes.delete(id);
    },
    flaws: (labelsOf) => {
      const flaws: string[] = [];
      for (const [key, list] of wanted) {
        const [who = '', id = '', label = ''] = key.split('/');
        // `as`: the key was made of it.
        const labels = labelsOf(who as PersonId, id);
        const valid = list.filter(({ by }) => by === 'elsewhere' || !['never kept', 'dropped'].includes(outcomeOf(by)));
        const last = valid.at(-1);
        if (valid.some(isOnItsWay)) continue;
        wanted.delete(key);
        const isOpen =
          last?.value === undefined ||
          valid.some(({ isContested }) => isContested) ||
          valid.some(({ by }) => outcomeOf(by) === 'refused');
        if (labels === undefined || isOpen || labels.includes(label) === last.value) continue;
        const story = list.map(({ by, value }) => `${by} (${by === 'elsewhere' ? '' : outcomeOf(by)}) ${value}`);
        flaws.push(`${key} is ${labels.includes(label)}, wanted: ${story.join(', then ')}`);
      }
      return flaws;
    },
  };
}

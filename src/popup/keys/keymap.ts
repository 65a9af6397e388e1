import { ACTION_KINDS, ACTIONS, type ActionKind } from '../../core/actions/action-table.ts';
import type { MessageKey } from '../../words/message-key.ts';

/** What keys do: an action on the row, or one of these. */
export type Verb =
  | ActionKind
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'back'
  | 'select'
  | 'undo'
  | 'filter'
  | 'inbox'
  | 'sheet'
  | 'escape';

export interface Binding {
  readonly verb: Verb;
  /** As `keyOf` names them; two with a space between are pressed one after the other. */
  readonly keys: readonly string[];
  /** What they do, in words. */
  readonly words: MessageKey;
}

/** Every key, and what the sheet says of it. The letters are Gmail's own: https://support.google.com/mail/answer/6594 */
export const KEYMAP: readonly Binding[] = [
  { verb: 'next', keys: ['j', 'ArrowDown'], words: 'keyNext' },
  { verb: 'previous', keys: ['k', 'ArrowUp'], words: 'keyPrevious' },
  { verb: 'first', keys: ['Home'], words: 'keyFirst' },
  { verb: 'last', keys: ['End'], words: 'keyLast' },
  { verb: 'open', keys: ['o', 'Enter'], words: 'keyOpen' },
  { verb: 'back', keys: ['u'], words: 'keyBack' },
  { verb: 'select', keys: ['x'], words: 'keySelect' },
  ...ACTION_KINDS.flatMap(actionBinding),
  { verb: 'undo', keys: ['z'], words: 'actionUndo' },
  { verb: 'filter', keys: ['/'], words: 'keyFilter' },
  { verb: 'inbox', keys: ['g i'], words: 'keyInbox' },
  { verb: 'sheet', keys: ['?'], words: 'keySheet' },
  { verb: 'escape', keys: ['Escape'], words: 'keyEscape' },
];

function actionBinding(kind: ActionKind): readonly Binding[] {
  const { keys, keyWords, name } = ACTIONS[kind];
  return keys.length === 0 ? [] : [{ verb: kind, keys, words: keyWords ?? name }];
}

/**
 * The key of an event as the table names it: the character, a letter with Shift as `Shift+i`. Where the keyboard writes
 * another alphabet, the letter that stands in its place on a Latin one. Undefined where the browser or the system is meant.
 */
export function keyOf(event: KeyboardEvent): string | undefined {
  // On some keyboards # or / needs Alt or AltGr; no browser has a command there.
  const isWritten = event.altKey && /^[#!/?]$/.test(event.key);
  if (event.isComposing || event.metaKey || ((event.ctrlKey || event.altKey) && !isWritten)) return undefined;
  const place = /^Key([A-Z])$/.exec(event.code)?.[1];
  const isForeign = event.key.length === 1 && event.key.charCodeAt(0) > 127;
  const key = isForeign && place !== undefined ? place : event.key;
  if (!/^[a-z]$/i.test(key)) return key;
  return event.shiftKey ? `Shift+${key.toLowerCase()}` : key.toLowerCase();
}

/** The keys that do it, as people write them. */
export function keyNames({ keys }: Binding): readonly string[] {
  return keys.map((key) => key.replace('ArrowDown', '↓').replace('ArrowUp', '↑').replace('Escape', 'Esc'));
}

/** The first key that does it, for a hint; empty where there is none. */
export function keyHint(verb: Verb): string {
  const binding = KEYMAP.find((each) => each.verb === verb);
  return binding === undefined ? '' : (keyNames(binding)[0] ?? '');
}

import { ACTION_KINDS, ACTIONS, type ActionKind } from '../../core/actions/action-table.ts';
import type { MessageKey } from '../../words/message-key.ts';

/** What a key does: an action, or one of these. */
export type Verb =
  | ActionKind
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'back'
  | 'select'
  | 'copy-code'
  | 'undo'
  | 'filter'
  | 'inbox'
  | 'sheet'
  | 'escape';

export interface Binding {
  readonly verb: Verb;
  /** Key names as `keyOf` returns them. Two with a space between are pressed one after the other. */
  readonly keys: readonly string[];
  /** The message that describes it. */
  readonly words: MessageKey;
}

/**
 * All keyboard shortcuts, in the order of the dialog. The letters are Gmail's, but for `c`: what it does in Gmail, compose, is
 * nothing that Tidings does. https://support.google.com/mail/answer/6594
 */
export const KEYMAP: readonly Binding[] = [
  { verb: 'next', keys: ['j', 'ArrowDown'], words: 'keyNext' },
  { verb: 'previous', keys: ['k', 'ArrowUp'], words: 'keyPrevious' },
  { verb: 'first', keys: ['Home'], words: 'keyFirst' },
  { verb: 'last', keys: ['End'], words: 'keyLast' },
  { verb: 'open', keys: ['o', 'Enter'], words: 'keyOpen' },
  { verb: 'back', keys: ['u'], words: 'keyBack' },
  { verb: 'select', keys: ['x'], words: 'keySelect' },
  { verb: 'copy-code', keys: ['c'], words: 'keyCopyCode' },
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
 * The key of an event as the table names it: the character, with `Shift+` before a letter typed with Shift. On a
 * non-Latin keyboard, the letter at that place of a Latin one. Returns undefined for the browser's and the system's own
 * shortcuts.
 */
export function keyOf(event: KeyboardEvent): string | undefined {
  // On some keyboards # or / needs Alt or AltGr. No browser has a shortcut there.
  const isWritten = event.altKey && /^[#!/?]$/.test(event.key);
  if (event.isComposing || event.metaKey || ((event.ctrlKey || event.altKey) && !isWritten)) return undefined;
  const place = /^Key([A-Z])$/.exec(event.code)?.[1];
  const isForeign = event.key.length === 1 && event.key.charCodeAt(0) > 127;
  const key = isForeign && place !== undefined ? place : event.key;
  if (!/^[a-z]$/i.test(key)) return key;
  return event.shiftKey ? `Shift+${key.toLowerCase()}` : key.toLowerCase();
}

/** The keys of a binding as they are shown. */
export function keyNames({ keys }: Binding): readonly string[] {
  return keys.map((key) => key.replace('ArrowDown', '↓').replace('ArrowUp', '↑').replace('Escape', 'Esc'));
}

/** The first key for a verb, for tooltips; empty if it has none. */
export function keyHint(verb: Verb): string {
  const binding = KEYMAP.find((each) => each.verb === verb);
  return binding === undefined ? '' : (keyNames(binding)[0] ?? '');
}

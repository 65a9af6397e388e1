import { ACTION_KINDS, labelChange } from '../../core/actions/action-table.ts';
import { inboxLink } from '../../core/gmail-link.ts';
import type { EpochMs, Millis } from '../../core/time.ts';
import type { KeyPorts } from '../state/ports.ts';
import { accountOf } from '../state/row.ts';
import { KEYMAP, keyOf, type Verb } from './keymap.ts';

/** The second key of a pair must follow within this time. */
const SECOND_KEY_WITHIN_MS: Millis = 1_500;

/** Verbs that repeat while their key is held down. Holding down another key must not archive the whole list. */
const REPEATING: readonly Verb[] = ['next', 'previous'];

/** A key pressed this soon after the popup opened may have been meant for what was in front of it before. */
const MEANT_ELSEWHERE_MS: Millis = 500;

/** Verbs whose messages Gmail deletes after 30 days. */
const DELETING: readonly Verb[] = ACTION_KINDS.filter((kind) =>
  labelChange(kind).add.some((label) => label === 'TRASH' || label === 'SPAM'),
);

/** Creates the handler of key presses. Keys meant for the browser or the focused control are left to them. */
export function createKeyPress(ports: KeyPorts): (event: KeyboardEvent) => void {
  let first: { readonly key: string; readonly at: EpochMs } | undefined;

  const verbOf = (key: string): Verb | undefined => {
    const pair = first !== undefined && ports.now() - first.at <= SECOND_KEY_WITHIN_MS ? `${first.key} ${key}` : '';
    const isFirst = KEYMAP.some(({ keys }) => keys.some((each) => each.startsWith(`${key} `)));
    first = isFirst ? { key, at: ports.now() } : undefined;
    return KEYMAP.find(({ keys }) => keys.includes(pair))?.verb ?? KEYMAP.find(({ keys }) => keys.includes(key))?.verb;
  };

  return (event) => {
    const key = event.defaultPrevented ? undefined : keyOf(event);
    if (key === undefined) return;
    const target = event.target instanceof Element ? event.target : undefined;
    const verb = target?.matches(TYPED_INTO) ? typedVerb(key) : isPressed(target, key) ? undefined : verbOf(key);
    if (verb === undefined || (event.repeat && !REPEATING.includes(verb))) return;
    // An event's time counts from the opening of its page.
    if (event.timeStamp < MEANT_ELSEWHERE_MS && DELETING.includes(verb)) return;
    if (ports.shown().sheet && verb !== 'sheet' && verb !== 'escape') return;
    if (doVerb(verb, ports)) event.preventDefault();
  };
}

const TYPED_INTO = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** In a text field only these keys lead back to the list. */
function typedVerb(key: string): Verb | undefined {
  if (key === 'Escape') return 'escape';
  return key === 'ArrowDown' || key === 'Enter' ? 'next' : undefined;
}

/** Does Enter press the focused button or link? */
function isPressed(target: Element | undefined, key: string): boolean {
  return key === 'Enter' && target !== undefined && target.closest('a, button, summary') !== null;
}

/** Returns false if there was nothing to do, so that the browser handles the key. */
function doVerb(verb: Verb, ports: KeyPorts): boolean {
  const { handlers, focusRow } = ports;
  const { rows, current, open, selected, sheet, filter, confirming, offers, accounts } = ports.shown();
  switch (verb) {
    case 'next':
    case 'previous': {
      const at = rows.findIndex(({ key }) => key === current);
      const step = ports.isOnRow() ? (verb === 'next' ? 1 : -1) : 0;
      focusRow(rows[at + step]?.key);
      return rows.length > 0;
    }
    case 'first':
      focusRow(rows[0]?.key);
      return rows.length > 0;
    case 'last':
      focusRow(rows.at(-1)?.key);
      return rows.length > 0;
    case 'open':
      if (current !== undefined) handlers.toggleOpen(current);
      return current !== undefined;
    case 'back':
      if (open !== undefined) handlers.toggleOpen(open);
      focusRow(current);
      return true;
    case 'select':
      if (current !== undefined) handlers.toggleSelected(current);
      return true;
    case 'copy-code':
      if (current !== undefined) handlers.pressCode(current);
      return true;
    case 'undo':
      handlers.undoLast();
      return offers.length > 0;
    case 'filter':
      handlers.filter(filter?.text ?? '');
      ports.focusFilter();
      return true;
    case 'inbox': {
      const account = accounts.find((view) => current !== undefined && view.account.id === accountOf(current));
      const { email } = (account ?? accounts[0])?.account ?? {};
      if (email !== undefined) handlers.openLink(inboxLink(email));
      return true;
    }
    case 'sheet':
      handlers.showSheet(!sheet);
      return true;
    case 'escape':
      if (sheet) handlers.showSheet(false);
      else if (confirming !== undefined) handlers.cancelMarkAll();
      else if (filter !== undefined) handlers.filter(undefined);
      else if (open !== undefined) handlers.toggleOpen(open);
      else if (selected.size > 0) handlers.selectNone();
      else return false;
      return true;
    default:
      // Actions apply to the selected rows, or to the current row if none is selected.
      if (selected.size > 0) handlers.act(verb);
      else if (current !== undefined) handlers.act(verb, current);
      return true;
  }
}

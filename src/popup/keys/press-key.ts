import { inboxLink } from '../../core/gmail-link.ts';
import type { EpochMs, Millis } from '../../core/time.ts';
import type { KeyPorts } from '../state/ports.ts';
import { accountOf } from '../state/row.ts';
import { KEYMAP, keyOf, type Verb } from './keymap.ts';

/** The second of two keys counts as such for so long. */
const SECOND_KEY_WITHIN_MS: Millis = 1_500;

/** Keys that may go on while they are held down; to hold down others must not archive the whole list. */
const REPEATING: readonly Verb[] = ['next', 'previous'];

/** Does what a key says. What belongs to the browser, or to the control that has the focus, is left to it. */
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
    if (ports.shown().sheet && verb !== 'sheet' && verb !== 'escape') return;
    if (doVerb(verb, ports)) event.preventDefault();
  };
}

const TYPED_INTO = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** From a field, three keys lead to the list; all others are typed. */
function typedVerb(key: string): Verb | undefined {
  if (key === 'Escape') return 'escape';
  return key === 'ArrowDown' || key === 'Enter' ? 'next' : undefined;
}

/** Enter presses a button or link by itself. */
function isPressed(target: Element | undefined, key: string): boolean {
  return key === 'Enter' && target !== undefined && target.closest('a, button, summary') !== null;
}

/** False where there was nothing to do, so that the browser may do its own. */
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
    case 'undo':
      handlers.undoLast();
      return offers.length > 0;
    case 'filter':
      handlers.filter(filter ?? '');
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
      // Keys act on what is selected; without any, on the current row.
      if (selected.size > 0) handlers.act(verb);
      else if (current !== undefined) handlers.act(verb, current);
      return true;
  }
}

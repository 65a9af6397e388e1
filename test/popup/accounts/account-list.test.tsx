// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import type { MessagePart } from '../../../src/core/mailbox/message-body.ts';
import { later } from '../../../src/popup/later.ts';
import { createFilter } from '../../../src/popup/list/create-filter.ts';
import type { Reading } from '../../../src/popup/parts.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { reading } from '../../../src/popup/preview/reading.ts';
import type { AccountOverview } from '../../../src/storage/overview.ts';
import { english } from '../../../tools/fakes/english.ts';
import { filePart, sampleBody, textPart } from '../../core/mailbox/sample-body.ts';
import { control, draw, one, textOf } from '../../ui/draw.ts';
import { notingHandlers } from '../noting-handlers.ts';
import { accountView, mailboxOf, message } from '../samples.ts';
import { stateOf } from '../state-of.ts';

const noted: string[] = [];

function popup(
  accounts: readonly AccountOverview[],
  own: Parameters<typeof stateOf>[0] = {},
  code?: Reading,
): HTMLElement {
  noted.length = 0;
  const state = stateOf({ accounts, ...own });
  return draw(
    <Popup state={state} words={english} handlers={notingHandlers(noted)} later={later} reading={code} known={true} />,
  );
}

const all = (root: HTMLElement, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const mailbox = (count: number, prefix = 'm'): Mailbox =>
  mailboxOf(Array.from({ length: count }, (_, i) => message(`${prefix}${i}`)));
const ada = (count: number) => accountView({ mailbox: mailbox(count) });
const bob = (count: number) => accountView({ id: 'bob', email: 'bob@example.com', mailbox: mailbox(count, 'b') });
const withIds = (view: AccountOverview, count: number): AccountOverview => {
  const ids = Array.from({ length: count }, (_, i) => ({ id: `x${i}`, threadId: `x${i}` }));
  return { ...view, mailbox: { ...view.mailbox, unread: [...view.mailbox.unread, ...ids] } };
};
const labels = [
  { id: 'Label_1', name: 'Work' },
  { id: 'Label_2', name: 'Family' },
];
const watch = { kind: 'labels', labels: ['INBOX', 'Label_1', 'Label_2'], unit: 'messages' } as const;
const labelled = (change = {}) =>
  accountView({
    mailbox: mailboxOf([message('m0'), message('m1', { labels: ['UNREAD', 'Label_1'] })]),
    watch,
    labels,
    ...change,
  });

test.each([
  ['comfortable', 7],
  ['compact', 14],
] as const)('the first frame of a %s list has %i rows, whosever they are', (density, rows) => {
  const settings = { ...stateOf({}).settings, density };
  const first = popup([ada(5), bob(20)], { painted: false, settings });
  expect(all(first, 'li')).toHaveLength(rows);
  expect(all(popup([ada(20), bob(20)], { painted: false, settings }), 'section:last-child li')).toEqual([]);
  expect(all(popup([ada(5), bob(20)], { settings }), 'li')).toHaveLength(25);
});

test('one account alone is not to be folded away, each of several is', () => {
  expect(popup([ada(1)]).querySelector('.account-toggle')).toBeNull();
  const several = popup([ada(2), bob(1)], { collapsed: new Set(['ada']) });
  const toggles = all(several, '.account-toggle');
  expect(toggles.map((toggle) => [textOf(toggle), toggle.getAttribute('aria-expanded')])).toEqual([
    ['ada@example.com', 'false'],
    ['bob@example.com', 'true'],
  ]);
  expect(all(several, 'li').map(({ dataset }) => dataset.row)).toEqual(['bob/b0']);
  toggles[1]?.click();
  expect(noted).toEqual(['toggleAccount "bob"']);
});

test('what is wrong with an account is said of a folded one, too', () => {
  const health = { failures: 1, problem: { kind: 'offline' } as const };
  const folded = popup([accountView({ mailbox: mailbox(1), health }), bob(1)], { collapsed: new Set(['ada']) });
  expect(textOf(one(folded, '.account > .banner'))).toContain("You're offline");
});

test('the labels that are watched narrow the list, where there are several', () => {
  expect(popup([ada(2)]).querySelector('.chips')).toBeNull();
  expect(popup([labelled({ level: 'count' })]).querySelector('.chips')).toBeNull();
  const root = popup([labelled()], { chip: { account: 'ada', label: 'Label_1' } });
  expect(all(root, '.chip').map((chip) => [textOf(chip), chip.getAttribute('aria-pressed')])).toEqual([
    ['All', 'false'],
    ['Inbox', 'false'],
    ['Work', 'true'],
    ['Family', 'false'],
  ]);
  expect(all(root, 'li:not([hidden])').map(({ dataset }) => dataset.row)).toEqual(['ada/m1']);
  control(root, 'Family').click();
  control(root, 'All').click();
  expect(noted).toEqual(['chooseChip "ada" "Label_2"', 'chooseChip "ada" ']);
});

test('a label that no listed message has says so', () => {
  const root = popup([labelled()], { chip: { account: 'ada', label: 'Label_2' } });
  expect(textOf(one(root, '.empty'))).toBe('No messages listed in Family');
});

test('the filter is a field that has the focus when it comes, and can be closed', () => {
  expect(popup([ada(1)]).querySelector('.filter')).toBeNull();
  const root = popup([ada(2)], { filter: createFilter('m1') });
  const field = one(root, 'input');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-label')).toBe('Filter by sender, subject, or text');
  Object.assign(field, { value: 'm0' });
  field.dispatchEvent(new Event('input', { bubbles: true }));
  control(root, 'Close the filter').click();
  expect(noted).toEqual(['filter "m0"', 'filter ']);
});

test('the button in the header opens the filter and closes it again', () => {
  const press = (root: HTMLElement): string | null => {
    const button = control(root, 'Filter messages');
    button.click();
    return button.getAttribute('aria-pressed');
  };
  expect([press(popup([ada(1)])), noted]).toEqual(['false', ['filter ""']]);
  expect([press(popup([ada(1)], { filter: createFilter('') })), noted]).toEqual(['true', ['filter ']]);
});

test('an account in which the filter finds nothing is out of the way, and with all of them that is said', () => {
  const shown = (filter: string) =>
    all(popup([ada(1), bob(1)], { filter: createFilter(filter) }), '.account').map(({ hidden }) => hidden);
  expect(shown('')).toEqual([false, false]);
  expect(shown('b0')).toEqual([true, false]);
  expect(shown('zebra')).toEqual([true, true]);
  const root = popup([ada(1)], { filter: createFilter('\u202ezebra') });
  expect(textOf(one(root, '.filter .empty p'))).toBe('No messages match “zebra”');
  control(root, 'Clear the filter').click();
  expect(noted).toEqual(['filter ""']);
});

test('marking all as read says how many that are, and is not offered of what is not seen', () => {
  const root = popup([ada(3), bob(1)]);
  control(root, 'Mark all 3 as read').click();
  control(root, 'Mark 1 message as read').click();
  expect(noted).toEqual(['markAllRead "ada"', 'markAllRead "bob"']);
  for (const own of [{ collapsed: new Set(['ada']) }, { filter: createFilter('b0') }]) {
    expect(textOf(popup([ada(3), bob(1)], own))).not.toContain('Mark all');
    expect(popup([ada(3), bob(1)], own).querySelectorAll('[aria-label^="Mark all"]')).toHaveLength(0);
  }
});

test('what was read here is not marked once more', () => {
  const markedRead = [{ account: 'ada', message: message('r1', { labels: ['INBOX'] }) }];
  expect(control(popup([ada(3)], { markedRead }), 'Mark all 3 as read')).toBeDefined();
});

test('once the text of the open row is known, its mark tells whether files came with it', () => {
  const marks = (code: Reading | undefined, ...parts: readonly MessagePart[]) =>
    all(popup([ada(2)], { open: 'ada/m0', body: sampleBody({ id: 'm0', parts }) }, code), '.mark').map(textOf);
  expect(marks(reading, textPart('Hi'), filePart('a.pdf'))).toEqual(['Has attachments']);
  expect(marks(reading, textPart('Hi'))).toEqual([]);
  expect(marks(undefined, textPart('Hi'), filePart('a.pdf'))).toEqual([]);
});

test('a list that goes on offers as many more as there are', () => {
  const root = popup([withIds(ada(25), 30)]);
  control(root, 'Show 25 more').click();
  expect(noted).toEqual(['showMore "ada"']);
  expect(control(popup([withIds(ada(25), 7)]), 'Show 7 more')).toBeDefined();
});

test('more that is on its way has its places, and is not asked for twice', () => {
  const root = popup([withIds(ada(25), 30)], { limits: new Map([['ada', 50]]), fetchingMore: new Set(['ada']) });
  expect(all(root, '.skeleton')).toHaveLength(25);
  const button = control(root, 'Loading more…');
  expect(button.getAttribute('aria-disabled')).toBe('true');
  button.click();
  expect(noted).toEqual([]);
});

test.each([
  [{ kind: 'slow' } as const, 'Gmail took too long to respond'],
  [{ kind: 'needs-level-read' } as const, "Couldn't load more messages."],
])('more that was refused (%j) says so and can be tried again', (refusal, said) => {
  const moreRefused = new Map([['ada', refusal]]);
  const root = popup([withIds(ada(25), 7)], { limits: new Map([['ada', 50]]), moreRefused });
  expect(textOf(one(root, '.more p'))).toBe(said);
  control(root, 'Try again').click();
  expect(noted).toEqual(['showMore "ada"']);
});

test('where the ids run out, the way leads to Gmail', () => {
  const counted = { ...ada(2), mailbox: { ...mailbox(2), count: { messages: 7, threads: 7 } } };
  expect(textOf(one(popup([counted]), '.more'))).toBe('5 more unread messages in Gmail');
  expect(popup([ada(2)]).querySelector('.more')).toBeNull();
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import type { Message } from '../../../src/core/mailbox/message.ts';
import { later } from '../../../src/popup/later.ts';
import { MessageRow, type MessageRowProps } from '../../../src/popup/list/message-row.tsx';
import { english } from '../../../tools/fakes/english.ts';
import { control, draw, one, textOf } from '../../ui/draw.ts';
import { notingHandlers } from '../noting-handlers.ts';
import { message } from '../samples.ts';

const noted: string[] = [];
const handlers = notingHandlers(noted);

function propsOf(change: Partial<Message> = {}, props: Partial<MessageRowProps> = {}): MessageRowProps {
  noted.length = 0;
  const newest = message('m1', change);
  return {
    row: { key: 'ada/m1', message: newest, messages: [newest], count: 1, isRead: false },
    email: 'ada@example.com',
    time: '5 min',
    isHidden: false,
    isCurrent: true,
    code: undefined,
    isSelected: false,
    isOpen: false,
    later,
    hasAttachments: undefined,
    words: english,
    handlers,
    preview: undefined,
    ...props,
  };
}

const row = (...change: Parameters<typeof propsOf>): HTMLElement => draw(<MessageRow {...propsOf(...change)} />);
const nameOf = (root: HTMLElement): string => textOf(one(root, '.message'));
const conversation = (change: Partial<MessageRowProps['row']>): Partial<MessageRowProps> => ({
  row: { ...propsOf().row, ...change },
});

test('a row tells that it is unread, who wrote, what about, how it begins and when', () => {
  expect(nameOf(row())).toBe('Unread Grace HopperSubject m1Snippet m15 min');
  expect(one(row(), 'time').title).toBe('Saturday, 21 November 2026 at 14:00');
});

test('one that was read here says that', () => {
  const read = row({}, conversation({ isRead: true }));
  expect(nameOf(read)).toMatch(/^Read Grace/);
  expect(one(read, 'li').dataset.read).toBe('true');
});

test('a conversation tells of how many messages', () => {
  expect(textOf(one(row({}, conversation({ count: 3 })), '.conversation'))).toBe('33 messages');
  expect(row().querySelector('.conversation')).toBeNull();
});

test.each([
  [{}, undefined, []],
  [{ labels: ['UNREAD', 'STARRED'] }, undefined, ['Starred']],
  [{ labels: ['IMPORTANT', 'UNREAD', 'STARRED'] }, undefined, ['Starred', 'Important']],
  [{ mayHaveAttachments: true }, undefined, ['May have attachments']],
  [{ mayHaveAttachments: true }, true, ['Has attachments']],
  [{ mayHaveAttachments: true }, false, []],
  [{ mayHaveAttachments: false }, true, ['Has attachments']],
])('the marks of %j, of which the text says %j, are %j', (change, hasAttachments, marks) => {
  const said = [...row(change, { hasAttachments }).querySelectorAll<HTMLElement>('.mark')];
  expect(said.map(textOf)).toEqual(marks);
  expect(said.map(({ title }) => title)).toEqual(marks);
});

test('importance and attachments are those of the whole conversation', () => {
  const messages = [message('m1'), message('m0', { labels: ['IMPORTANT'], mayHaveAttachments: true })];
  expect(nameOf(row({}, conversation({ messages })))).toContain('ImportantMay have attachments');
});

test('a click opens the text below the row; with Ctrl, Cmd or the middle button the message in its own account', () => {
  const button = one(row(), '.message');
  button.click();
  expect(noted).toEqual(['toggleOpen "ada/m1"']);
  noted.length = 0;
  button.dispatchEvent(new MouseEvent('click', { ctrlKey: true }));
  button.dispatchEvent(new MouseEvent('click', { metaKey: true }));
  button.dispatchEvent(new MouseEvent('auxclick', { button: 1 }));
  button.dispatchEvent(new MouseEvent('auxclick', { button: 2 }));
  const opened = 'openLink "https://mail.google.com/mail/?authuser=ada%40example.com#all/thread-m1"';
  expect(noted).toEqual([opened, opened, opened]);
});

test('an open row names what it has opened, and holds it', () => {
  expect(one(row(), '.message').getAttribute('aria-expanded')).toBe('false');
  const open = row({}, { isOpen: true, preview: 'Dear Ada' });
  const slot = one(open, '.preview-slot');
  expect(textOf(slot)).toBe('Dear Ada');
  expect(one(open, '.message').getAttribute('aria-expanded')).toBe('true');
  expect(one(open, '.message').getAttribute('aria-controls')).toBe(slot.id);
});

test('the avatar is a box to tick, named by the message', () => {
  const box = one(row({}, { isSelected: true }), '[role="checkbox"]');
  expect(box.getAttribute('aria-checked')).toBe('true');
  expect(box.getAttribute('aria-label')).toBe('Grace Hopper, Subject m1');
  box.click();
  expect(noted).toEqual(['toggleSelected "ada/m1"']);
});

test.each([['true', ['STARRED']] as const, ['false', []] as const])('the star is pressed: %s', (pressed, labels) => {
  const star = control(row({ labels }), 'Star');
  expect(star.getAttribute('aria-pressed')).toBe(pressed);
  expect(star.title).toBe('Star (s)');
  star.click();
  expect(noted).toEqual(['act "star" "ada/m1"']);
});

test('Tab reaches the current row and what it holds, and no other', () => {
  const stops = (root: HTMLElement) =>
    [...root.querySelectorAll<HTMLElement>('button, a')].map((each) => each.tabIndex);
  expect(stops(row())).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(stops(row({}, { isCurrent: false }))).toEqual([-1, -1, -1]);
});

test('the row that gets the focus becomes the current one', () => {
  one(row({}, { isCurrent: false }), '.select').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  expect(noted).toEqual(['makeCurrent "ada/m1"']);
  one(row(), '.select').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  expect(noted).toEqual([]);
});

test('the tools come to the row that is current or pointed at, once the first frame is painted', async () => {
  expect(row({}, { later: undefined }).querySelector('.row-tools')).toBeNull();
  const other = row({}, { isCurrent: false });
  expect(other.querySelector('.row-tools')).toBeNull();
  one(other, 'li').dispatchEvent(new PointerEvent('pointerenter'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(one(other, '.row-tools')).toBeDefined();
  one(other, 'li').dispatchEvent(new PointerEvent('pointerleave'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(other.querySelector('.row-tools')).toBeNull();
});

test('a row is drawn anew where something about it has changed, and only then', () => {
  const root = document.createElement('div');
  const props = propsOf();
  let drawings = 0;
  const say: typeof english.say = (...words) => {
    drawings += 1;
    return english.say(...words);
  };
  const counting = { ...english, say };
  const drawn = (change: Partial<MessageRowProps>): boolean => {
    drawings = 0;
    render(<MessageRow {...props} words={counting} {...change} />, root);
    return drawings > 0;
  };
  expect(drawn({})).toBe(true);
  expect(drawn({})).toBe(false);
  expect(drawn({ time: '6 min' })).toBe(true);
  expect(drawn({ time: '6 min', isCurrent: false })).toBe(true);
  expect(drawn({ time: '6 min', isCurrent: false })).toBe(false);
  // 500 of them come and go with each letter of the filter.
  expect(drawn({ time: '6 min', isCurrent: false, isHidden: true })).toBe(false);
  expect(one(root, 'li').hidden).toBe(true);
  expect(drawn({ time: '7 min', isCurrent: false, isHidden: false })).toBe(true);
  expect(one(root, 'li').hidden).toBe(false);
});

test.each(['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '&lt;b&gt;', '{{x}}'])(
  '%s stays text',
  (text) => {
    const root = row({ from: { name: text, address: text }, subject: text, snippet: text });
    expect(root.querySelectorAll('img, script, b').length).toBe(0);
    for (const part of ['.sender .line', '.subject', '.snippet']) expect(textOf(one(root, part))).toBe(text);
  },
);

test('each line takes its own direction and cannot turn the text around it', () => {
  const root = row({ from: { name: '\u202eevil', address: 'e@example.com' }, subject: 'שלום', snippet: '\u2067x' });
  expect(root.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  for (const line of root.querySelectorAll('.line')) expect(line.getAttribute('dir')).toBe('auto');
  expect(root.querySelectorAll('.line').length).toBe(3);
});

test('what is cut is whole on pointing at it: a long subject, the address of a sender', () => {
  const subject = 'long '.repeat(60).trim();
  expect(one(row({ subject }), '.subject').title).toBe(subject);
  expect(one(row(), '.sender .line').title).toBe('grace@example.com');
});

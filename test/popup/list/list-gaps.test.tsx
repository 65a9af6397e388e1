// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { later } from '../../../src/popup/later.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { english } from '../../../tools/fakes/english.ts';
import { control, draw, textOf } from '../../ui/draw.ts';
import { notingHandlers } from '../noting-handlers.ts';
import { accountView, mailboxOf, message } from '../samples.ts';
import { stateOf } from '../state-of.ts';

const noted: string[] = [];

function popupWith(change: Partial<Mailbox>): HTMLElement {
  noted.length = 0;
  const mailbox = { ...mailboxOf([message('a0'), message('a1')]), ...change };
  const state = stateOf({ accounts: [accountView({ mailbox, labels: [{ id: 'Label_1', name: 'Work' }] })] });
  const handlers = notingHandlers(noted);
  return draw(
    <Popup state={state} words={english} handlers={handlers} later={later} reading={undefined} known={true} />,
  );
}

const gapsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.gaps')].map(textOf);
const unread = [{ id: 'b0', threadId: 'b0' }];
const withheld = (tries: number) => ({ b0: { since: 1, tries, askAt: 1 } });

test('a list that lacks nothing says nothing', () => {
  expect(gapsOf(popupWith({}))).toEqual([]);
});

test('a message that could not be loaded twice is told below the list, and no row waits for it', () => {
  const late = popupWith({ unread, withheld: withheld(1) });
  expect([gapsOf(late), late.querySelectorAll('.skeleton').length]).toEqual([[], 1]);
  const root = popupWith({ unread, withheld: withheld(2) });
  expect(gapsOf(root)[0]).toContain("1 message couldn't be loaded");
  expect(root.querySelectorAll('.skeleton')).toHaveLength(0);
});

test.each([{ unread }, { unread: [], messages: {} }])(
  'a watched label that was deleted is named, with a way to choose others',
  (change) => {
    const root = popupWith({ ...change, lostLabels: ['Label_1'] });
    expect(gapsOf(root)[0]).toContain('Work');
    control(root, 'Choose labels').click();
    expect(noted).toEqual(['openOptions']);
  },
);

test('a list that is older than the count says so', () => {
  expect(gapsOf(popupWith({ lostAt: 1 }))[0]).toContain('The list is being updated');
});

import { describe, expect, test } from 'vitest';
import {
  asListed,
  changedLabels,
  effectsOf,
  untoldMessages,
  untoldThreads,
} from '../../../src/core/actions/action-effect.ts';
import { messageOf } from '../mailbox/sample-mailbox.ts';
import { actionOn } from './sample-action.ts';

const INBOX_UNREAD = ['INBOX', 'UNREAD'];
const many = (count: number) => Array.from({ length: count }, (_, number) => messageOf(number));
const told = (n: number, labels: readonly string[]) => ({ id: `m${n}`, threadId: `t${n}`, labels });

describe('what an action does', () => {
  test('is its change, on each message that it names or that Gmail told of, once', () => {
    const action = actionOn('archive', [messageOf(1), messageOf(2)], { others: [told(2, []), told(3, [])] });
    const effects = effectsOf(action).map(({ message, change }) => [message.id, change]);
    const change = { add: [], remove: ['INBOX'] };
    expect(effects).toEqual([
      ['m1', change],
      ['m2', change],
      ['m3', change],
    ]);
  });

  test('goes by the labels that Gmail told, and keeps what only the page knows', () => {
    const action = actionOn('archive', [messageOf(1, 1, INBOX_UNREAD)], { others: [told(1, ['STARRED'])] });
    expect(effectsOf(action).map(({ message }) => message)).toEqual([{ ...messageOf(1), labels: ['STARRED'] }]);
  });

  test('to take back another is to restore what each message bore itself', () => {
    const messages = [messageOf(1, 1, ['INBOX']), messageOf(2, 2, ['TRASH']), messageOf(3, 3, ['INBOX', 'TRASH'])];
    const changes = effectsOf(actionOn('trash', messages, { undoes: 'a' })).map(({ change }) => change);
    expect(changes).toEqual([
      { add: ['INBOX'], remove: ['TRASH'] },
      { add: [], remove: [] },
      { add: ['INBOX'], remove: [] },
    ]);
  });
});

describe('what Gmail has still to tell of an action', () => {
  test('on whole conversations is each of them, once', () => {
    const messages = [messageOf(1), { ...messageOf(2), threadId: 't1' }, messageOf(3)];
    const action = actionOn('archive', messages, { wholeConversation: true, others: [told(3, [])] });
    expect([...untoldThreads(action)]).toEqual(['t1']);
    expect(untoldMessages(action)).toEqual([]);
  });

  test('on single messages is each of them', () => {
    const action = actionOn('archive', [messageOf(1), messageOf(2)], { others: [told(1, [])] });
    expect(untoldMessages(action)).toEqual(['m2']);
    expect(untoldThreads(action).size).toBe(0);
  });

  test.each([
    { count: 25, asked: 25 },
    { count: 26, asked: 0 },
  ])('on $count messages at once is $asked of them', ({ count, asked }) => {
    expect(untoldMessages(actionOn('star', many(count)))).toHaveLength(asked);
  });

  test.each([true, false])('is nothing where it takes another back (whole conversations: %s)', (wholeConversation) => {
    const action = actionOn('archive', [messageOf(1)], { wholeConversation, undoes: 'a' });
    expect([untoldMessages(action), untoldThreads(action).size]).toEqual([[], 0]);
  });
});

test('the labels of the list are younger than those of the page', () => {
  const action = actionOn('archive', [messageOf(1, 1, INBOX_UNREAD), messageOf(2, 2, ['INBOX'])]);
  const listed = asListed(action, { messages: { m1: messageOf(1, 1, ['STARRED']) } });
  expect(listed.messages.map(({ labels }) => labels)).toEqual([['STARRED'], ['INBOX']]);
});

test('a change of labels done twice is done once', () => {
  const change = { add: ['STARRED', 'INBOX'], remove: ['UNREAD'] };
  const once = changedLabels(INBOX_UNREAD, change);
  expect(once).toEqual(['INBOX', 'STARRED']);
  expect(changedLabels(once, change)).toEqual(once);
});

import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { changeLabels } from '../../../src/background/act/change-labels.ts';
import type { AskFailure, AskGmail } from '../../../src/background/ask/ask-gmail.ts';
import type { Action } from '../../../src/core/actions/action.ts';
import type { GmailRequest } from '../../../src/gmail/request.ts';
import { messageOf } from '../../core/mailbox/sample-mailbox.ts';

const NONE = new Set<string>();
const Batch = v.object({ ids: v.array(v.string()) });

/** Archives messages number 0 to `count` - 1. */
function archiving(count: number, some: Partial<Action> = {}): Action {
  const messages = Array.from({ length: count }, (_, number) => messageOf(number));
  return {
    id: 'a',
    kind: 'archive',
    wholeConversation: false,
    messages,
    askedAt: 0,
    state: { kind: 'waiting' },
    ...some,
  };
}

/** A Gmail that answers nothing, as batchModify does, or so at each call; and what it was asked. */
function gmail(...failures: readonly (AskFailure | undefined)[]) {
  const asked: GmailRequest[] = [];
  const ask: AskGmail = async (request, read) => {
    const problem = failures[asked.push(request) - 1];
    if (problem !== undefined) return { ok: false, problem };
    const answer = read(undefined);
    if (!answer.ok) throw new Error('It was read as no answer');
    return answer;
  };
  const idsAsked = () => asked.map(({ body }) => v.parse(Batch, body).ids.length);
  return { ask, idsAsked };
}

describe('changing many messages', () => {
  // https://developers.google.com/gmail/api/reference/rest/v1/users.messages/batchModify
  test.each([
    { count: 1_000, batches: [1_000] },
    { count: 1_002, batches: [1_000, 2] },
    { count: 2_002, batches: [1_000, 1_000, 2] },
  ])('takes $batches.length requests for $count, since Gmail takes 1,000 IDs at most', async ({ count, batches }) => {
    const { ask, idsAsked } = gmail();
    expect(await changeLabels(ask, archiving(count), NONE)).toBeUndefined();
    expect(idsAsked()).toEqual(batches);
  });

  test('stops at a request that fails, and says why', async () => {
    const { ask, idsAsked } = gmail(undefined, { kind: 'offline' });
    expect(await changeLabels(ask, archiving(3_000), NONE)).toEqual({ kind: 'offline' });
    expect(idsAsked()).toEqual([1_000, 1_000]);
  });

  test('goes on after messages that are gone, and is done if any was there', async () => {
    const { ask, idsAsked } = gmail({ kind: 'not-found' });
    expect(await changeLabels(ask, archiving(2_000), NONE)).toBeUndefined();
    expect(idsAsked()).toEqual([1_000, 1_000]);
  });

  test('comes to nothing where none was there', async () => {
    const { ask } = gmail({ kind: 'not-found' }, { kind: 'not-found' });
    expect(await changeLabels(ask, archiving(2_000), NONE)).toEqual({ kind: 'not-found' });
  });
});

test('taking back asks nothing for messages on which nothing had changed', async () => {
  const bare = [messageOf(1, 1, ['UNREAD']), messageOf(2, 2, ['UNREAD'])];
  const inInbox = [messageOf(3), messageOf(4), messageOf(5)];
  const { ask, idsAsked } = gmail();
  const action = archiving(0, { undoes: 'b', messages: [...bare, ...inInbox] });
  expect(await changeLabels(ask, action, NONE)).toBeUndefined();
  expect(idsAsked()).toEqual([3]);
});

test('messages that need no change any more are left out, though the others are changed', async () => {
  const { ask, idsAsked } = gmail();
  expect(await changeLabels(ask, archiving(5), new Set(['m0', 'm3']))).toBeUndefined();
  expect(idsAsked()).toEqual([3]);
});

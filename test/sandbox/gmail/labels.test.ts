import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import type { Mailbox } from '../../../sandbox/mailbox/mailbox.ts';
import { ask, json } from './ask-gmail.ts';

const ADDRESS = 'ada@example.com';
const mail = { from: 'bo@example.org', subject: 'Hi', text: 'Hello' };

test('labels.get gives the exact totals, zeros included, with the shape that Gmail documents', async () => {
  const mailbox = createMailbox({ address: ADDRESS });
  const inbox = {
    id: 'INBOX',
    name: 'INBOX',
    type: 'system',
    messageListVisibility: 'hide',
    labelListVisibility: 'labelShow',
  };
  const counts = (total: number, unread: number) => ({
    messagesTotal: total,
    messagesUnread: unread,
    threadsTotal: total,
    threadsUnread: unread,
  });
  expect(json(ask(mailbox, 'labels/INBOX'))).toEqual({ ...inbox, ...counts(0, 0) });
  const id = await mailbox.compose(mail);
  expect(json(ask(mailbox, 'labels/INBOX'))).toEqual({ ...inbox, ...counts(1, 1) });
  mailbox.modify([id], { remove: ['UNREAD'] });
  expect(json(ask(mailbox, 'labels/INBOX'))).toEqual({ ...inbox, ...counts(1, 0) });
});

test('labels.list has the system labels and one’s own with their colours, and no totals', () => {
  const mailbox = createMailbox({ address: ADDRESS });
  const color = { textColor: '#ffffff', backgroundColor: '#4986e7' };
  mailbox.createLabel('Travel', color);
  mailbox.createLabel('Choir');
  const { labels } = Object(json(ask(mailbox, 'labels')));
  expect(labels.map(({ id }: { readonly id: string }) => id)).toEqual(
    expect.arrayContaining(['INBOX', 'UNREAD', 'STARRED', 'IMPORTANT', 'SPAM', 'TRASH', 'CATEGORY_PROMOTIONS']),
  );
  expect(labels.slice(-2)).toEqual([
    {
      id: 'Label_1',
      name: 'Travel',
      type: 'user',
      messageListVisibility: 'show',
      labelListVisibility: 'labelShow',
      color,
    },
    { id: 'Label_2', name: 'Choir', type: 'user', messageListVisibility: 'show', labelListVisibility: 'labelShow' },
  ]);
});

test('modify, trash and untrash answer the message with its labels and nothing more', async () => {
  const mailbox = createMailbox({ address: ADDRESS });
  const id = await mailbox.compose(mail);
  const message = (...labelIds: readonly string[]) => ({ id, threadId: id, labelIds });
  expect(
    json(ask(mailbox, `messages/${id}/modify`, { body: { removeLabelIds: ['UNREAD'], addLabelIds: ['STARRED'] } })),
  ).toEqual(message('CATEGORY_PERSONAL', 'INBOX', 'STARRED'));
  expect(json(ask(mailbox, `POST messages/${id}/trash`))).toEqual(message('CATEGORY_PERSONAL', 'STARRED', 'TRASH'));
  expect(json(ask(mailbox, `POST messages/${id}/untrash`))).toEqual(message('CATEGORY_PERSONAL', 'STARRED'));
  const bare = { id, threadId: id };
  expect(
    json(ask(mailbox, `messages/${id}/modify`, { body: { removeLabelIds: ['STARRED', 'CATEGORY_PERSONAL'] } })),
  ).toEqual(bare);
});

test('batchModify changes a thousand messages, passes over one that is gone and answers 204 without a body', () => {
  const mailbox = createMailbox({ address: ADDRESS });
  const ids = mailbox.deliverMany(1_000, () => mail);
  mailbox.delete(ids[7] ?? '');
  const answer = ask(mailbox, 'messages/batchModify', { body: { ids, removeLabelIds: ['UNREAD'] } });
  expect(answer).toMatchObject({ status: 204, body: '', units: 50 });
  expect(mailbox.counts('INBOX')).toMatchObject({ messagesTotal: 999, messagesUnread: 0 });
});

test('threads.modify changes every message of the conversation', async () => {
  const mailbox = createMailbox({ address: ADDRESS });
  const first = await mailbox.deliver('Subject: Plan\r\nMessage-ID: <1@x>\r\n\r\n');
  const second = await mailbox.deliver('Subject: RE: plan\r\nReferences: <0@x> <1@x>\r\n\r\n');
  const labelIds = ['CATEGORY_PERSONAL', 'INBOX'];
  expect(json(ask(mailbox, `threads/${first}/modify`, { body: { removeLabelIds: ['UNREAD'] } }))).toEqual({
    id: first,
    messages: [first, second].map((id) => ({ id, threadId: first, labelIds })),
  });
});

const recount = (mailbox: Mailbox, label: string) => {
  const carrying = mailbox.messages().filter(({ labels }) => labels.includes(label));
  const unread = carrying.filter(({ labels }) => labels.includes('UNREAD'));
  const threads = (messages: typeof carrying) => new Set(messages.map(({ threadId }) => threadId)).size;
  return {
    messagesTotal: carrying.length,
    messagesUnread: unread.length,
    threadsTotal: threads(carrying),
    threadsUnread: threads(unread),
  };
};

test('whatever happens, the running totals are those of a recount', async () => {
  const LABELS = ['INBOX', 'UNREAD', 'STARRED', 'TRASH'];
  const step = fc.record({
    act: fc.constantFrom('reply', 'new', 'change', 'trash', 'delete'),
    which: fc.nat(20),
    add: fc.subarray(LABELS),
    remove: fc.subarray(LABELS),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const mailbox = createMailbox({ address: ADDRESS });
      for (const { act, which, add, remove } of steps) {
        const id = mailbox.messages().at(which % Math.max(mailbox.messages().length, 1))?.id ?? '';
        if (act === 'new') await mailbox.deliver('Subject: S\r\nMessage-ID: <root@x>\r\n\r\n', { labels: add });
        if (act === 'reply') await mailbox.deliver('Subject: Re: S\r\nIn-Reply-To: <root@x>\r\n\r\n', { labels: add });
        if (act === 'change') mailbox.modify([id], { add, remove: remove.filter((label) => !add.includes(label)) });
        if (act === 'trash') mailbox.trash(id);
        if (act === 'delete') mailbox.delete(id);
      }
      for (const label of LABELS) expect(mailbox.counts(label)).toEqual(recount(mailbox, label));
      const { messages, threads } = mailbox.totals();
      expect(messages).toBe(mailbox.messages().length);
      expect(threads).toBe(new Set(mailbox.messages().map(({ threadId }) => threadId)).size);
    }),
    { numRuns: 60 },
  );
});

test('a deleted label is gone from messages and from the list; asking for it is 404, listing or changing by it 400', async () => {
  const mailbox = createMailbox({ address: ADDRESS });
  const { id: label } = mailbox.createLabel('Receipts');
  const [id, other] = [await mailbox.compose(mail), await mailbox.compose(mail)];
  mailbox.modify([id], { add: [label] });
  const before = mailbox.historyId;
  mailbox.deleteLabel(label);

  expect(mailbox.message(id)?.labels).not.toContain(label);
  expect(mailbox.message(other)?.labels).toContain('INBOX');
  expect(json(ask(mailbox, `history?startHistoryId=${before}`))).toMatchObject({
    history: [{ labelsRemoved: [{ message: { id }, labelIds: [label] }] }],
  });
  expect(JSON.stringify(json(ask(mailbox, 'labels')))).not.toContain(label);
  expect(ask(mailbox, `labels/${label}`).status).toBe(404);
  const refused = [
    ask(mailbox, `messages?labelIds=${label}`),
    ask(mailbox, `history?startHistoryId=${before}&labelId=${label}`),
    ask(mailbox, `messages/${id}/modify`, { body: { addLabelIds: [label] } }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
  for (const answer of refused) expect(json(answer)).toMatchObject({ error: { message: `Invalid label: ${label}` } });

  expect(mailbox.createLabel('Receipts').id).not.toBe(label);
  expect(() => mailbox.deleteLabel(label)).toThrow(label);
  expect(() => mailbox.deleteLabel('INBOX')).toThrow('INBOX');
  expect(mailbox.label('INBOX')).toBeDefined();
});

import { expect, test } from 'vitest';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import { ask, callerWith, json } from './ask-gmail.ts';

const ADDRESS = 'ada@example.com';
const mailbox = createMailbox({ address: ADDRESS, firstHistoryId: 100n });
const id = await mailbox.deliver('From: bo@example.org\r\nTo: ada@example.com\r\nSubject: Hi\r\n\r\nHello\r\n');
const none = { removeLabelIds: ['STARRED'] };

const ALL = ['labels', 'metadata', 'readonly', 'modify'];
const READERS = ['metadata', 'readonly', 'modify'];

const METHODS = [
  { path: 'profile', allowed: READERS, units: 1, rpc: 'GetProfile' },
  { path: 'labels', allowed: ALL, units: 1, rpc: 'ListLabels' },
  { path: 'labels/INBOX', allowed: ALL, units: 1, rpc: 'GetLabel' },
  { path: 'messages', allowed: READERS, units: 5, rpc: 'ListMessages' },
  { path: `messages/${id}?format=metadata`, allowed: READERS, units: 20, rpc: 'GetMessage' },
  { path: `threads/${id}?format=minimal`, allowed: READERS, units: 40, rpc: 'GetThread' },
  { path: 'history?startHistoryId=100', allowed: READERS, units: 2, rpc: 'ListHistory' },
  { path: `messages/${id}/modify`, body: none, allowed: ['modify'], units: 5, rpc: 'ModifyMessage' },
  {
    path: 'messages/batchModify',
    body: { ids: [id], ...none },
    allowed: ['modify'],
    units: 50,
    rpc: 'BatchModifyMessages',
  },
  { path: `POST messages/${id}/trash`, allowed: ['modify'], units: 20, rpc: 'TrashMessage' },
  { path: `POST messages/${id}/untrash`, allowed: ['modify'], units: 5, rpc: 'UntrashMessage' },
  { path: `threads/${id}/modify`, body: none, allowed: ['modify'], units: 10, rpc: 'ModifyThread' },
];

const CASES = METHODS.flatMap((method) =>
  ALL.map((scope) => ({ ...method, scope, may: method.allowed.includes(scope) })),
);

test.each(CASES)('$rpc with gmail.$scope: allowed is $may', ({ path, body, scope, may, units, rpc }) => {
  const answer = ask(mailbox, path, { as: callerWith(ADDRESS, scope), body });
  expect(answer.gmailMethod?.toLowerCase()).toContain('users.');
  if (may) {
    expect(answer.status).toBe(answer.body === '' ? 204 : 200);
    expect(answer.units).toBe(units);
    return;
  }
  expect(answer).toMatchObject({ status: 403, units: 0 });
  expect(json(answer)).toEqual({
    error: {
      code: 403,
      message: 'Request had insufficient authentication scopes.',
      errors: [{ message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' }],
      status: 'PERMISSION_DENIED',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
          domain: 'googleapis.com',
          metadata: { service: 'gmail.googleapis.com', method: `caribou.api.proto.MailboxService.${rpc}` },
        },
      ],
    },
  });
});

test.each([['metadata'], ['metadata', 'readonly'], ['metadata', 'modify', 'labels']])(
  'with %s %s the restrictions of gmail.metadata apply',
  (...scopes) => {
    const as = callerWith(ADDRESS, ...scopes);
    for (const [query, format] of [
      ['', 'FULL'],
      ['?format=full', 'FULL'],
      ['?format=raw', 'RAW'],
    ]) {
      const answer = ask(mailbox, `messages/${id}${query}`, { as });
      expect(answer.status).toBe(403);
      expect(json(answer)).toMatchObject({ error: { message: `Metadata scope doesn't allow format ${format}` } });
    }
    for (const query of ['messages?q=', 'messages?q=is:unread']) {
      const answer = ask(mailbox, query, { as });
      expect(answer.status).toBe(403);
      expect(json(answer)).toMatchObject({ error: { message: "Metadata scope does not support 'q' parameter" } });
    }
    const message = json(ask(mailbox, `messages/${id}?format=metadata&metadataHeaders=subject`, { as }));
    expect(message).not.toHaveProperty('snippet');
    expect(message).toHaveProperty('payload', { partId: '', headers: [{ name: 'Subject', value: 'Hi' }] });
    expect(ask(mailbox, `messages/${id}?format=minimal`, { as }).status).toBe(200);
  },
);

test('the scope for everything opens every method', () => {
  const as = { email: ADDRESS, scopes: new Set(['https://mail.google.com/']) };
  expect(
    METHODS.map(({ path, body }) => ask(mailbox, path, { as, body }).status).filter((status) => status >= 400),
  ).toEqual([]);
});

import { auth, gmail, type gmail_v1 } from '@googleapis/gmail';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { MODIFY, READONLY, REDIRECT, signIn } from '../../../tools/fakes/sandbox-sign-in.ts';

const ADA = 'ada@example.com';

let sandbox: Sandbox;
let reader: gmail_v1.Gmail;
let writer: gmail_v1.Gmail;
beforeAll(async () => {
  sandbox = await startSandbox({ redirectUris: [REDIRECT] });
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  [reader, writer] = await Promise.all([clientFor(READONLY), clientFor(MODIFY)]);
});

async function clientFor(scope: string): Promise<gmail_v1.Gmail> {
  const { access_token } = await signIn(sandbox, { scope: `openid email ${scope}`, prompt: 'consent' });
  // Without a refresh token the client reports a 401 as it is.
  const client = new auth.OAuth2({
    transporterOptions: { fetchImplementation: (url, init) => sandbox.fetch(String(url), init) },
  });
  client.setCredentials({ access_token: String(access_token) });
  return gmail({ version: 'v1', auth: client, retry: false });
}

const me = { userId: 'me' };

test('reads the profile', async () => {
  const { data } = await reader.users.getProfile(me);
  expect(data.emailAddress).toBe(ADA);
  expect(data.historyId).toBe(sandbox.mailbox(ADA).historyId);
});

test('lists the unread of the inbox, newest first, as many as the label counts', async () => {
  const { data } = await reader.users.messages.list({ ...me, labelIds: ['INBOX', 'UNREAD'], maxResults: 500 });
  const label = await reader.users.labels.get({ ...me, id: 'INBOX' });
  const unread = sandbox.mailbox(ADA).unread('INBOX');
  expect(data.messages?.map(({ id }) => id)).toEqual(unread.map(({ id }) => id));
  expect(label.data.messagesUnread).toBe(unread.length);
});

test('gets the headers that it names', async () => {
  const id = await sandbox.mailbox(ADA).compose({ from: 'Zoë <z@example.net>', subject: 'Grüße', text: 'Hallo & gut' });
  const { data } = await reader.users.messages.get({
    ...me,
    id,
    format: 'metadata',
    metadataHeaders: ['From', 'Subject'],
  });
  expect(data.payload?.headers).toEqual([
    { name: 'From', value: 'Zoë <z@example.net>' },
    { name: 'Subject', value: 'Grüße' },
  ]);
  expect(data.snippet).toBe('Hallo &amp; gut');
});

test('gets a mail whole, or of it what a mask names, nested parts included', async () => {
  const id = await sandbox
    .mailbox(ADA)
    .deliver(
      [
        'To: Ada <ada@example.com>',
        'Content-Type: multipart/mixed; boundary=m',
        '',
        '--m',
        'Content-Type: multipart/alternative; boundary=a',
        '',
        '--a',
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'caf=E9',
        '--a--',
        '--m',
        'Content-Type: application/pdf; name=menu.pdf',
        '',
        '%PDF',
        '--m--',
      ].join('\r\n'),
    );
  const { data: whole } = await reader.users.messages.get({ ...me, id, format: 'full' });
  const { data } = await reader.users.messages.get({ ...me, id, format: 'full', fields: 'payload' });
  expect(data).toEqual({ payload: whole.payload });
  const [alternative, file] = data.payload?.parts ?? [];
  expect(Buffer.from(alternative?.parts?.[0]?.body?.data ?? '', 'base64url').toString()).toBe('café');
  expect(file).toMatchObject({ filename: 'menu.pdf', mimeType: 'application/pdf', body: { size: 4 } });
});

test('marks a message read and finds that in the history', async () => {
  const mailbox = sandbox.mailbox(ADA);
  const id = await mailbox.compose({ from: 'z@example.net', subject: 'one', text: 'two' });
  const startHistoryId = mailbox.historyId;
  const modified = await writer.users.messages.modify({ ...me, id, requestBody: { removeLabelIds: ['UNREAD'] } });
  expect(modified.data.labelIds).not.toContain('UNREAD');
  const { data } = await reader.users.history.list({ ...me, startHistoryId });
  const [change] = data.history?.[0]?.labelsRemoved ?? [];
  expect(change).toMatchObject({ labelIds: ['UNREAD'], message: { id } });
});

test('is told 401 with an expired token', async () => {
  await sandbox.expireAccessTokens(ADA);
  await expect(reader.users.getProfile(me)).rejects.toMatchObject({ status: 401 });
});

test('is told 403 when the scope is missing', async () => {
  const [message] = sandbox.mailbox(ADA).messages();
  const request = { ...me, id: message?.id ?? '', requestBody: { removeLabelIds: ['UNREAD'] } };
  await expect(reader.users.messages.modify(request)).rejects.toMatchObject({ status: 403 });
});

test('is told 404 for a message that is gone and for history that is too old', async () => {
  const mailbox = sandbox.mailbox(ADA);
  const startHistoryId = mailbox.historyId;
  const id = await mailbox.compose({ from: 'z@example.net', subject: 'gone', text: 'soon' });
  mailbox.delete(id);
  mailbox.expireHistory();
  await expect(reader.users.messages.get({ ...me, id })).rejects.toMatchObject({ status: 404 });
  await expect(reader.users.history.list({ ...me, startHistoryId })).rejects.toMatchObject({ status: 404 });
});

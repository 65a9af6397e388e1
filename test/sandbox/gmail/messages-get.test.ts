import { expect, test } from 'vitest';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import { ask, json } from './ask-gmail.ts';

const AT = Date.UTC(2026, 0, 2, 3, 4, 5);
const mailbox = createMailbox({ address: 'ada@example.com', firstHistoryId: 1233n });
const raw = [
  'From: =?UTF-8?Q?=C3=89tienne?= <e@example.org>',
  'SUBJECT: It=?UTF-8?B?4oCZ?=s',
  'X-Twice: 1',
  'X-Twice: 2',
  'Content-Type: multipart/mixed; boundary=m',
  '',
  '--m',
  'Content-Type: multipart/alternative; boundary=a',
  '',
  '--a',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  "It's caf=E9 & <tea>",
  '--a',
  'Content-Type: text/html',
  '',
  '<p>caf&eacute;</p>',
  '--a--',
  '--m',
  'Content-Type: application/pdf; name="menu.pdf"',
  'Content-Disposition: attachment; filename="menu.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERg==',
  '--m--',
  '',
].join('\r\n');
const id = await mailbox.deliver(raw, { at: AT });

const COMMON = {
  id,
  threadId: id,
  labelIds: ['UNREAD', 'CATEGORY_PERSONAL', 'INBOX'],
  snippet: 'It&#39;s café &amp; &lt;tea&gt;',
  sizeEstimate: raw.length,
  historyId: '1234',
  internalDate: '1767323045000',
};
const FROM = { name: 'From', value: 'Étienne <e@example.org>' };
const SUBJECT = { name: 'SUBJECT', value: 'It’s' };

const get = (query: string): unknown => json(ask(mailbox, `messages/${id}?${query}`));

test('an id is 16 hexadecimal digits that begin with the time', () => {
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(id.startsWith(`0${AT.toString(16)}`.slice(-11))).toBe(true);
});

test('minimal has ids, labels, snippet, size, date and history id, whole numbers of 64 bits as strings', () => {
  expect(get('format=minimal')).toEqual(COMMON);
});

test('metadata adds the type and every header, decoded, as named and as often as in the mail', () => {
  const headers = [
    FROM,
    SUBJECT,
    { name: 'X-Twice', value: '1' },
    { name: 'X-Twice', value: '2' },
    { name: 'Content-Type', value: 'multipart/mixed; boundary=m' },
  ];
  expect(get('format=metadata')).toEqual({ ...COMMON, payload: { mimeType: 'multipart/mixed', headers } });
});

test('metadataHeaders picks headers in whatever case; with none found there is no headers key', () => {
  expect(get('format=metadata&metadataHeaders=subject&metadataHeaders=FROM')).toMatchObject({
    payload: { headers: [FROM, SUBJECT] },
  });
  expect(get('format=metadata&metadataHeaders=Cc')).toHaveProperty('payload', { mimeType: 'multipart/mixed' });
});

test.each(['', 'format=full'])(
  '?%s gives the tree of parts, texts as base64url of UTF-8, attachments by id',
  (query) => {
    const part = (partId: string, mimeType: string) => ({ partId, mimeType, filename: '' });
    const data = (text: string) => Buffer.from(text).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
    expect(get(query)).toMatchObject({
      payload: {
        ...part('', 'multipart/mixed'),
        body: { size: 0 },
        parts: [
          {
            ...part('0', 'multipart/alternative'),
            parts: [
              { ...part('0.0', 'text/plain'), body: { data: expect.stringContaining(data("It's café").slice(0, 12)) } },
              { ...part('0.1', 'text/html'), body: { data: expect.stringContaining(data('<p>caf')) } },
            ],
          },
          {
            partId: '1',
            mimeType: 'application/pdf',
            filename: 'menu.pdf',
            body: { size: 4, attachmentId: expect.any(String) },
          },
        ],
      },
    });
  },
);

test('raw gives back the very bytes that were delivered, and no payload', () => {
  const answer = Object(get('format=raw'));
  expect(Buffer.from(answer.raw, 'base64url').toString()).toBe(raw);
  expect(answer).not.toHaveProperty('payload');
});

test('a thread gives its messages oldest first, each in the format asked for, and its newest history id', async () => {
  const box = createMailbox({ address: 'ada@example.com', firstHistoryId: 9n });
  const first = await box.deliver('Subject: Plan\r\nMessage-ID: <1@x>\r\n\r\nA', { at: AT });
  const second = await box.deliver('Subject: Re: Plan\r\nIn-Reply-To: <1@x>\r\n\r\nB', { at: AT + 1 });
  expect(json(ask(box, `threads/${first}?format=metadata&metadataHeaders=Subject`))).toMatchObject({
    id: first,
    historyId: '11',
    messages: [
      { id: first, threadId: first, payload: { headers: [{ value: 'Plan' }] } },
      { id: second, threadId: first, payload: { headers: [{ value: 'Re: Plan' }] } },
    ],
  });
});

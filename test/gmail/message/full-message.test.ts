import { expect, test } from 'vitest';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import { PURPOSES } from '../../../src/core/activity/purposes.ts';
import { fullMessageRequest, readFullMessage } from '../../../src/gmail/message/full-message.ts';
import { urlOf } from '../../../src/gmail/request.ts';
import { base64Url } from '../../core/mailbox/sample-body.ts';
import { ask, json } from '../../sandbox/gmail/ask-gmail.ts';
import { bodyOf, multipart, text } from './mime.ts';

const ID = '18c0ffee18c0ffee';

test('asks for the whole tree of parts, which no mask could name', () => {
  expect(urlOf(fullMessageRequest(ID))).toBe(
    `https://gmail.googleapis.com/gmail/v1/users/me/messages/${ID}?format=full&fields=payload`,
  );
  expect(PURPOSES[fullMessageRequest(ID).purpose].units).toBe(20);
});

test('names the recipients, whatever case the headers are in', () => {
  const headers = [
    { name: 'TO', value: '"Doe, Jane" <jane@x.test>, bo@y.test' },
    { name: 'Cc', value: 'Zoë <z@x.test>' },
  ];
  const { id, to, cc } = bodyOf({ ...text('Hi'), headers });
  expect(id).toBe(ID);
  expect(to.listed).toEqual([
    { name: 'Doe, Jane', address: 'jane@x.test' },
    { name: '', address: 'bo@y.test' },
  ]);
  expect(cc.listed).toEqual([{ name: 'Zoë', address: 'z@x.test' }]);
  expect(bodyOf(text('Hi'))).toMatchObject({ to: { listed: [] }, cc: { listed: [] } });
});

test('the headers of a part name no recipients', () => {
  const inner = { ...text('Hi'), headers: [{ name: 'To', value: 'not@me.test' }] };
  expect(bodyOf(multipart('mixed', inner)).to.listed).toEqual([]);
});

test('a message says whether its headers name one that it answers', () => {
  const of = (...headers: readonly [string, string][]) =>
    bodyOf({ ...text('Hi'), headers: headers.map(([name, value]) => ({ name, value })) }).isAnswer;
  expect(of(['Subject', 'Re: Day'])).toBe(false);
  expect(of(['In-Reply-To', ' '])).toBe(false);
  expect(of(['In-Reply-To', '<1@a.example>'])).toBe(true);
  expect(of(['References', '<1@a.example>'])).toBe(true);
});

test('reads a mail as the sandbox gives it', async () => {
  const mailbox = createMailbox({ address: 'ada@example.com' });
  const id = await mailbox.deliver(
    [
      'To: Ada <ada@example.com>, team:bo@y.test;',
      'Content-Type: multipart/mixed; boundary=m',
      '',
      '--m',
      'Content-Type: text/plain; charset=iso-2022-jp',
      '',
      '\x1b$BEDCf\x1b(B',
      '--m',
      'Content-Disposition: attachment; filename=a.bin',
      'Content-Type: application/octet-stream',
      '',
      '1234',
      '--m--',
    ].join('\r\n'),
  );
  expect(readFullMessage(id, json(ask(mailbox, `messages/${id}?format=full&fields=payload`)))).toEqual({
    ok: true,
    value: {
      id,
      to: {
        listed: [
          { name: 'Ada', address: 'ada@example.com' },
          { name: '', address: 'bo@y.test' },
        ],
        unlisted: 0,
      },
      cc: { listed: [], unlisted: 0 },
      isAnswer: false,
      parts: [
        {
          name: '',
          mimeType: 'multipart/mixed',
          bytes: 0,
          contentType: 'multipart/mixed; boundary=m',
          isFile: false,
          data: '',
        },
        {
          name: '',
          mimeType: 'text/plain',
          bytes: 6,
          contentType: 'text/plain; charset=iso-2022-jp',
          isFile: false,
          data: base64Url('田中'),
        },
        {
          name: 'a.bin',
          mimeType: 'application/octet-stream',
          bytes: 4,
          contentType: 'application/octet-stream',
          isFile: true,
        },
      ],
    },
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import { decodeHeader } from '../../../sandbox/mailbox/mime/decode-header.ts';
import { headerOf } from '../../../sandbox/mailbox/mime/mail-header.ts';
import { parseMail } from '../../../sandbox/mailbox/mime/parse-mail.ts';
import { contentOfPlainMail, rawOfPlainMail } from '../../../sandbox/mailbox/mime/plain-mail.ts';

test.each([
  // The first four are the examples of RFC 2047 §8.
  ['From', '=?US-ASCII?Q?Keith_Moore?= <moore@cs.utk.edu>', 'Keith Moore <moore@cs.utk.edu>'],
  ['To', '=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?= <keld@dkuug.dk>', 'Keld Jørn Simonsen <keld@dkuug.dk>'],
  ['Cc', '=?ISO-8859-1?Q?Andr=E9?= Pirard <PIRARD@vm1.ulg.ac.be>', 'André Pirard <PIRARD@vm1.ulg.ac.be>'],
  [
    'Subject',
    '=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?=\r\n =?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=',
    'If you can read this you understand the example.',
  ],
  ['Subject', '=?KOI8-R?B?8NLJ18XU?= =?ISO-2022-JP?B?GyRCRURDZhsoQg==?=', 'Привет田中'],
  ['Subject', '=?UTF-8?Q?Doe,_Jane?=', 'Doe, Jane'],
  ['From', '=?UTF-8?Q?Doe=2C_Jane?= <j@example.com>', '"Doe, Jane" <j@example.com>'],
  [
    'From',
    '=?UTF-8?Q?boss=40bank.example=3E_=22x?= <evil@example.org>',
    '"boss@bank.example> \\"x" <evil@example.org>',
  ],
  ['From', '"Doe, Jane" <j@example.com>', '"Doe, Jane" <j@example.com>'],
  ['Subject', '=?UTF-8?Q?a=0D=0ABcc:_b?=', 'a Bcc: b'],
  ['Subject', '=?no-such-charset?Q?a?= =?broken', 'a =?broken'],
])('%s: %s is shown as %s', (name, value, shown) => {
  expect(decodeHeader(name, value)).toBe(shown);
});

const envelope = { to: 'ada@example.com', at: Date.UTC(2026, 0, 2, 3, 4, 5), messageId: '<1@mail.example>' };

test('a mail in plain words reads back from its RFC 5322 form, whatever is written in it', async () => {
  const words = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .map((text) => text.replace(/=\?|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim());
  await fc.assert(
    fc.asyncProperty(words, words, async (subject, text) => {
      const mail = { from: 'Łukasz Żak <l@example.org>', subject: `S ${subject}`.trim(), text: `${text}\n` };
      const raw = rawOfPlainMail(mail, envelope);
      expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/);
      expect(raw.split('\r\n').every((line) => line.length < 78 || line.startsWith('Subject: '))).toBe(true);
      const parsed = await parseMail(raw);
      const made = contentOfPlainMail(mail, envelope);
      expect(headerOf(parsed.headers, 'From')).toBe(mail.from);
      expect(parsed.headers).toEqual(made.headers);
      expect(parsed.text?.trimEnd() ?? '').toBe(made.text?.trimEnd());
      expect(Buffer.from(made.raw).equals(parsed.raw)).toBe(true);
      expect([made.subject, made.messageId]).toEqual([parsed.subject, parsed.messageId]);
    }),
    { numRuns: 100 },
  );
});

test('line ends in a subject or sender do not start another header', async () => {
  const mailbox = createMailbox({ address: 'ada@example.com' });
  const id = await mailbox.compose({ from: 'a@example.org\r\nBcc: b@example.org', subject: 'x\nX-Evil: 1', text: '' });
  expect(mailbox.message(id)?.headers.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['X-Evil']));
  expect(mailbox.message(id)?.headers.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['Bcc']));
});

test.each([
  ['the same subject and a reference', 'Subject: Re: AW: Plan\r\nReferences: <0@x> <1@x>', true],
  ['another subject', 'Subject: Plan B\r\nIn-Reply-To: <1@x>', false],
  ['no reference', 'Subject: Re: Plan', false],
])('a mail with %s: joins the conversation is %o', async (_what, headers, joins) => {
  const mailbox = createMailbox({ address: 'ada@example.com' });
  const first = await mailbox.deliver('Subject: Plan\r\nMessage-ID: <1@x>\r\n\r\n');
  const second = await mailbox.deliver(`${headers}\r\n\r\n`);
  expect(mailbox.message(second)?.threadId).toBe(joins ? first : second);
});

test('an answer to a conversation that was deleted starts a new one', async () => {
  const mailbox = createMailbox({ address: 'ada@example.com' });
  mailbox.delete(await mailbox.deliver('Subject: Plan\r\nMessage-ID: <1@x>\r\n\r\n'));
  const id = await mailbox.deliver('Subject: Re: Plan\r\nIn-Reply-To: <1@x>\r\n\r\n');
  expect(mailbox.message(id)?.threadId).toBe(id);
});

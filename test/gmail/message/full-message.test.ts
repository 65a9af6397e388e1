import { expect, test } from 'vitest';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import { fullMessageRequest, readFullMessage } from '../../../src/gmail/message/full-message.ts';
import { urlOf } from '../../../src/gmail/request.ts';
import { chooseText } from '../../../src/popup/preview/text/choose/choose-text.ts';
import { ask, json } from '../../sandbox/gmail/ask-gmail.ts';
import { file, multipart, type Part, text } from './mime.ts';

const ID = '18c0ffee18c0ffee';

function read(payload: Part) {
  const message = readFullMessage(ID, { payload });
  if (!message.ok) throw new Error(JSON.stringify(message.problem));
  return message.value;
}

/** The text that is read of a payload. */
function chosen(payload: Part) {
  const { text: found } = read(payload);
  return found && chooseText(found);
}

/** What the payload says, as `plain: text` or `html: source`. */
function said(payload: Part): string | undefined {
  const found = chosen(payload);
  return found === undefined ? undefined : `${found.format}: ${found.source}`;
}

const html = (source: string): Part => text(source, 'text/html');
const attached = (part: Part): Part => ({
  ...part,
  headers: [{ name: 'content-disposition', value: 'Attachment; size=4' }],
});
const tooLong = (mimeType: string): Part => file('', mimeType);

test('asks for the whole tree of parts, which no mask could name', () => {
  expect(urlOf(fullMessageRequest(ID))).toBe(
    `https://gmail.googleapis.com/gmail/v1/users/me/messages/${ID}?format=full&fields=payload`,
  );
  expect(fullMessageRequest(ID).units).toBe(20);
});

test.each<[string, Part, string | undefined]>([
  ['one plain part', text('Hello'), 'plain: Hello'],
  ['one HTML part', html('<p>Hello'), 'html: <p>Hello'],
  ['a type in capitals', text('Hello', 'TEXT/Plain'), 'plain: Hello'],
  ['both kinds', multipart('alternative', text('Plain'), html('<p>')), 'plain: Plain'],
  ['both kinds, HTML first', multipart('alternative', html('<p>'), text('Plain')), 'plain: Plain'],
  ['a blank plain kind', multipart('alternative', text(' \r\n\u00a0'), html('<p>')), 'html: <p>'],
  [
    'HTML with its pictures',
    multipart('alternative', text(''), multipart('related', html('<p>'), file('a.png'), html('<br>'))),
    'html: <p><br><br><br>',
  ],
  [
    'both kinds beside a file',
    multipart('mixed', multipart('alternative', text('Plain'), html('<p>')), file('a.pdf')),
    'plain: Plain',
  ],
  ['text, a file and more text', multipart('mixed', text('One'), file('a.pdf'), text('Two')), 'plain: One\n\nTwo'],
  ['HTML around a file', multipart('mixed', html('<p>1'), file('a.pdf'), html('<p>2')), 'html: <p>1<br><br><p>2'],
  [
    'HTML that a mailing list added a plain footer to',
    multipart('mixed', html('<p>Hi'), text('<list> &\nbye')),
    'html: <p>Hi<br><br>&#60;list&#62; &#38;<br>bye',
  ],
  [
    'both kinds and a plain footer',
    multipart('mixed', multipart('alternative', text('Hi'), html('<p>Hi')), text('Footer')),
    'plain: Hi\n\nFooter',
  ],
  [
    'a plain kind and HTML in pieces',
    multipart('alternative', text('One Two'), multipart('mixed', html('One'), file('a.pdf'), html('Two'))),
    'plain: One Two',
  ],
  ['an empty part between', multipart('mixed', text('One'), text('\r\n'), text('Two')), 'plain: One\n\nTwo'],
  ['signed text', multipart('signed', multipart('mixed', text('Hi')), file('smime.p7s')), 'plain: Hi'],
  ['an unknown multipart', multipart('x-odd', text('Hi')), 'plain: Hi'],
  ['a text file', multipart('mixed', { ...text('File'), filename: 'a.txt' }, text('Text')), 'plain: Text'],
  ['a text file without a name', multipart('mixed', attached(text('File')), text('Text')), 'plain: Text'],
  ['nothing but a file', file('a.pdf'), undefined],
  ['nothing at all', { mimeType: 'text/plain' }, undefined],
  ['an empty multipart', multipart('mixed'), undefined],
  ['text too long to come along', tooLong('text/plain'), undefined],
  ['plain text too long, HTML not', multipart('alternative', tooLong('text/plain'), html('<p>')), 'html: <p>'],
  ['text too long and a footer', multipart('mixed', tooLong('text/html'), text('Footer')), undefined],
  [
    'a message in the message',
    multipart('mixed', text('Mine'), { mimeType: 'message/rfc822', parts: [text('Theirs')] }),
    'plain: Mine',
  ],
  ['nothing but a message in the message', { mimeType: 'message/rfc822', parts: [text('Theirs')] }, undefined],
])('of %s the text is found', (_what, payload, expected) => {
  expect(said(payload)).toBe(expected);
});

test('lists what came with a message, in its order, but not its text', () => {
  const payload = multipart(
    'mixed',
    multipart('related', html('<p>'), file('logo.png', 'image/PNG', 7)),
    file('', 'text/calendar', 9),
    attached(text('Nameless')),
    { ...text('Small'), filename: 'small.txt' },
    { mimeType: 'message/rfc822', filename: 'old.eml', body: { size: 5 }, parts: [file('inner.pdf')] },
    { mimeType: 'message/delivery-status', filename: '' },
    tooLong('text/plain'),
  );
  expect(read(payload).attachments).toEqual([
    { name: 'logo.png', mimeType: 'image/png', bytes: 7 },
    { name: '', mimeType: 'text/calendar', bytes: 9 },
    { name: '', mimeType: 'text/plain', bytes: 1 },
    { name: 'small.txt', mimeType: 'text/plain', bytes: 1 },
    { name: 'old.eml', mimeType: 'message/rfc822', bytes: 5 },
    { name: '', mimeType: 'message/delivery-status', bytes: 0 },
  ]);
});

test('names the recipients, whatever case the headers are in', () => {
  const headers = [
    { name: 'TO', value: '"Doe, Jane" <jane@x.test>, bo@y.test' },
    { name: 'Cc', value: 'Zoë <z@x.test>' },
  ];
  const { id, to, cc } = read({ ...text('Hi'), headers });
  expect(id).toBe(ID);
  expect(to).toEqual([
    { name: 'Doe, Jane', address: 'jane@x.test' },
    { name: '', address: 'bo@y.test' },
  ]);
  expect(cc).toEqual([{ name: 'Zoë', address: 'z@x.test' }]);
  expect(read(text('Hi'))).toMatchObject({ to: [], cc: [] });
});

test('the headers of a part name no recipients', () => {
  const inner = { ...text('Hi'), headers: [{ name: 'To', value: 'not@me.test' }] };
  expect(read(multipart('mixed', inner)).to).toEqual([]);
});

test('keeps so many characters of a text, and says whether there are more', () => {
  expect(chosen(text('x'.repeat(100_000)))).toEqual({
    format: 'plain',
    source: 'x'.repeat(100_000),
    isCut: false,
  });
  expect(chosen(text('x'.repeat(100_001)))).toMatchObject({ source: 'x'.repeat(100_000), isCut: true });
  expect(chosen(html('ä'.repeat(200_001)))).toMatchObject({ source: 'ä'.repeat(200_000), isCut: true });
  const halves = [text('a'.repeat(60_000)), text('b'.repeat(60_000))];
  expect(chosen(multipart('mixed', ...halves))).toMatchObject({
    format: 'plain',
    source: `${'a'.repeat(60_000)}\n\n${'b'.repeat(39_998)}`,
    isCut: true,
  });
});

test.each([
  { characters: 99_999, more: '🦊', isCut: true, length: 99_999 },
  { characters: 99_998, more: '🦊', isCut: false, length: 100_000 },
  { characters: 100_000, more: '🦊', isCut: true, length: 100_000 },
])('never cuts a character in two: $characters and $more', ({ characters, more, isCut, length }) => {
  const found = chosen(text('x'.repeat(characters) + more));
  expect([found?.isCut, found?.source.length]).toEqual([isCut, length]);
  expect(found?.source.isWellFormed()).toBe(true);
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
      to: [
        { name: 'Ada', address: 'ada@example.com' },
        { name: '', address: 'bo@y.test' },
      ],
      cc: [],
      text: { stretches: [{ plain: '田中', html: '' }], isCut: false },
      attachments: [{ name: 'a.bin', mimeType: 'application/octet-stream', bytes: 4 }],
    },
  });
});

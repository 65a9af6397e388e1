import { expect, test } from 'vitest';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import { parameterOf } from '../../../sandbox/mailbox/mime/mime-parameter.ts';
import { ask, json } from './ask-gmail.ts';

interface Part {
  readonly partId: string;
  readonly mimeType: string;
  readonly filename: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: { readonly size: number; readonly data?: string; readonly attachmentId?: string };
  readonly parts?: readonly Part[];
}

/** The payload of a delivered mail, as format=full gives it. */
async function payloadOf(...lines: readonly (string | Buffer)[]): Promise<Part> {
  const mailbox = createMailbox({ address: 'ada@example.com' });
  const id = await mailbox.deliver(Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), CRLF]))));
  return Object(json(ask(mailbox, `messages/${id}?format=full`))).payload;
}

const CRLF = Buffer.from('\r\n');

/** Each part with its id, type and text; `*` for one that must be fetched. */
function outline(part: Part): readonly string[] {
  const { data, attachmentId } = part.body;
  const content = data === undefined ? (attachmentId === undefined ? '' : ' *') : ` ${decoded(part)}`;
  const name = part.filename === '' ? '' : ` "${part.filename}"`;
  return [`${part.partId} ${part.mimeType}${name}${content}`, ...(part.parts ?? []).flatMap(outline)];
}

function decoded({ body }: Part): string {
  return Buffer.from(body.data ?? '', 'base64url').toString();
}

test('a mail of one part has its text in the payload itself, which has no parts', async () => {
  const payload = await payloadOf('Subject: Hi', '', 'One', 'Two');
  expect(outline(payload)).toEqual([' text/plain One\r\nTwo\r\n']);
  expect(payload).not.toHaveProperty('parts');
});

test('nested parts keep their places, headers and ids', async () => {
  const payload = await payloadOf(
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    'Not shown',
    '--outer',
    'Content-Type: multipart/related; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/html; charset=utf-8',
    'X-Part: caf\u00e9',
    '',
    '<p>Hello',
    '--inner  ',
    'Content-Type: image/png',
    'Content-ID: <a@b>',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw==',
    '--inner--',
    '--outer',
    '',
    'Plain without a type',
    '--outer--',
    'Not shown either',
  );
  expect(outline(payload)).toEqual([
    ' multipart/mixed',
    '0 multipart/related',
    '0.0 text/html <p>Hello',
    '0.1 image/png *',
    '1 text/plain Plain without a type',
  ]);
  expect(payload.parts?.[0]?.parts?.[0]?.headers).toContainEqual({ name: 'X-Part', value: 'caf\u00e9' });
  expect(payload.parts?.[0]?.parts?.[1]?.body.size).toBe(4);
});

test.each([
  ['iso-8859-1', Buffer.from('caf\xe9', 'latin1'), 'café'],
  ['"iso-2022-jp"', Buffer.from('\x1b$BEDCf\x1b(B', 'latin1'), '田中'],
  ['no-such-charset', Buffer.from('caf\u00e9'), 'café'],
])('text in %s is given in UTF-8, and its Content-Type as it was', async (charset, bytes, text) => {
  const payload = await payloadOf(`Content-Type: text/plain; charset=${charset}`, '', bytes);
  expect(decoded(payload)).toBe(`${text}\r\n`);
  expect(payload.headers).toEqual([{ name: 'Content-Type', value: `text/plain; charset=${charset}` }]);
});

test.each([
  ['base64', 'SGVs*bG8=', 'Hello'],
  ['BASE64', 'SGVsbG8', 'Hello'],
  ['quoted-printable', 'a=3Db =\r\nc=ZZ  ', 'a=b c=ZZ\r\n'],
  ['x-unknown', 'a=3D', 'a=3D\r\n'],
])('a body in %s is decoded, even where it is broken: %s', async (encoding, body, text) => {
  expect(decoded(await payloadOf(`Content-Transfer-Encoding: ${encoding}`, '', body))).toBe(text);
});

test('a message in a message has an attachment id and, below it, its own headers and parts', async () => {
  const payload = await payloadOf(
    'Content-Type: multipart/digest; boundary=d',
    '',
    '--d',
    '',
    'Subject: Inner',
    'Content-Type: text/html',
    '',
    '<b>Hi',
    '--d--',
  );
  expect(outline(payload)).toEqual([' multipart/digest', '0 message/rfc822 *', '0.0 text/html <b>Hi']);
  expect(payload.parts?.[0]?.parts?.[0]?.headers).toContainEqual({ name: 'Subject', value: 'Inner' });
});

test.each([
  ['a file name', 'Content-Disposition: inline; filename=a.txt', 'a.txt'],
  ['a disposition', 'Content-Disposition: attachment', ''],
])('text with %s is an attachment', async (_what, header, filename) => {
  const payload = await payloadOf(header, '', 'Text');
  expect(payload).toMatchObject({ filename, body: { attachmentId: expect.any(String), size: 6 } });
  expect(payload.body).not.toHaveProperty('data');
});

test('text of more than a megabyte has to be fetched by its id', async () => {
  const payload = await payloadOf('Subject: Long', '', 'x'.repeat(2 ** 20));
  expect(payload.body).toEqual({ size: 2 ** 20 + 2, attachmentId: expect.any(String) });
});

test.each([
  ['no boundary', 'Content-Type: multipart/mixed'],
  ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary=x'],
])('a multipart with %s has no parts', async (_what, header) => {
  expect(outline(await payloadOf(header, '', 'Text'))).toEqual([' multipart/mixed']);
});

test('a mail that ends in the midst of its parts is read to its end', async () => {
  const payload = await payloadOf('Content-Type: multipart/mixed; boundary=x', '', '--x', '', 'Text');
  expect(outline(payload)).toEqual([' multipart/mixed', '0 text/plain Text\r\n']);
});

test.each([
  // RFC 2231 sections 3, 4 and 4.1.
  ['x; url*0="ftp://"; url*1="cs.utk.edu/pub"', 'url', 'ftp://cs.utk.edu/pub'],
  ["x; title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A", 'title', 'This is ***fun***'],
  [
    `x; title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20; title*2="isn't it!"`,
    'title',
    "This is even more ***fun*** isn't it!",
  ],
  ["x; filename*=UTF-8''%E2%82%AC%20rates.txt", 'filename', '€ rates.txt'],
  ['x; filename="=?UTF-8?Q?=E2=82=AC.txt?="', 'filename', '€.txt'],
  ['x; filename="a \\"b\\";c.txt"', 'filename', 'a "b";c.txt'],
  ['x; name = plain.txt ; other=1', 'name', 'plain.txt'],
  ['x; filename=1; filename=2', 'filename', '1'],
  ['x', 'filename', undefined],
])('of %s, %s is %s', (header, name, value) => {
  expect(parameterOf(header, name)).toBe(value);
});

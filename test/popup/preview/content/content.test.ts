import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../../src/popup/preview/content/content.ts';
import { chooseText } from '../../../../src/popup/preview/text/choose/choose-text.ts';
import { bodyOf, file, multipart, type Part, text } from '../../../gmail/message/mime.ts';

function read(payload: Part) {
  const { text: found, attachments, calendars, isEncrypted } = contentOf(bodyOf(payload));
  return {
    says: found && chooseText(found).source,
    files: attachments.map(({ name, mimeType }) => name || mimeType),
    calendars,
    isEncrypted,
  };
}

const html = (source: string): Part => text(source, 'text/html');
const named = (part: Part, filename: string, disposition = 'inline'): Part => ({
  ...part,
  filename,
  headers: [...(part.headers ?? []), { name: 'Content-Disposition', value: `${disposition}; filename="${filename}"` }],
});
const calendar = (title: string): Part =>
  text(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${title}\r\nEND:VEVENT\r\nEND:VCALENDAR`, 'text/calendar');

describe('a text with the name of a file', () => {
  test.each([
    ['the only part', named(text('Hello'), 'body.txt'), 'Hello', []],
    ['beside a file', multipart('mixed', named(text('Hello'), 'a.txt'), file('b.pdf')), 'Hello', ['b.pdf']],
    ['in two forms', multipart('alternative', named(text('Hi'), 'a.txt'), named(html('<p>Hi'), 'a.htm')), 'Hi', []],
    ['before another', multipart('mixed', named(text('One'), 'a.txt'), named(text('Two'), 'b.txt')), 'One', ['b.txt']],
  ])('is the text of the message where it is its body: %s', (_, payload, says, files) => {
    expect(read(payload)).toMatchObject({ says, files });
  });

  test.each([
    ['beside the text', multipart('mixed', text('Hello'), named(text('File'), 'a.txt')), 'Hello'],
    ['attached', named(text('File'), 'a.txt', 'attachment'), undefined],
    ['kept at Gmail', file('a.txt', 'text/plain'), undefined],
  ])('is a file otherwise: %s', (_, payload, says) => {
    expect(read(payload)).toMatchObject({ says, files: ['a.txt'] });
  });
});

describe('a calendar', () => {
  test.each([
    ['alone', calendar('Harvest'), undefined],
    ['beside a text', multipart('mixed', text('See you'), calendar('Harvest')), 'See you'],
    ['as the only form', multipart('alternative', text(' '), calendar('Harvest')), undefined],
  ])('names what it invites to: %s', (_, payload, says) => {
    expect(read(payload)).toMatchObject({ says, files: [], calendars: [expect.stringContaining('SUMMARY:Harvest')] });
  });

  test('is not told of twice where a text does', () => {
    expect(read(multipart('alternative', text('Harvest, on Thursday'), calendar('Harvest')))).toEqual({
      says: 'Harvest, on Thursday',
      files: [],
    });
  });

  test('that cannot be read is at least named', () => {
    expect(read(text('soon', 'text/calendar'))).toMatchObject({ says: undefined, files: ['text/calendar'] });
  });
});

test.each([
  ['alone', text('{}', 'application/json'), ['application/json']],
  ['beside a text', multipart('mixed', text('Hi'), text('x', 'text/x-odd')), ['text/x-odd']],
  ['as a form of nothing else', multipart('alternative', text('x', 'text/enriched')), ['text/enriched']],
  ['as a form of a text', multipart('alternative', text('Hi'), text('x', 'text/enriched')), []],
])('what came along and is not read is named: %s', (_, payload, files) => {
  expect(read(payload).files).toEqual(files);
});

const ARMOR = '-----BEGIN PGP MESSAGE-----\r\nVersion: 1\r\n\r\nhQEMA5\r\n=AbCd\r\n-----END PGP MESSAGE-----';
const smime = (type: string): Part => ({
  ...file('smime.p7m', 'application/pkcs7-mime'),
  headers: [{ name: 'Content-Type', value: `application/pkcs7-mime; ${type}` }],
});

describe('an encrypted message says so', () => {
  test.each<[string, Part, string | undefined]>([
    [
      'PGP/MIME (RFC 3156)',
      multipart('encrypted', text('Version: 1', 'application/pgp-encrypted'), file('encrypted.asc')),
      undefined,
    ],
    ['PGP in the text', text(`${ARMOR}\r\n`), undefined],
    ['PGP in both forms', multipart('alternative', text(ARMOR), html(`<pre>${ARMOR}</pre>`)), undefined],
    ['PGP below a text', text(`For you:\r\n${ARMOR}\r\nAda`), 'For you:\r\n\r\nAda'],
    ['PGP without its end', text('-----BEGIN PGP MESSAGE-----\r\nhQEMA5'), undefined],
    ['S/MIME (RFC 8551)', smime('smime-type=enveloped-data; name=smime.p7m'), undefined],
    ['S/MIME of an old name', file('smime.p7m', 'application/x-pkcs7-mime'), undefined],
    [
      'with a footer beside',
      multipart('mixed', multipart('encrypted', file('encrypted.asc')), text('Footer')),
      'Footer',
    ],
  ])('%s', (_, payload, says) => {
    expect(read(payload)).toMatchObject({ says, isEncrypted: true });
  });

  test.each<[string, Part]>([
    ['what is signed alone', smime('smime-type=signed-data')],
    ['a file beside a text', multipart('mixed', text('See the file'), smime('smime-type=enveloped-data'))],
    ['a text about it', text('It begins with "-----BEGIN PGP MESSAGE-----".')],
    ['a signed text', text('-----BEGIN PGP SIGNED MESSAGE-----\nHi\n-----BEGIN PGP SIGNATURE-----')],
  ])('but not %s', (_, payload) => {
    expect(read(payload).isEncrypted).toBeUndefined();
  });
});

test('what the sender says of its lines is followed, in one part and not in another', () => {
  const flowed = text('https://a.example/a- \r\nb\r\n', 'text/plain', 'text/plain; format=flowed; delsp=yes');
  expect(read(multipart('mixed', flowed, text('c \nd'))).says).toBe('https://a.example/a-b\n\n\nc \nd');
});

import { expect, test } from 'vitest';
import { readPartText } from '../../../src/gmail/message/part-text.ts';
import { base64Url } from './mime.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test.each<[string, string, Uint8Array | string, string]>([
  ['text/plain', 'UTF-8 that nobody names', 'café 🦊', 'café 🦊'],
  ['text/plain; charset=utf-8', 'UTF-8', 'café', 'café'],
  ['text/plain; charset=us-ascii', 'UTF-8 that is called ASCII', 'café', 'café'],
  // As Gmail gives all text whose charset it knows.
  ['text/plain; charset=iso-8859-1', 'UTF-8 that is called Latin 1', 'café', 'café'],
  ['text/plain; charset="ISO-2022-JP"', 'UTF-8 that is called ISO-2022-JP', '田中', '田中'],
  // As it gives some.
  ['text/plain; charset=iso-8859-1', 'Latin 1', latin1('caf\xe9'), 'café'],
  ['text/plain; Charset = "windows-1251"; format=flowed', 'Windows-1251', latin1('\xcf\xf0\xe8'), 'При'],
  ['text/plain; charset=KOI8-R', 'KOI8-R', latin1('\xf0\xd2\xc9\xd7\xc5\xd4'), 'Привет'],
  ['text/plain; charset=shift_jis', 'Shift JIS', latin1('\x93c\x92\x86'), '田中'],
  ['text/plain; charset="ISO-2022-JP"', 'ISO-2022-JP', latin1('\x1b$BEDCf\x1b(B'), '田中'],
  ['text/plain; charset=gb18030', 'GB18030', latin1('\xd6\xd0'), '中'],
  ['text/plain', 'bytes of no named charset', latin1('caf\xe9!'), 'caf\ufffd!'],
  ['text/plain; charset=x-nobody-knows', 'bytes of an unknown charset', latin1('caf\xe9'), 'caf\ufffd'],
  ['text/plain; charset=', 'bytes of an empty charset', latin1('caf\xe9'), 'caf\ufffd'],
  ['text/plain; charset=utf-8', 'a byte order mark', '\ufeffHi', 'Hi'],
  ['text/plain; charset=utf-8', 'line ends and controls', 'a\r\nb\0\x1b', 'a\r\nb\0\x1b'],
  ['', 'nothing', '', ''],
])('%s: %s', (contentType, _what, bytes, expected) => {
  expect(readPartText(base64Url(bytes), contentType, 100)).toBe(expected);
});

test.each([
  ['padding', 'YT9-Yj9_Yw=='],
  ['no padding', 'YT9-Yj9_Yw'],
  ['line ends', 'YT9-\r\nYj9_\nYw==\r\n'],
  ['the other alphabet', 'YT9+Yj9/Yw=='],
  ['a digit too many', 'YT9-Yj9_Yw==Y'],
  ['more after its end', 'YT9-Yj9_Yw==YWJj'],
])('base64 with %s is read', (_what, data) => {
  expect(readPartText(data, '', 100)).toBe('a?~b?\x7fc');
});

test('half a byte at the end is left out', () => {
  expect(readPartText('YWJjZ', '', 100)).toBe('abc');
});

test.each(['x', 'ä', '€', '🦊'])('as many characters as were asked for are given of a long text of %s', (character) => {
  const data = base64Url(character.repeat(5_000));
  for (const most of [1_000, 1_002, 1_004]) {
    const expected = character.repeat(most / character.length);
    expect(readPartText(data, 'text/plain; charset=iso-8859-1', most)).toBe(expected);
    expect(readPartText(data.replace(/.{76}/g, '$&\r\n'), '', most)).toBe(expected);
  }
});

test('only as much is decoded as is asked for', () => {
  expect(readPartText(`${base64Url('x'.repeat(60))}${'!'.repeat(1_000)}`, '', 10)).toBe('x'.repeat(10));
});

import { expect, test } from 'vitest';
import { readPartText } from '../../../../src/popup/preview/content/part-text.ts';
import { base64Url } from '../../../core/mailbox/sample-body.ts';
import { cpuTime } from '../../../cpu-time.ts';

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
  ['text/plain', 'bytes of no named charset', latin1('caf\xe9!'), 'café!'],
  ['text/plain; charset=x-nobody-knows', 'bytes of an unknown charset', latin1('caf\xe9'), 'café'],
  ['text/plain; charset=', 'bytes of an empty charset', latin1('caf\xe9'), 'café'],
  ['text/plain; charset=utf-8', 'Windows-1252 that is called UTF-8', latin1('Gr\xfc\xdfe'), 'Grüße'],
  ['text/plain', 'UTF-8 with a damaged byte', latin1('caf\xc3\xa9 \xff na\xc3\xafve'), 'café \ufffd naïve'],
  // Names for charsets that the web does not know.
  ['text/plain; charset=cp932', 'Shift JIS', latin1('\x8d\xe3\x8d\xe2'), '阪坂'],
  ['text/plain; charset=Windows-932', 'Shift JIS', latin1('\x8d\xe3'), '阪'],
  ['text/plain; charset=SJIS-win', 'Shift JIS', latin1('\x8d\xe3'), '阪'],
  ['text/plain; charset=cp936', 'GBK', latin1('\xb1\xb1'), '北'],
  ['text/plain; charset=GB2312-80', 'GBK', latin1('\xb1\xb1'), '北'],
  ['text/plain; charset="ms949"', 'Korean', latin1('\xbc\xad\xbf\xef'), '서울'],
  ['text/plain; charset=UHC', 'Korean', latin1('\xbc\xad'), '서'],
  ['text/plain; charset=euc_kr', 'Korean', latin1('\xbc\xad'), '서'],
  ['text/plain; charset=cp950', 'Big5', latin1('\xa5\x78'), '台'],
  ['text/plain; charset=cp51932', 'EUC-JP', latin1('\xba\xe5'), '阪'],
  ['text/plain; charset=win-1251', 'Windows-1251', latin1('\xcc\xe8\xf0'), 'Мир'],
  ['text/plain; charset=windows_1250', 'Windows-1250', latin1('\xa3\xf3d\x9f'), 'Łódź'],
  ['text/plain; charset="koi8 r"', 'KOI8-R', latin1('\xcd\xc9\xd2'), 'мир'],
  ['text/plain; charset=latin-2', 'Latin 2', latin1('\xa3\xf3d\xbc'), 'Łódź'],
  ['text/plain; charset=ISO8859_9', 'Latin 5', latin1('\xfd'), 'ı'],
  ['text/plain; charset=MacRoman', 'Macintosh', latin1('caf\x8e'), 'café'],
  // Decoration that is none of the name.
  ["text/plain; charset='cp932'", 'single quotes', latin1('\x8d\xe3'), '阪'],
  ['text/plain; charset=" shift_jis "', 'spaces', latin1('\x8d\xe3'), '阪'],
  ['text/plain; charset=3D"windows-1251"', 'quoted-printable', latin1('\xcc'), 'М'],
  ["text/plain; charset*=''windows-1251", 'RFC 2231', latin1('\xcc'), 'М'],
  // ISO-2022-JP by its escapes, whatever it is called.
  ['', 'unlabeled ISO-2022-JP', latin1('\x1b$BBg:e\x1b(B!'), '大阪!'],
  ['text/plain; charset=us-ascii', 'ISO-2022-JP as ASCII', latin1('\x1b$@Bg\x1b(J'), '大'],
  ['text/plain; charset=_iso-2022-jp$ESC', 'ISO-2022-JP, oddly named', latin1('\x1b$BBg\x1b(B'), '大'],
  ['text/plain; charset=cp50221', 'ISO-2022-JP by code page', latin1('\x1b(I1\x1b(B'), 'ｱ'],
  ['text/plain; charset=utf-8', 'other escapes', 'a\x1b[1mb\x1b(B', 'a\x1b[1mb\x1b(B'],
  ['text/plain; charset=utf-16le', 'UTF-16', latin1('H\0i\0'), 'Hi'],
  // What an HTML document says of itself, where nothing else does.
  ['text/html', 'meta', latin1('<meta charset="windows-1251"><p>\xcc'), '<meta charset="windows-1251"><p>М'],
  [
    'text/html; charset=unknown-8bit',
    'meta of old',
    latin1('<META http-equiv=Content-Type content="text/html; charset=iso-8859-2">\xb3'),
    '<META http-equiv=Content-Type content="text/html; charset=iso-8859-2">ł',
  ],
  ['text/html; charset=koi8-r', 'meta beside a header', latin1('<meta charset=big5>\xcd'), '<meta charset=big5>м'],
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
  const data = base64Url('x'.repeat(30_000_000));
  const started = cpuTime();
  expect(readPartText(data, '', 10)).toBe('x'.repeat(10));
  expect(cpuTime() - started).toBeLessThan(100);
});

test('what is no base64, as in storage that was damaged, is left out', () => {
  expect(readPartText('Y*W\u0000Jjé', '', 100)).toBe('abc');
});

import { expect, test } from 'vitest';
import { decodeWords } from '../../../src/gmail/message/encoded-words.ts';

test.each([
  ['Nothing to decode = ? =?', 'Nothing to decode = ? =?'],
  ['Re: =?utf-8?b?TWVuw7w=?=!', 'Re: Menü!'],
  ['=?UTF-8?Q?Men=C3=BC_und_mehr?=', 'Menü und mehr'],
  ['=?iso-8859-1?q?Men=FC?=', 'Menü'],
  ['=?cp932?B?jeM=?=', '阪'],
  ['=?utf-8*de?Q?Men=C3=BC?=', 'Menü'],
  ['=?x-unknown?Q?Men=FC?=', 'Menü'],
  // RFC 2047 section 8: white space between encoded words is left out, between them and text it stays.
  ['(=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=)', '(ab)'],
  ['=?ISO-8859-1?Q?a?=\r\n =?utf-8?Q?b?= c', 'ab c'],
  ['=?ISO-8859-1?Q?a_b?=', 'a b'],
  // A character that is cut in two.
  ['=?utf-8?B?8J+m?= =?utf-8?B?ig==?=', '🦊'],
  ['=?utf-8?B?ww==?= and =?utf-8?B?qQ==?=', 'Ã and ©'],
  // Once.
  ['=?utf-8?Q?=3D=3Futf-8=3FQ=3Fa=3F=3D?=', '=?utf-8?Q?a?='],
  ['=?utf-8?B?*?=', '=?utf-8?B?*?='],
  ['=?utf-8?X?a?=', '=?utf-8?X?a?='],
  ['=?utf-8?Q?no end', '=?utf-8?Q?no end'],
])('%s is read as %s', (text, decoded) => {
  expect(decodeWords(text)).toBe(decoded);
});

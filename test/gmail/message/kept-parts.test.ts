import { expect, test } from 'vitest';
import { bodyOf, file, multipart, type Part, text } from './mime.ts';

test('keeps 255 characters of names and types, and 1,000 of a whole content type', () => {
  const [long] = bodyOf({
    ...file('n'.repeat(999), 't'.repeat(999)),
    headers: [{ name: 'Content-Type', value: 'c'.repeat(2_000) }],
  }).parts;
  expect([long?.name.length, long?.mimeType.length, long?.contentType.length]).toEqual([255, 255, 1_000]);
});

test.each([
  [`report.pdf${' '.repeat(600)}.exe`, 'report.pdf .exe'],
  [`report.pdf${'\u3164'.repeat(600)}.exe`, 'report.pdf.exe'],
  [`report.pdf${'\u2800\u00a0'.repeat(300)}.exe`, 'report.pdf .exe'],
  [`report.pdf${'_'.repeat(600)}.exe`, `report.pdf${'_'.repeat(181)}…${'_'.repeat(59)}.exe`],
  [`report${'\u{e0020}'.repeat(300)}\u202efdp.exe`, 'reportfdp.exe'],
  ['=?utf-8?Q?r=C3=A9sum=C3=A9=2Epdf?=', 'résumé.pdf'],
  [`${'🦊'.repeat(400)}`, `${'🦊'.repeat(95)}…${'🦊'.repeat(31)}`],
])('the end of the name %j is kept', (filename, name) => {
  expect(bodyOf(file(filename)).parts[0]?.name).toBe(name);
});

test('recipients too many to be kept are counted', () => {
  const value = Array.from({ length: 1_200 }, (_, index) => `Guest ${index} <g${index}@x.test>`).join(',\r\n ');
  const { to, cc } = bodyOf({
    ...text('Hi'),
    headers: [
      { name: 'To', value },
      { name: 'Cc', value: 'bo@y.test' },
    ],
  });
  expect([to.listed.length, to.unlisted]).toEqual([1_000, 200]);
  expect([cc.listed.length, cc.unlisted]).toEqual([1, 0]);
});

test('parts are kept in the order of the tree, each with the outermost alternative that it is one form of', () => {
  const inner = multipart('alternative', text('c'), text('d'));
  const forms = multipart('alternative', text('a'), multipart('related', text('b'), inner));
  const { parts } = bodyOf(multipart('mixed', forms, text('e'), multipart('alternative', text('f'))));
  expect(parts.map(({ mimeType, within }) => [mimeType.replace(/^.*\//, ''), within])).toEqual([
    ['mixed', undefined],
    ['alternative', 1],
    ['plain', 1],
    ['related', 1],
    ['plain', 1],
    ['alternative', 1],
    ['plain', 1],
    ['plain', 1],
    ['plain', undefined],
    ['alternative', 9],
    ['plain', 9],
  ]);
});

const digits = (payload: Part) => bodyOf(payload).parts.map(({ data }) => data?.length);
const attached = [{ name: 'Content-Disposition', value: 'attachment; size=4' }];

test.each<[string, Part, number | undefined]>([
  ['a plain text', text('x'.repeat(2_000_000)), 600_013],
  ['HTML', text('x'.repeat(2_000_000), 'Text/HTML'), 1_200_013],
  ['a calendar', text('x'.repeat(2_000_000), 'text/calendar'), 180_013],
  ['a text that is short', text('xxx'), 4],
  ['a picture', text('x'.repeat(2_000_000), 'image/png'), 1],
  ['an attached text', { ...text('x'.repeat(2_000_000)), headers: attached }, undefined],
  ['what stays at Gmail', file('a.txt', 'text/plain'), undefined],
  ['a part without data', multipart('mixed'), 0],
])('of %s as much data is kept as is read', (_what, payload, kept) => {
  expect(digits(payload)).toEqual([kept]);
});

test('of all texts together as much data is kept as a session has room for, and of files as much again', () => {
  const long = text('x'.repeat(900_000), 'text/html');
  const files = Array.from({ length: 3 }, () => ({ ...long, filename: 'a.html' }));
  expect(digits(multipart('mixed', ...files, long, long, long))).toEqual([
    0,
    1_200_000,
    400_000,
    undefined,
    1_200_000,
    400_000,
    undefined,
  ]);
});

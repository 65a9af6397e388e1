import { expect, test } from 'vitest';
import { readFullMessage } from '../../../src/gmail/message/full-message.ts';
import { file, multipart, type Part, text } from './mime.ts';

function read(payload: Part) {
  const message = readFullMessage('18c0ffee18c0ffee', { payload });
  if (!message.ok) throw new Error(JSON.stringify(message.problem));
  return message.value;
}

test('lists fifty attachments, and 255 characters of their names and types', () => {
  const many = Array.from({ length: 60 }, (_, index) => file(`${index}`));
  expect(read(multipart('mixed', ...many)).attachments.map(({ name }) => name)).toEqual(
    many.slice(0, 50).map(({ filename }) => filename),
  );
  expect(read(multipart('mixed', ...many)).unlisted).toEqual({ to: 0, cc: 0, attachments: 10 });
  expect(read(multipart('mixed', ...many.slice(0, 50))).unlisted).toBeUndefined();
  const [long] = read(file('n'.repeat(999), 't'.repeat(999))).attachments;
  expect([long?.name.length, long?.mimeType.length]).toEqual([255, 255]);
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
  expect(read(file(filename)).attachments[0]?.name).toBe(name);
});

test('recipients too many to be kept are counted', () => {
  const value = Array.from({ length: 1_200 }, (_, index) => `Guest ${index} <g${index}@x.test>`).join(',\r\n ');
  const { to, cc, unlisted } = read({
    ...text('Hi'),
    headers: [
      { name: 'To', value },
      { name: 'Cc', value: 'bo@y.test' },
    ],
  });
  expect(to.length).toBe(1_000);
  expect(cc.length).toBe(1);
  expect(unlisted).toEqual({ to: 200, cc: 0, attachments: 0 });
});

test('of both forms as much is kept as may be read, and more of them is told of', () => {
  const both = multipart('alternative', text('x'.repeat(150_000)), text('y'.repeat(250_000), 'text/html'));
  const { text: kept } = read(multipart('mixed', both, text('z')));
  expect(kept?.stretches.map(({ plain, html: source }) => [plain.length, source.length])).toEqual([[100_002, 200_002]]);
  expect(kept?.isCut).toBe(true);
  expect(read(both).text?.isCut).toBe(false);
});

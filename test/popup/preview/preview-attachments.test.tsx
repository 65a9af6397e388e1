// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { filePart, sampleBody } from '../../core/mailbox/sample-body.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { drawnPreview } from './drawn-preview.tsx';

const IN_GMAIL = 'https://mail.google.com/mail/?authuser=ada%40example.com#all/thread-m1';

const withFiles = (...names: readonly string[]) => sampleBody({ parts: names.map((name) => filePart(name)) });

test('attachments are listed with kind and size, many of them folded, and open in Gmail', () => {
  const noted: string[] = [];
  const body = withFiles('photo.png', 'invoice\u202efdp.exe', '', ...Array.from({ length: 5 }, (_, at) => `${at}.txt`));
  const root = drawnPreview({ body }, noted);
  expect([...root.querySelectorAll('li')].slice(0, 4).map(textOf)).toEqual([
    'photo.png PNG, 34 kB',
    'invoicefdp.exe EXE, 34 kB',
    '(no name) image/png, 34 kB',
    '0.txt TXT, 34 kB',
  ]);
  expect(textOf(one(root, 'summary'))).toBe('and 2 more');
  expect(one(root, 'details').querySelectorAll('li').length).toBe(2);
  one(root, '.preview-attachments > ul > li:first-child a').click();
  expect(noted).toEqual([`openLink "${IN_GMAIL}"`]);
});

test('attachments too many to be kept are counted, and can be seen in Gmail', () => {
  const noted: string[] = [];
  const body = withFiles(...Array.from({ length: 53 }, (_, at) => `${at}.txt`));
  const root = drawnPreview({ body }, noted);
  expect(textOf(one(root, 'summary'))).toBe('and 47 more');
  control(root, 'and 3 more').click();
  expect(noted).toEqual([`openLink "${IN_GMAIL}"`]);
});

test.each([
  ['report.pdf', 'PDF'],
  ['report.pdf .exe', 'EXE'],
  ['report.exe.', 'EXE'],
  ['report.exe . .', 'EXE'],
  ['report.exe\u3164\u2800\u200b.\u202e', 'EXE'],
  ['report.\u200be\u2060xe', 'EXE'],
  ['report.pdf.ps1', 'PS1'],
  ['report.pdf.файл', 'ФАЙЛ'],
  ['report.pdf_.scr_', 'SCR_'],
  ['Dr. Smith', 'image/png'],
  ['.', 'image/png'],
])('a file named %j is said to be of the kind %s', (name, kind) => {
  const root = drawnPreview({ body: withFiles(name) });
  expect(textOf(one(root, 'li .muted'))).toBe(`${kind}, 34 kB`);
});

// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { TextFormat } from '../../../src/core/mailbox/message-body.ts';
import type { Relation } from '../../../src/popup/preview/text/quotes/relation.ts';
import { readableText } from '../../../src/popup/preview/text/readable-text.ts';
import { said } from './said.ts';

function reads(format: TextFormat, source: string, relation: Relation | undefined): string {
  const { blocks, folded } = readableText({ format, source, isCut: false }, relation);
  return said(blocks, folded);
}

const plain = (source: string, relation: Relation = 'answer'): string => reads('plain', source, relation);
const html = (source: string, relation: Relation = 'answer'): string => reads('html', source, relation);

/** As mail programs write them; Gmail's stand in the order of its own list of languages. */
const INTRODUCTIONS = [
  'On Mon, 2 Nov 2026 at 10:00, Ada Lovelace <ada@example.com> wrote:',
  'On 2/11/26 10:00, Ada Lovelace wrote:',
  'On Nov 2, 2026, at 10:00 AM, Ada <ada@example.com> wrote:',
  'Ada Lovelace <ada@example.com> wrote:',
  '---- On Mon, 02 Nov 2026 10:00:00 +0100 Ada <ada@example.com> wrote ----',
  'Am Mo., 2. Nov. 2026 um 10:00 Uhr schrieb Ada <ada@example.com>:',
  'Am 02.11.26 um 10:00 schrieb Ada Lovelace:',
  'Ada Lovelace <ada@example.com> schrieb am Mo., 2. Nov. 2026, 10:00:',
  'Le lun. 2 nov. 2026 à 10:00, Ada <ada@example.com> a écrit :',
  'El lun, 2 nov 2026 a las 10:00, Ada (<ada@example.com>) escribió:',
  'Il giorno lun 2 nov 2026 alle ore 10:00 Ada <ada@example.com> ha scritto:',
  'Op ma 2 nov 2026 om 10:00 schreef Ada <ada@example.com>:',
  'Em seg., 2 de nov. de 2026 às 10:00, Ada <ada@example.com> escreveu:',
  'pon., 2 lis 2026 o 10:00 Ada <ada@example.com> napisał(a):',
  'W dniu 2.11.2026 o 10:00, Ada Lovelace pisze:',
  'пн, 2 нояб. 2026 г. в 10:00, Ada <ada@example.com>:',
  'Den mån 2 nov. 2026 kl 10:00 skrev Ada <ada@example.com>:',
  'man. 2. nov. 2026 kl. 10.00 skrev Ada <ada@example.com>:',
  'ma 2. marrask. 2026 klo 10.00 Ada (ada@example.com) kirjoitti:',
  'Ada <ada@example.com>, 2 Kas 2026 Pzt, 10:00 tarihinde şunu yazdı:',
  'Ada <ada@example.com> ezt írta (időpont: 2026. nov. 2., H, 10:00):',
  'po 2. 11. 2026 v 10:00 odesílatel Ada <ada@example.com> napsal:',
  'Στις Δευ 2 Νοε 2026 στις 10:00 π.μ., ο χρήστης Ada <ada@example.com> έγραψε:',
  'Vào Th 2, 2 thg 11, 2026 vào lúc 10:00 Ada <ada@example.com> đã viết:',
  'Pada tanggal Sen, 2 Nov 2026 pukul 10.00 Ada <ada@example.com> menulis:',
  '2026年11月2日(月) 10:00 Ada <ada@example.com>:',
  'Ada <ada@example.com> 于2026年11月2日周一 10:00写道：',
  'Ada <ada@example.com> 於 2026年11月2日 週一 上午10:00寫道：',
  '2026년 11월 2일 (월) 오전 10:00, Ada <ada@example.com>님이 작성:',
  'في الاثنين، 2 نوفمبر 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Ada <ada@example.com>:',
  '\u202bבתאריך יום ב׳, 2 בנוב׳ 2026 ב-10:00 מאת \u202aAda\u202c\u200f <\u202aada@example.com\u202c\u200f>:\u202c',
  'เมื่อ จ. 2 พ.ย. 2026 เวลา 10:00 Ada <ada@example.com> เขียนว่า:',
];

describe.each(INTRODUCTIONS)('%s', (line) => {
  const shown = line.replace(/[\u200f\u202a-\u202c]/g, '');

  test.each([
    ['a line above', `Thursday suits me\n${line}\n> Well?`, `Thursday suits me¶▸{${shown}¶Well?}`],
    ['a paragraph above', `Yes.\n\n${line}\n\n> Well?`, `Yes.¶▸{${shown}¶Well?}`],
    [
      'a full line above',
      `The train at seven in the morning would suit me best, if it suits you\n${line}\n> Well?`,
      `The train at seven in the morning would suit me best, if it suits you¶▸{${shown}¶Well?}`,
    ],
  ])('is folded with its quote, and not %s', (_, source, expected) => {
    expect(plain(source)).toBe(expected);
  });

  test('is folded in HTML', () => {
    const escaped = line.replace(/</g, '&lt;');
    const source = `<div>Yes<br>See you at 9<br></div><div>${escaped}<br></div><blockquote>Well?</blockquote>`;
    expect(html(source)).toBe(`Yes\nSee you at 9¶▸{${shown}¶Well?}`);
  });

  test('is known in a message that says nothing of the one it answers', () => {
    expect(plain(`Yes.\n\n${line}\n> Well?`, 'new')).toBe(`Yes.¶▸{${shown}¶Well?}`);
  });
});

test.each([
  ['On Mon, 2 Nov 2026 at 10:00, Ada\n<ada@example.com> wrote:', 'before the address'],
  ['On Monday, 2 November 2026 at 10:00:00 in the morning, Ada Lovelace\n<ada@example.com> wrote:', 'at its width'],
  ['Ada Lovelace <ada@example.com>\nschrieb am 02.11.2026 um 10:00:', 'after the address'],
  [
    '------- Original Message -------\nOn Monday, 2 November 2026 at 10:00, Ada <ada@example.com> wrote:',
    'below a rule',
  ],
])('%j is one introduction: broken %s', (introduction) => {
  expect(plain(`Yes.\n${introduction}\n> Well?`).replaceAll('\n', ' ')).toBe(
    `Yes.¶▸{${introduction.replaceAll('\n', ' ')}¶Well?}`,
  );
});

test.each([
  ['I doubt points 2 and 3:\n> It rains.', 'I doubt points 2 and 3:¶▸{It rains.}', 'an answer that ends with a colon'],
  ['Bus 12 leaves at nine\n\n> When?', 'Bus 12 leaves at nine¶▸{When?}', 'an answer with a number'],
])('%j reads as %j: %s is no introduction', (source, expected) => {
  expect(plain(source)).toBe(expected);
});

test.each([
  ['> a\n\nYes.\n\n> b\n\nNo.', '{a}¶Yes.¶▸{b}¶No.'],
  ['Below.\n\nOn 2 Nov 2026 Ada wrote:\n> a\nYes.\n> b', 'Below.¶{On 2 Nov 2026 Ada wrote:¶a}¶Yes.¶▸{b}'],
])('of %j the last quote alone is folded', (source, expected) => {
  expect(plain(source)).toBe(expected);
});

test('what Gmail quotes is a quote once', () => {
  const source =
    'Yes<div class="x gmail_quote"><div class=gmail_attr>On Monday Ada wrote:<br></div><blockquote>Well?</blockquote></div>';
  expect(html(source)).toBe('Yes¶▸{On Monday Ada wrote:¶Well?}');
});

test('answers between the pieces of what Gmail quotes are no part of it', () => {
  const source =
    '<div>Below.<div class="gmail_quote"><div class="gmail_attr">On 2 Nov 2026 Ada wrote:<br></div><blockquote class="gmail_quote">Where?</blockquote><div>Here.</div><blockquote class="gmail_quote">When?</blockquote><div>Now.</div></div></div>';
  expect(html(source)).toBe('Below.¶{On 2 Nov 2026 Ada wrote:¶Where?}¶Here.¶▸{When?}¶Now.');
});

describe('what a program writes', () => {
  const report = 'Copied:\n>>> /home\n>>> /etc\n> done';

  test('is no quote in a message that answers none', () => {
    expect(plain(report, 'new')).toBe(report);
  });

  test.each(['answer', undefined] as const)('is none in another, if it is marked three times (%s)', (relation) => {
    expect(plain('Try this:\n\n>>> 1 + 1\n\nIt says 2.', relation)).toBe('Try this:¶>>> 1 + 1¶It says 2.');
  });
});

describe('the mark that mail stores put before From', () => {
  test.each(['new', 'answer', undefined] as const)('is taken off (%s)', (relation) => {
    expect(plain('We met.\n>From that day on it was open.\nBye', relation)).toBe(
      'We met.\nFrom that day on it was open.\nBye',
    );
  });

  test('is a quote among quoted lines, and below what introduces one', () => {
    expect(plain('> It rained.\n>From May on it did not.')).toBe('▸{It rained.\nFrom May on it did not.}');
    expect(plain('Ada wrote:\n>From May on it did not.')).toBe('▸{Ada wrote:¶From May on it did not.}');
  });
});

test('a passage set further in is no quote', () => {
  const source = 'Look:<blockquote style="margin:0 0 0 40px;border:none;padding:0px">a recipe</blockquote>Bye';
  expect(html(source)).toBe('Look:\na recipe\nBye');
});

test('a passage that a message quotes without answering one is not folded', () => {
  expect(html('<p>They say</p><blockquote>It rains.</blockquote><p>It does.</p>', 'new')).toBe(
    'They say¶{It rains.}¶It does.',
  );
});

import { expect, test } from 'vitest';
import type { Block } from '../../../src/popup/preview/text/blocks.ts';
import { readableText } from '../../../src/popup/preview/text/readable-text.ts';
import { cpuTime } from '../../cpu-time.ts';
import { said } from './said.ts';

const blocks = (source: string): readonly Block[] => readableText({ format: 'plain', source, isCut: false }).blocks;

test.each([
  ['one\ntwo\r\n\r\nthree\rfour', 'one\ntwo¶three\nfour', 'lines and paragraphs'],
  ['\n\n\n  a\n\n\n\n    b\tc  \n\n', '  a¶    b\tc  ', 'indents and tabs stay, empty lines end a paragraph'],
  ['Regards\n-- \nGrace', 'Regards\n-- \nGrace', 'a signature stays what it is'],
  ['Yes.\n\n> Shall we?\n> Today?\n\nBye', 'Yes.¶{Shall we?\nToday?}¶Bye', 'a quote'],
  ['> a\n>> b\n> > c\n> d', '{a¶{b\nc}¶d}', 'quotes within a quote'],
  ['> a\n>\n> b', '{a¶b}', 'an empty line within a quote'],
  ['>Whose mill?', '{Whose mill?}', 'a mark without a space'],
  [
    'Fine.\n\nOn Mon, 2 Nov 2026 at 10:00, Ada\n<ada@example.com> wrote:\n\n> Well?',
    'Fine.¶{On Mon, 2 Nov 2026 at 10:00, Ada\n<ada@example.com> wrote:¶Well?}',
    'the line that introduces a quote is folded with it',
  ],
  [
    'Am 2. November schrieb Ada:\n> Nun?',
    '{Am 2. November schrieb Ada:¶Nun?}',
    'in whatever language, at the very start',
  ],
  ['2026年11月2日、Adaのメール：\n> はい', '{2026年11月2日、Adaのメール：¶はい}', 'with a wide colon'],
  ['I doubt this:\n> It rains.', 'I doubt this:¶{It rains.}', 'an answer that ends with a colon is no introduction'],
  ['On 2 May they wrote:\n\nnothing', 'On 2 May they wrote:¶nothing', 'no introduction without a quote'],
  ['a\nb\nc\nd 1:\n> q', 'a\nb\nc\nd 1:¶{q}', 'a long paragraph is no introduction'],
])('%j reads as %j: %s', (source, expected) => {
  expect(said(blocks(source))).toBe(expected);
});

test.each([
  ['see https://a.example/x.', 'see [https://a.example/x|https://a.example/x|].'],
  ['(https://a.example/w_(b))', '([https://a.example/w_(b)|https://a.example/w_(b)|])'],
  ['<HTTP://A.example>', '<[HTTP://A.example|http://a.example/|]>'],
  ['https://a.example:8443/', '[https://a.example:8443/|https://a.example:8443/|]'],
  ['“https://a.example”!', '“[https://a.example|https://a.example/|]”!'],
  [
    'https://bank.example@evil.example/',
    '[https://bank.example@evil.example/|https://bank.example@evil.example/|evil.example]',
  ],
  ['https://аррlе.example', '[https://аррlе.example|https://xn--l-7sbq6ba.example/|xn--l-7sbq6ba.example]'],
  [
    'https://evil.example\\@bank.example',
    '[https://evil.example\\@bank.example|https://evil.example/@bank.example|evil.example]',
  ],
  [
    'javascript:alert(1) data:text/html,x mailto:a@b.example',
    'javascript:alert(1) data:text/html,x mailto:a@b.example',
  ],
  ['https:// https://[ http://%zz xhttps://a.example', 'https:// https://[ http://%zz xhttps://a.example'],
])('%s has the links %s', (source, expected) => {
  expect(said(blocks(source))).toBe(expected);
});

test('an address too long to be one stays text', () => {
  const source = `https://a.example/${'x'.repeat(5_000)}`;
  expect(said(blocks(source))).toBe(source);
});

test('what is not to be seen is left out, line by line', () => {
  expect(said(blocks('in\u202evoice\u2066.\u0000\u0007exe\u200b\n\u200c\u200c \u200c b'))).toBe('invoice.exe\n  b');
});

test('marks heaped on a letter are cut', () => {
  expect(said(blocks(`a${'\u0301'.repeat(500)}b`))).toBe(`a${'\u0301'.repeat(10)}b`);
});

test.each([
  ['lines', 'x\n'.repeat(5_000), 2_000],
  ['paragraphs', 'x\n\n'.repeat(5_000), 2_000],
])('of many %s the first are shown, and it is said that there is more', (_, source, most) => {
  const { blocks: shown, isCut } = readableText({ format: 'plain', source, isCut: false });
  expect(said(shown).split(/[\n¶]/)).toHaveLength(most);
  expect(isCut).toBe(true);
});

test('of many characters the first are shown, and it is said that there is more', () => {
  const { blocks: shown, isCut } = readableText({ format: 'plain', source: 'x'.repeat(150_000), isCut: false });
  expect(said(shown)).toHaveLength(100_000);
  expect(isCut).toBe(true);
});

test('a text that came cut is said to go on, a whole one is not', () => {
  expect(readableText({ format: 'plain', source: 'x', isCut: true }).isCut).toBe(true);
  expect(readableText({ format: 'plain', source: 'x', isCut: false }).isCut).toBe(false);
});

test.each([
  ['>'.repeat(200_000)],
  ['> > '.repeat(50_000)],
  [Array.from({ length: 400 }, (_, at) => `${'>'.repeat(at)} x`).join('\n')],
  ['https://'.repeat(25_000)],
  ['https://a.example '.repeat(11_000)],
  [`https://a.example/${')'.repeat(199_000)}`],
  [`https://a.example/${'.('.repeat(99_000)}`],
  [' '.repeat(200_000)],
  ['\n'.repeat(200_000)],
  ['1:\n> \n\n'.repeat(25_000)],
  ['\u200c '.repeat(100_000)],
  ['e\u0301'.repeat(100_000)],
])('200,000 hostile characters are read at once: %#', (source) => {
  const started = cpuTime();
  blocks(source);
  expect(cpuTime() - started).toBeLessThan(1_500);
});

import { describe, expect, test } from 'vitest';
import { decodeEntities } from '../src/core/decode-entities.ts';
import { readOneTimeCode } from '../src/core/one-time-code/one-time-code.ts';
import { readPeople } from '../src/gmail/message/addresses/people.ts';
import { readSender } from '../src/gmail/message/addresses/sender.ts';
import { decodeWords } from '../src/gmail/message/encoded-words.ts';
import { createFilter } from '../src/popup/list/create-filter.ts';
import { withoutArmor } from '../src/popup/preview/content/encrypted.ts';
import { readPartText } from '../src/popup/preview/content/part-text.ts';
import { unflowed } from '../src/popup/preview/content/unflow.ts';
import { reduceHtml } from '../src/popup/preview/text/html/reduce-html.ts';
import { relationOf } from '../src/popup/preview/text/quotes/relation.ts';
import { readableText } from '../src/popup/preview/text/readable-text.ts';
import { cleanLines } from '../src/words/clean-lines.ts';
import { cleanText } from '../src/words/clean-text.ts';
import { senderWords } from '../src/words/message-words.ts';
import { english } from '../tools/fakes/english.ts';
import { cpuTime } from './cpu-time.ts';
import { message } from './popup/samples.ts';
import { workOf } from './work-of.ts';

/** Everything that reads what strangers wrote. */
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['the sender', readSender],
  ['recipients', readPeople],
  ['encoded words', decodeWords],
  ['entities', decodeEntities],
  ['the type of a part', (text) => readPartText('', text, 10)],
  ['the text of a part', (text) => readPartText(btoa(text), '', 100_000)],
  ['what a message is to others', (text) => relationOf(text, false)],
  ['encrypted text', withoutArmor],
  ['flowed text', (text) => unflowed(text, { deletesSpace: true })],
  ['one line', cleanText],
  ['several lines', cleanLines],
  ['the words for a sender', (text) => senderWords(english, { name: text, address: text })],
  ['the filter', (text) => createFilter('no').finds?.(message('a1', { subject: text }))],
  ['the code in a subject and a text', (text) => readOneTimeCode(text, text)],
  ['plain text', (text) => readableText({ format: 'plain', source: text, isCut: false })],
  ['HTML', reduceHtml],
];

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const PAIRS = [
  '<@',
  '"\\',
  '\\"',
  '=?',
  '?=',
  '&#',
  '("',
  '( ',
  '<"',
  '"<',
  ',"',
  '@,',
  ': ',
  'a@',
  'a:',
  '> ',
  '>\n',
  '<!',
  '</',
  '<a ',
  'a=',
  '" ',
  "='",
  '- ',
  '_\n',
  'a\n',
  '\r\n',
];
const UNITS = [...ASCII, ...PAIRS];
/** What the syntax of addresses, words and markup is made of. */
const MARKS = [...`\t\n a0"&'(),-:;<=>?@\\_.`, ...PAIRS];

const filled = (unit: string, length: number): string => unit.repeat(length / unit.length);

describe.each(READERS)('%s', (_what, read) => {
  test('takes work in proportion to the text, whatever one or two characters fill it', () => {
    const costly = UNITS.filter((unit) => workOf(() => read(filled(unit, 20_000))) > 60 * 20_000);
    expect(costly).toEqual([]);
  });

  // No count sees what a pattern passes again within one search. Where it does, this takes many seconds.
  test('takes no pattern that looks at 50,000 such characters again and again', () => {
    const slow = MARKS.filter((unit) => {
      const started = cpuTime();
      read(filled(unit, 50_000));
      return cpuTime() - started > 1_000;
    });
    expect(slow).toEqual([]);
  });
});

test.each(['from each character', 'to each end'])('the count sees what is looked at again %s', (way) => {
  const text = 'a'.repeat(2_000);
  const work = workOf(() => {
    for (let at = 0; at < text.length; at += 1) way === 'to each end' ? text.indexOf('b', at) : /b/g.exec(text);
  });
  expect(work).toBeGreaterThan(600 * text.length);
});

import { expect, test } from 'vitest';
import { addText, emptyStretch, sentText } from '../../../src/popup/preview/content/stretch.ts';
import { chooseText } from '../../../src/popup/preview/text/choose/choose-text.ts';
import { cpuTime } from '../../cpu-time.ts';

/** The text of a message that was sent in both forms, as `plain: text` or `html: source`. */
function chosen(plain: string, html: string): string {
  const stretch = emptyStretch();
  addText(stretch, 'plain', plain);
  addText(stretch, 'html', html);
  const sent = sentText([stretch]);
  const text = sent && chooseText(sent);
  return text === undefined ? 'none' : `${text.format}: ${text.source}`;
}

const INVITATION =
  '<style>p{color:red}</style><h1>The garden opens</h1><p>Saturday, 7 November, at six in the evening</p><p>Mill Lane 12</p>';
const SAID = 'The garden opens\n\nSaturday, 7 November, at six in the evening\n\nMill Lane 12';
const NEWSLETTER = `${INVITATION}<p>Unsubscribe here</p><p>Garden Society, Oxford, registered charity</p>`;

test.each([
  ['a pointer to the HTML', 'See HTML version for full formatting'],
  [
    'a pointer to the browser',
    'View this e-mail in your browser: https://news.example/very/long/address/of/this/issue',
  ],
  [
    'a long pointer',
    'Your mail program cannot show this message. To see it, please open it in one that can show HTML.',
  ],
  ['a pointer in another language', 'Diese Nachricht liegt nur als HTML vor.'],
  ['dots', '...'],
  ['what is not seen', ' \u00a0\u200b\u3164\u2800\ufeff\n'],
])('%s is no text: the HTML is read', (_, plain) => {
  expect(chosen(plain, INVITATION)).toBe(`html: ${INVITATION}`);
});

test.each([
  ['the same', SAID, INVITATION],
  ['all but what surrounds it', SAID, NEWSLETTER],
  ['more than the HTML', `${SAID}\nBring a coat, and something warm to drink.`, INVITATION],
  ['what the HTML shows in pictures', SAID, '<img src=a.png alt="The garden"><p>Unsubscribe here</p>'],
  [
    'the same with references',
    'Für Gäste: Grüße aus Köln',
    '<p>F&uuml;r G&auml;ste:&nbsp;Gr&#252;&szlig;e aus K&#xF6;ln</p>',
  ],
  ['the same in Japanese', '来週の打ち合わせについて\nご連絡します', '<p>来週の打ち合わせに<br>ついてご連絡します</p>'],
])('%s: the plain text is read', (_, plain, html) => {
  expect(chosen(plain, html)).toBe(`plain: ${plain}`);
});

test('a pointer in Japanese is no text', () => {
  const html = '<p>来週の打ち合わせは火曜日の十時から始めます</p>';
  expect(chosen('このメールはHTML形式です', html)).toBe(`html: ${html}`);
});

test.each([
  ['a document', '<!DOCTYPE html>\r\n<html><body><p>Please confirm.</p></body></html>\r\n'],
  ['a document of XML', '<?xml version="1.0"?>\n<html><p>Please confirm.</p></html>'],
  ['a piece of one', '<p>Please <b>confirm</b>.</p>'],
  ['styles first', '<style>p{}</style><p>Please confirm.</p>'],
])('%s that calls itself plain is read as HTML', (_, source) => {
  expect(chosen(source, '')).toBe(`html: ${source}`);
  expect(chosen(source, '<p>Please confirm.</p>')).toBe('html: <p>Please confirm.</p>');
});

test.each([
  ['a tag among words', 'Put <p>hello</p> there.'],
  ['a tag at the start', '<p> begins a paragraph.'],
  ['code', '<b>bold</b><script>run()</script>'],
  ['an address', '<https://a.example>'],
  ['tags around nothing', '<p></p>'],
])('%s is plain text', (_, source) => {
  expect(chosen(source, '')).toBe(`plain: ${source}`);
});

test('stretches that are read in different forms become one HTML', () => {
  const stub = { plain: 'See the HTML version', html: INVITATION };
  const footer = { plain: 'a < b', html: '' };
  const both = { plain: 'Hi', html: '<img alt=x>' };
  expect(chooseText({ stretches: [stub, footer, both], isCut: false }).source).toBe(
    `${INVITATION}<br><br>a &#60; b<br><br>Hi`,
  );
});

test.each([
  ['<', '<'],
  ['a ', '<p>'],
  ['&a', '&a;'],
  ['字', '字'],
  [' ', '\u200b'],
  ['https://', '<!--'],
  ['>', ' >'],
])('200,000 characters of %j beside %j are compared at once', (plain, html) => {
  const started = cpuTime();
  chosen(plain.repeat(100_000 / plain.length), html.repeat(200_000 / html.length));
  chosen(`<p>${plain.repeat(100_000 / plain.length)}`, '');
  expect(cpuTime() - started).toBeLessThan(2_000);
});

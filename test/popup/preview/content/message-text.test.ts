import { expect, test } from 'vitest';
import { contentOf } from '../../../../src/popup/preview/content/content.ts';
import { chooseText } from '../../../../src/popup/preview/text/choose/choose-text.ts';
import { bodyOf, file, multipart, type Part, text } from '../../../gmail/message/mime.ts';

/** The text that is read of a payload. */
function chosen(payload: Part) {
  const { text: found } = contentOf(bodyOf(payload));
  return found && chooseText(found);
}

/** What the payload says, as `plain: text` or `html: source`. */
function said(payload: Part): string | undefined {
  const found = chosen(payload);
  return found === undefined ? undefined : `${found.format}: ${found.source}`;
}

const html = (source: string): Part => text(source, 'text/html');
const attached = (part: Part): Part => ({
  ...part,
  headers: [{ name: 'content-disposition', value: 'Attachment; size=4' }],
});
const tooLong = (mimeType: string): Part => file('', mimeType);

test.each<[string, Part, string | undefined]>([
  ['one plain part', text('Hello'), 'plain: Hello'],
  ['one HTML part', html('<p>Hello'), 'html: <p>Hello'],
  ['a type in capitals', text('Hello', 'TEXT/Plain'), 'plain: Hello'],
  ['both kinds', multipart('alternative', text('Plain'), html('<p>')), 'plain: Plain'],
  ['both kinds, HTML first', multipart('alternative', html('<p>'), text('Plain')), 'plain: Plain'],
  ['a blank plain kind', multipart('alternative', text(' \r\n\u00a0'), html('<p>')), 'html: <p>'],
  [
    'HTML with its pictures',
    multipart('alternative', text(''), multipart('related', html('<p>'), file('a.png'), html('<br>'))),
    'html: <p><br><br><br>',
  ],
  [
    'both kinds beside a file',
    multipart('mixed', multipart('alternative', text('Plain'), html('<p>')), file('a.pdf')),
    'plain: Plain',
  ],
  ['text, a file and more text', multipart('mixed', text('One'), file('a.pdf'), text('Two')), 'plain: One\n\nTwo'],
  ['HTML around a file', multipart('mixed', html('<p>1'), file('a.pdf'), html('<p>2')), 'html: <p>1<br><br><p>2'],
  [
    'HTML that a mailing list added a plain footer to',
    multipart('mixed', html('<p>Hi'), text('<list> &\nbye')),
    'html: <p>Hi<br><br>&#60;list&#62; &#38;<br>bye',
  ],
  [
    'both kinds and a plain footer',
    multipart('mixed', multipart('alternative', text('Hi'), html('<p>Hi')), text('Footer')),
    'plain: Hi\n\nFooter',
  ],
  [
    'a plain kind and HTML in pieces',
    multipart('alternative', text('One Two'), multipart('mixed', html('One'), file('a.pdf'), html('Two'))),
    'plain: One Two',
  ],
  ['an empty part between', multipart('mixed', text('One'), text('\r\n'), text('Two')), 'plain: One\n\nTwo'],
  ['signed text', multipart('signed', multipart('mixed', text('Hi')), file('smime.p7s')), 'plain: Hi'],
  ['an unknown multipart', multipart('x-odd', text('Hi')), 'plain: Hi'],
  ['a text file', multipart('mixed', { ...text('File'), filename: 'a.txt' }, text('Text')), 'plain: Text'],
  ['a text file without a name', multipart('mixed', attached(text('File')), text('Text')), 'plain: Text'],
  ['nothing but a file', file('a.pdf'), undefined],
  ['nothing at all', { mimeType: 'text/plain' }, undefined],
  ['an empty multipart', multipart('mixed'), undefined],
  ['text too long to come along', tooLong('text/plain'), undefined],
  ['plain text too long, HTML not', multipart('alternative', tooLong('text/plain'), html('<p>')), 'html: <p>'],
  ['text too long and a footer', multipart('mixed', tooLong('text/html'), text('Footer')), undefined],
  [
    'a message in the message',
    multipart('mixed', text('Mine'), { mimeType: 'message/rfc822', parts: [text('Theirs')] }),
    'plain: Mine',
  ],
  ['nothing but a message in the message', { mimeType: 'message/rfc822', parts: [text('Theirs')] }, undefined],
])('of %s the text is found', (_what, payload, expected) => {
  expect(said(payload)).toBe(expected);
});

test('lists what came with a message, in its order, but not its text', () => {
  const payload = multipart(
    'mixed',
    multipart('related', html('<p>'), file('logo.png', 'image/PNG', 7)),
    file('', 'text/calendar', 9),
    attached(text('Nameless')),
    { ...text('Small'), filename: 'small.txt' },
    { mimeType: 'message/rfc822', filename: 'old.eml', body: { size: 5 }, parts: [file('inner.pdf')] },
    { mimeType: 'message/delivery-status', filename: '' },
    tooLong('text/plain'),
  );
  expect(contentOf(bodyOf(payload)).attachments).toEqual([
    { name: 'logo.png', mimeType: 'image/png', bytes: 7 },
    { name: '', mimeType: 'text/calendar', bytes: 9 },
    { name: '', mimeType: 'text/plain', bytes: 1 },
    { name: 'small.txt', mimeType: 'text/plain', bytes: 1 },
    { name: 'old.eml', mimeType: 'message/rfc822', bytes: 5 },
    { name: '', mimeType: 'message/delivery-status', bytes: 0 },
  ]);
});

test('keeps so many characters of a text, and says whether there are more', () => {
  expect(chosen(text('x'.repeat(100_000)))).toEqual({
    format: 'plain',
    source: 'x'.repeat(100_000),
    isCut: false,
  });
  expect(chosen(text('x'.repeat(100_001)))).toMatchObject({ source: 'x'.repeat(100_000), isCut: true });
  expect(chosen(html('ä'.repeat(200_001)))).toMatchObject({ source: 'ä'.repeat(200_000), isCut: true });
  const halves = [text('a'.repeat(60_000)), text('b'.repeat(60_000))];
  expect(chosen(multipart('mixed', ...halves))).toMatchObject({
    format: 'plain',
    source: `${'a'.repeat(60_000)}\n\n${'b'.repeat(39_998)}`,
    isCut: true,
  });
});

test.each([
  { characters: 99_999, more: '🦊', isCut: true, length: 99_999 },
  { characters: 99_998, more: '🦊', isCut: false, length: 100_000 },
  { characters: 100_000, more: '🦊', isCut: true, length: 100_000 },
])('never cuts a character in two: $characters and $more', ({ characters, more, isCut, length }) => {
  const found = chosen(text('x'.repeat(characters) + more));
  expect([found?.isCut, found?.source.length]).toEqual([isCut, length]);
  expect(found?.source.isWellFormed()).toBe(true);
});

test('lists fifty attachments, and counts the others', () => {
  const many = Array.from({ length: 60 }, (_, index) => file(`${index}`));
  const listed = contentOf(bodyOf(multipart('mixed', ...many)));
  expect(listed.attachments.map(({ name }) => name)).toEqual(many.slice(0, 50).map(({ filename }) => filename));
  expect(listed.unlisted).toBe(10);
  expect(contentOf(bodyOf(multipart('mixed', ...many.slice(0, 50)))).unlisted).toBe(0);
});

test('of both forms as much is kept as may be read, and more of them is told of', () => {
  const both = multipart('alternative', text('x'.repeat(150_000)), text('y'.repeat(250_000), 'text/html'));
  const { text: kept } = contentOf(bodyOf(multipart('mixed', both, text('z'))));
  expect(kept?.stretches.map(({ plain, html: source }) => [plain.length, source.length])).toEqual([[100_002, 200_002]]);
  expect(kept?.isCut).toBe(true);
  expect(contentOf(bodyOf(both)).text?.isCut).toBe(false);
});

test.each(['x', 'ä', '語', '🦊'])('a longest text of %s is kept in both forms, whatever follows it', (character) => {
  const long = (format: 'plain' | 'html') => text(character.repeat(300_000), `text/${format}`);
  const { text: kept } = contentOf(
    bodyOf(multipart('mixed', multipart('alternative', long('plain'), long('html')), html('z'))),
  );
  expect(kept?.stretches.map(({ plain, html: source }) => [plain.length, source.length])).toEqual([[100_002, 200_002]]);
  expect(kept?.isCut).toBe(true);
});

test('what stays at Gmail behind more than is read keeps nobody from reading what is before', () => {
  expect(chosen(multipart('mixed', html('x'.repeat(200_001)), tooLong('text/html')))).toMatchObject({
    source: 'x'.repeat(200_000),
    isCut: true,
  });
});

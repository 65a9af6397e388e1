import { expect, test } from 'vitest';
import { escapeHtml } from '../../../sandbox/escape-html.ts';
import { snippetOf } from '../../../sandbox/mailbox/mime/snippet.ts';

const text = (words: string) => snippetOf({ text: words, html: undefined });
const html = (markup: string) => snippetOf({ text: undefined, html: markup });

test.each([
  ['one\r\n  two\t\tthree\n\n', 'one two three'],
  ['', ''],
  ['  \n ', ''],
  ['<b>not markup</b> &amp;', '<b>not markup</b> &amp;'],
])('the text %j becomes %j', (words, snippet) => {
  expect(text(words)).toBe(snippet);
});

test.each([
  ['<p>One</p><p>two</p>three<br>four', 'One two three four'],
  ['<style>p{color:red}</style><script>alert(1)</script><title>T</title><!-- no --><b>b</b>old', 'bold'],
  ['a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#x27; &nbsp; f', `a & b <c> "d" 'e' f`],
  ['&amp;lt; is decoded once', '&lt; is decoded once'],
  ['&unknown; &#1114112; stay', '&unknown; &#1114112; stay'],
  ['<div style="display:none">Preheader&zwnj;&#847;&shy;</div>Body', 'Preheader\u200c\u034f\u00ad Body'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
])('the HTML %j becomes %j', (markup, snippet) => {
  expect(html(markup)).toBe(snippet);
});

test('the text is preferred to the HTML', () => {
  expect(snippetOf({ text: 'plain', html: '<p>rich</p>' })).toBe('plain');
});

test.each([
  ['a space near the end', 'word '.repeat(60), 199],
  ['200 characters, when a word is longer than that', 'w'.repeat(3_000), 200],
  ['200 whole characters, when each is two UTF-16 units', '🦊'.repeat(300), 400],
])('a long text ends at %s', (_where, words, length) => {
  const snippet = text(words);
  expect(snippet).toHaveLength(length);
  expect(snippet.isWellFormed()).toBe(true);
  expect(words.startsWith(snippet)).toBe(true);
});

test('Gmail’s five entities are written, and nothing else is', () => {
  expect(escapeHtml(`<b a="1">it's R&D</b> é\u200c🦊 &lt;`)).toBe(
    '&lt;b a=&quot;1&quot;&gt;it&#39;s R&amp;D&lt;/b&gt; é\u200c🦊 &amp;lt;',
  );
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readableText } from '../../../src/popup/preview/text/readable-text.ts';
import { said } from './said.ts';

const reads = (source: string): string => said(readableText({ format: 'html', source, isCut: false }).blocks);

test.each([
  ['  one \n two&nbsp;three ', 'one two three', 'white space'],
  ['<div>a</div><div>b</div><div><br></div><div>c</div>', 'a\nb¶c', 'lines, and an empty one'],
  ['a<br>b<br><br>c<div>d<br></div>e', 'a\nb¶c\nd\ne', 'line breaks'],
  ['<h1>T</h1><p>a<p>b', 'T¶a¶b', 'paragraphs without end'],
  ['a<b>b</b> <i> c</i>d', 'ab cd', 'dress is no space'],
  ['<ul><li>a<li><p>b</p><ol start=3><li>c<li>d</ol><li>e</ul>f', '• a¶• b¶  3. c\n  4. d\n• e¶f', 'lists'],
  ['<li>a<li>b', '• a\n• b', 'items without a list'],
  ['<table><tr><td>a<td>b<tr><td><td>c</table>d', 'a  b\nc¶d', 'a table'],
  ['<pre>\n a\n\n  b\tc</pre>d', ' a¶  b\tc¶d', 'what is written as it stands'],
  ['<div style="white-space: pre-wrap">a\n  b</div>', 'a\n  b', 'and what its style keeps'],
  ['a <img src=x alt="A  cat"> <img alt=" "> <img src=y>b', 'a [A cat] b', 'the words for pictures'],
  ['<img alt=pixel width=1 height="1px">a', 'a', 'but not for pixels'],
  ['a &lt;b&gt; &amp;amp; &copy &#x1F600; 1 < 2', 'a <b> &amp; © 😀 1 < 2', 'references'],
  ['a<!-- b --><!-->c<!--->d<!-- x --!>e<!x>f<?y>g</ h>i', 'acdefgi', 'comments'],
  ['a<script>if (1 < 2) "</p>"</script><style>p{}</style><title>t</title>b', 'ab', 'scripts and styles'],
  ['a<svg><text>x</text></svg><select><option>y</select><template>z</template>b', 'ab', 'what holds no text'],
  ['<p style="color:red;DISPLAY : none !important">x</p><p hidden>y<p>a', 'a', 'hidden paragraphs'],
  ['<i style="opacity:0">x</i><i style="max-height:0px;a:b">y</i><i style="opacity:0.5">a</i>', 'a', 'see-through'],
  [
    '<td style="font-size:0px">x<p style="font-size:13px">a</p>y</td><b style="font-size:0.9em">b</b>',
    'a¶b',
    'no size',
  ],
  ['<div style="display:none"><table><tr><td></div>x</table></div>a', 'a', 'an end tag does not leave its cell'],
  ['<p>a</b></x></p>b', 'a¶b', 'end tags of nothing'],
  ['<o:p>a</o:p><x-y>b</x-y><font>c</font>', 'abc', 'elements of no meaning here'],
])('%j reads as %j: %s', (source, expected) => {
  expect(reads(source)).toBe(expected);
});

test.each([
  ['a<blockquote>b<blockquote>c</blockquote></blockquote>d', 'a¶{b¶{c}}¶d', 'quotes within quotes'],
  [
    '<p>Yes</p><div class="moz-cite-prefix">Ada wrote:</div><blockquote type=cite>Well?</blockquote>',
    'Yes¶{Ada wrote:¶Well?}',
    'Thunderbird',
  ],
])('%j reads as %j: %s', (source, expected) => {
  expect(reads(source)).toBe(expected);
});

test.each([
  ['<a href="https://a.example/x?b=1&amp;c=2&copy=3">here</a>', '[here|https://a.example/x?b=1&c=2&copy=3|a.example]'],
  ['a <a href="https://a.example"> here </a> b', 'a [here|https://a.example/|a.example] b'],
  ['<a href=https://a.example/x>a.example/x</a>', '[a.example/x|https://a.example/x|]'],
  ['<a href=https://a.example>HTTPS://A.EXAMPLE</a>', '[HTTPS://A.EXAMPLE|https://a.example/|]'],
  [
    '<a href=https://evil.example>https://bank.example</a>',
    '[https://bank.example|https://evil.example/|evil.example]',
  ],
  [
    '<a href=https://a.example>a.example or bank.example</a>',
    '[a.example or bank.example|https://a.example/|a.example]',
  ],
  ['<a href=https://a.example>a.example\u202e</a>', '[a.example|https://a.example/|]'],
  ['<a href=https://a.example:444>a.example</a>', '[a.example|https://a.example:444/|a.example:444]'],
  ['<a href="https://a.example"><div>one</div><div>two</div></a>', '[one\ntwo|https://a.example/|a.example]'],
  ['<a href="https://a.example"><img src=x></a>b', 'b'],
  ['see https://a.exa<b>mple/</b>.', 'see [https://a.example/|https://a.example/|].'],
  ['<a href="javascript:alert(1)">x</a><a href="data:,x">y</a><a href="mailto:a@b.example">z</a>', 'xyz'],
  ['<a href="java\n\tscript&colon;alert(1)">x</a><a href="/relative">y</a><a>z</a>', 'xyz'],
  ['<a href=https://a.example/"<b>x</a>', '[x|https://a.example/%22%3Cb|a.example]'],
])('%s has the links %s', (source, expected) => {
  expect(reads(source)).toBe(expected);
});

test('a text of many links has a thousand, and the rest as text', () => {
  const source = '<a href=https://a.example>x</a> '.repeat(3_000);
  expect(reads(source).match(/\[x\|/g)).toHaveLength(1_000);
});

test.each([
  ['lines', 'x<br>'.repeat(5_000)],
  ['characters', 'word '.repeat(30_000)],
  ['elements', '<p>'.repeat(20_000)],
])('of too many %s the first are shown, and it is said that there is more', (_, source) => {
  expect(readableText({ format: 'html', source, isCut: false }).isCut).toBe(true);
});

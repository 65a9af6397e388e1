import { expect, test } from 'vitest';
import { decodeEntities } from '../../src/core/decode-entities.ts';

test.each([
  { escaped: 'It&#39;s &quot;1 &lt; 2&quot; &amp; more', text: 'It\'s "1 < 2" & more' },
  { escaped: '&#x1F98A;&#129418;&apos;', text: "🦊🦊'" },
  { escaped: '&amp;lt;b&amp;gt;', text: '&lt;b&gt;' },
  { escaped: '&amp;amp;amp;', text: '&amp;amp;' },
  { escaped: '&#38;#39;', text: '&#39;' },
  { escaped: '&lt;img src=x onerror=alert(1)&gt;', text: '<img src=x onerror=alert(1)>' },
  { escaped: 'R&D, a &b; &copy; &; &#; &#x; &', text: 'R&D, a &b; &copy; &; &#; &#x; &' },
  { escaped: '&#0; &#1114112; &#x110000; &#9999999;', text: '&#0; &#1114112; &#x110000; &#9999999;' },
  { escaped: 'zero\u200cwidth 日本', text: 'zero\u200cwidth 日本' },
  { escaped: '', text: '' },
])('$escaped is decoded exactly once', ({ escaped, text }) => {
  expect(decodeEntities(escaped)).toBe(text);
});

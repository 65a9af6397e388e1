// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { declarationsOf } from '../../../src/popup/preview/text/html/declarations.ts';
import { readableText } from '../../../src/popup/preview/text/readable-text.ts';
import { cpuTime } from '../../cpu-time.ts';
import { said } from './said.ts';

const reads = (source: string): string => said(readableText({ format: 'html', source, isCut: false }).blocks);

test.each([
  ['display:none'],
  ['DISPLAY : None'],
  ['color:red;display:none!important'],
  ['display:none !important;display:block'],
  ['display:none;display:nonsense'],
  ['display:none;display:'],
  ['display:block;display:none'],
  ['display&colon;none'],
  ['display&#58;none'],
  ['display&#x3a;n&#111ne'],
  ['d\\69splay:none'],
  ['display:n\\6f ne'],
  ['display:/**/none'],
  ['/* ; */display:none'],
  ['content:";";display:none'],
  ['background:url(data:x;display:block);display:none'],
  ['x{display:block};display:none'],
  ['\tdisplay\n:\r\n none\f'],
  ['visibility:hidden'],
  ['visibility:collapse'],
  ['mso-hide:all'],
  ['opacity:0.0'],
  ['max-height:0px'],
  ['max-width:0'],
  ['height:0;overflow:hidden'],
  ['overflow:hidden;width:0px'],
  ['font-size:0'],
  ['font:0/0 a'],
  ['font:bold 0px/1 Arial'],
  [`${'a:b;'.repeat(5_000)}display:none`],
])('what says %j is hidden', (style) => {
  expect(reads(`<div style='${style}'>x</div>y`)).toBe('y');
});

test.each([
  ['display:none;display:block'],
  ['display:none;display:inline !important'],
  ['display:block !important;display:none'],
  ['display:\u00a0none'],
  ['\u00a0display:none'],
  ['x-display:none'],
  ['content:"display:none"'],
  ['content:";display:none"'],
  ['/*display:none*/'],
  ['display:no/**/ne'],
  ['background:url(;display:none)'],
  ['opacity:0.5'],
  ['max-height:100%'],
  ['height:0'],
  ['font-size:0.9em'],
  ['font:700 12px Arial'],
  ['\\display:none'],
])('what says %j is not', (style) => {
  expect(reads(`<div style='${style}'>x</div>`)).toBe('x');
});

test('what the attribute hides, its style may show', () => {
  expect(reads('<p hidden>x<p hidden style="display:block">y')).toBe('y');
});

test('white space is that of HTML: a no-break space ends no name', () => {
  expect(reads('<p\u00a0style="display:none">x</p>')).toBe('x');
  expect(reads('<p style\u00a0="display:none">x</p>')).toBe('x');
  expect(reads('<p\fstyle\n=\r"display:none">x</p>y')).toBe('y');
});

test('what is hidden stays so however deep it lies', () => {
  expect(reads(`${'<div>'.repeat(200)}<i style="display:none">x</i>y`)).toBe('y');
});

test.each([
  ['a:b', { a: 'b' }],
  [' A : B c ; d:E', { a: 'b c', d: 'e' }],
  ['a:b!important;a:c', { a: 'b' }],
  ['a:b ! important', { a: 'b' }],
  ['a:b!unimportant', { a: 'b!unimportant' }],
  ['a;b:c', { b: 'c' }],
  ['a:(b;c:d);e:f', { a: '(b;c:d)', e: 'f' }],
  ["a:'b;c:d\\'';e:f", { a: "'b;c:d''", e: 'f' }],
  ['a:&quot;b&quot;', { a: '"b"' }],
  ['', {}],
])('%j says %j', (style, expected) => {
  expect(Object.fromEntries(declarationsOf(style))).toEqual(expected);
});

test.each([';', ':', ' ', '!', '(', '"', '\\', '/*', '&', 'a:b;', '0', 'a: b!'])(
  'a style of 200,000 %j is read at once',
  (piece) => {
    const style = piece.repeat(200_000 / piece.length);
    const started = cpuTime();
    for (const property of ['', 'font:', 'margin:', 'opacity:', 'display:']) {
      reads(`<div style='${property}${style}'>x</div>`);
    }
    expect(cpuTime() - started).toBeLessThan(3_000);
  },
);

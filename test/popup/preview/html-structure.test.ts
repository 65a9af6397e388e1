// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readableText } from '../../../src/popup/preview/text/readable-text.ts';
import { said } from './said.ts';

const reads = (source: string): string => said(readableText({ format: 'html', source, isCut: false }).blocks);

test.each([
  ['Only $19<sup>99</sup>, of 10<sup>6</sup>, by 10<sup>-3</sup>', 'Only $19⁹⁹, of 10⁶, by 10⁻³', 'raised numbers'],
  ['x<sup>n</sup> + e<sup>2x</sup>', 'xⁿ + e²ˣ', 'raised letters'],
  [
    'the 1<sup>st</sup>, le 1<sup>er</sup>, Acme<sup>TM</sup>, Acme<sup>®</sup>',
    'the 1st, le 1er, AcmeTM, Acme®',
    'endings',
  ],
  ['CO<sub>2</sub>, x<sub>1</sub>2', 'CO₂, x₁2', 'lowered numbers'],
  ['<sup>Offer ends 12 May 2026</sup>', 'Offer ends 12 May 2026', 'small print'],
  ['4<span style="vertical-align:super;font-size:8px">2</span>', '4²', 'raised by style'],
  ['a<sup>1<b>2</b></sup>3', 'a¹²3', 'and what is within'],
])('%s reads as %s: %s', (source, expected) => {
  expect(reads(source)).toBe(expected);
});

test.each([
  ['Now <s>20</s> <del>19</del> <strike>18</strike> 12', 'Now ~20 19 18~ 12'],
  ['<span style="text-decoration:line-through">20</span> 12', '~20~ 12'],
  ['<span style="text-decoration-line: underline line-through">20</span> 12', '~20~ 12'],
  ['<s>one <b>two</b></s><s> three</s> four', '~one two three~ four'],
  ['<s><a href=https://a.example>here</a></s>', '[~here~|https://a.example/|a.example]'],
  ['<u style="text-decoration:underline">20</u>', '20'],
])('%s is struck as %s', (source, expected) => {
  expect(reads(source)).toBe(expected);
});

test.each([
  ['Thanks <span style="font-family:Wingdings">J</span>', 'Thanks ☺'],
  ['Oh <font face="Wingdings">L</font> <font face=wingdings>K</font>', 'Oh ☹ 😐'],
  [
    "<span style='font-family: &quot;Wingdings&quot;, serif'>\uf04a \u00fc \u00fb \u00e0 \u00e8 \u00d8</span>",
    '☺ ✓ ✗ → ➔ ➢',
  ],
  ['<span style="font:12pt Wingdings">J</span>', '☺'],
  ['<span style="font-family:Symbol">\u00b7 a \u00ae \u00a3 \u00b3 \u00e5</span>', '• α → ≤ ≥ ∑'],
  ['<span style="font-family:Webdings">a</span><span style="font-family:\'Wingdings 2\'">PO</span>', '✔✓✗'],
  ['<span style="font-family:Wingdings">J<span style="font-family:Arial">Jane</span>J</span>', '☺Jane☺'],
  ['<span style="font-family:Wingdings">\u00ba</span>', '▪'],
  ['<span style="font-family:Arial">J</span><span style="font-family:Segoe UI Symbol">J</span>', 'JJ'],
])('%s is seen as %s', (source, expected) => {
  expect(reads(source)).toBe(expected);
});

test.each([
  ['<p><span style="display:block">Total</span><span style="display:block">12.00</span></p>', 'Total\n12.00'],
  [
    '<a style="display:inline-block" href=x>Accept</a><a style="display:inline-block" href=x>Decline</a>',
    'Accept Decline',
  ],
  [
    '<div style="display:table"><div style="display:table-row"><span style="display:table-cell">Total</span><span style="display:table-cell">12.00</span></div></div>',
    'Total  12.00',
  ],
  [
    '<div style="display:table-row"><div style="display:table-cell">Total</div><div style="display:table-cell">12.00</div></div>',
    'Total  12.00',
  ],
  ['<div style="display:flex"><span>Total</span><span>12.00</span></div>', 'Total 12.00'],
  ['<span style="display:inline-flex"><b>Total</b><i>12.00</i></span>', 'Total 12.00'],
  ['<div style="display:grid"><a>One</a><a>Two</a></div>', 'One Two'],
  ['<span style="float:left">Total</span><span style="float:right">12.00</span>', 'Total 12.00'],
  ['<span>Total</span><span style="margin-left:2em">12.00</span>', 'Total 12.00'],
  ['<span style="padding:0 8px">Total</span><b>12.00</b>', 'Total 12.00'],
  ['<span style="position:absolute;right:0">12.00</span>Total', '12.00 Total'],
  ['<button>Yes</button><button>No</button>', 'Yes No'],
  ['<span style="padding:2px 4px">code</span>, (<b style="padding:3px">x</b>).', 'code, ( x).'],
  ['<div style="display:inline">12</div><div style="display:inline">.00</div>', '12.00'],
  ['<ul><li style="display:inline">One</li><li style="display:inline">Two</li></ul>', 'One Two'],
  ['<table><tr><td style="display:block">One</td><td style="display:block">Two</td></tr></table>', 'One\nTwo'],
  ['<p style="display:block">One<p style="margin:0 8px">Two', 'One¶Two'],
  ['<span style="margin:0;padding:0px">O</span><span style="margin:8px 0">ne</span>', 'One'],
])('%s reads as %j: parted by style alone, or not', (source, expected) => {
  expect(reads(source)).toBe(expected);
});

test.each([
  ['a<svg/>b<math/>c', 'abc', 'empty elements'],
  ['a<svg><path d=x /><text>x</text></svg>b', 'ab', 'empty elements within'],
  ['a<svg><g><p>b</p>', 'a¶b', 'HTML that breaks out'],
  ['a<math><mi>x<svg><desc><p>y</p></desc></svg></mi></math>b', 'ab', 'HTML that stands within'],
  ['a<svg><style/><g/></svg>b', 'ab', 'a style that is empty there'],
  ['a<svg><title>x</title></svg>b', 'ab', 'a title'],
  ['a<svg><![CDATA[</svg>x]]></svg>b', 'ab', 'character data'],
  ['a<svg width=10/>x</svg>b', 'ab', 'a slash that is part of a value'],
  ['a<div/>b<br/>c', 'a\nb\nc', 'a slash that means nothing'],
  ['<div><svg><g></div>a', 'a', 'what ends with what is around'],
])('%s reads as %j: %s of SVG and MathML', (source, expected) => {
  expect(reads(source)).toBe(expected);
});

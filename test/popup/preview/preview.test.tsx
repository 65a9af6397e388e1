// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import type { FetchRefusal } from '../../../src/commands/contract.ts';
import type { MessageBody, MessagePart, People } from '../../../src/core/mailbox/message-body.ts';
import { sampleBody, textPart } from '../../core/mailbox/sample-body.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { message } from '../samples.ts';
import { drawnPreview } from './drawn-preview.tsx';

const IN_GMAIL = 'https://mail.google.com/mail/?authuser=ada%40example.com#all/thread-m1';

const body = (change: Partial<MessageBody> = {}) => sampleBody({ isAnswer: true, ...change });
const plain = (source: string): readonly MessagePart[] => [textPart(source)];
const html = (source: string): readonly MessagePart[] => [textPart(source, 'text/html')];
const people = (count: number, unlisted = 0): People => ({
  listed: Array.from({ length: count }, (_, at) => ({ name: `Person ${at}`, address: `p${at}@example.com` })),
  unlisted,
});

test('a preview is named for its subject and says who wrote, from where, when and what', () => {
  const root = drawnPreview({ body: body({ parts: plain('Hello,\n\nAda.') }) });
  const region = one(root, 'section.preview');
  expect(region.getAttribute('aria-label')).toBe('Subject m1');
  expect(textOf(one(root, '.preview-people'))).toBe(
    'Grace Hopper grace@example.comSaturday, 21 November 2026 at 14:00',
  );
  expect([...root.querySelectorAll('.preview-text p')].map(textOf)).toEqual(['Hello,', 'Ada.']);
});

test('a sender without a name is shown by the address, once', () => {
  const from = { name: ' \u202e', address: 'grace@example.com' };
  const root = drawnPreview({ message: message('m1', { from }) });
  expect(textOf(one(root, '.preview-people p:first-child'))).toBe('grace@example.com');
});

test.each([
  ['help@bank.example', 'x@evil.example'],
  ['\u3164', 'x@evil.example'],
])('a sender whose name is %j is shown by the true address, once', (name, address) => {
  const root = drawnPreview({ message: message('m1', { from: { name, address } }) });
  expect(textOf(one(root, '.preview-people p:first-child'))).toBe(address);
});

test('recipients are named with their addresses, many of them folded', () => {
  const root = drawnPreview({ body: body({ to: people(15), cc: people(1) }) });
  const [to, cc] = root.querySelectorAll('.preview-people > div');
  expect(textOf(to ?? root)).toMatch(/^To Person 0 p0@example.com/);
  expect(to?.querySelectorAll(':scope > .preview-person').length).toBe(3);
  expect(textOf(one(root, 'summary'))).toBe('and 12 more');
  expect(one(root, 'details').querySelectorAll('.preview-person').length).toBe(12);
  expect(textOf(cc ?? root)).toBe('Cc Person 0 p0@example.com');
});

test('recipients too many to be kept are counted, and can be seen in Gmail', () => {
  const noted: string[] = [];
  const root = drawnPreview({ body: body({ to: people(15, 985), cc: people(5) }) }, noted);
  expect([...root.querySelectorAll('summary')].map(textOf)).toEqual(['and 997 more', 'and 2 more']);
  control(root, 'and 985 more').click();
  expect(noted).toEqual([`openLink "${IN_GMAIL}"`]);
});

test('four recipients are all shown: to say that there is one more takes as much room', () => {
  expect(drawnPreview({ body: body({ to: people(4) }) }).querySelector('summary')).toBeNull();
});

test('a text that is awaited is said to be, in the place where it will stand', () => {
  const root = drawnPreview({});
  expect(one(root, '.preview').getAttribute('aria-busy')).toBe('true');
  expect(textOf(one(root, '.preview-awaited'))).toBe('Loading message…');
  expect(one(drawnPreview({ body: body() }), '.preview').getAttribute('aria-busy')).toBe('false');
});

test('each paragraph takes the direction of its own text', () => {
  const root = drawnPreview({ body: body({ parts: plain('one\n\nשלום\n\n> two') }) });
  for (const each of root.querySelectorAll('.preview-text p, blockquote'))
    expect(each.getAttribute('dir')).toBe('auto');
});

test('quotes are folded, once, and unfolded by a press', () => {
  const root = drawnPreview({ body: body({ parts: plain('Yes\n\n> a\n>> b') }) });
  const details = one(root, 'details');
  expect(details.hasAttribute('open')).toBe(false);
  expect(textOf(one(details, 'summary'))).toBe('Show quoted text');
  expect(details.querySelectorAll('blockquote').length).toBe(2);
});

test('of several quotes the last is folded, and what stands between them is seen', () => {
  const root = drawnPreview({ body: body({ parts: plain('> a\n\nYes\n\n> b\n\nNo') }) });
  const quotes = [...root.querySelectorAll('blockquote')];
  expect(quotes.map((quote) => [textOf(quote), quote.closest('details') !== null])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});

test.each([
  { subject: 'Re: Day', isAnswer: false, isFolded: true },
  { subject: 'Day', isAnswer: true, isFolded: true },
  { subject: 'Day', isAnswer: false, isFolded: false },
  { subject: 'Fwd: Day', isAnswer: true, isFolded: false },
])('whether a quote is folded follows from subject and headers: $subject, $isAnswer', (told) => {
  const { subject, isAnswer, isFolded } = told;
  const parts = html('Yes<blockquote>a</blockquote>');
  const root = drawnPreview({ message: message('m1', { subject }), body: body({ parts, isAnswer }) });
  expect(root.querySelector('details') !== null).toBe(isFolded);
});

test('a price that no longer holds is struck', () => {
  const source = 'Now <s>20</s> 12, <s><a href="https://a.example">terms</a></s>';
  const root = drawnPreview({ body: body({ parts: html(source) }) });
  expect([...root.querySelectorAll('s')].map(textOf)).toEqual(['20', 'terms']);
});

test('a message that is nothing but a quote, as one passed on, is open from the start', () => {
  expect(one(drawnPreview({ body: body({ parts: plain('> a') }) }), 'details').hasAttribute('open')).toBe(true);
});

test('a link says where it leads, unless its text does, and opens in a tab', () => {
  const noted: string[] = [];
  const source = '<a href="https://evil.example/x">https://bank.example</a> <a href="https://a.example/">a.example</a>';
  const root = drawnPreview({ body: body({ parts: html(source) }) }, noted);
  expect(textOf(one(root, '.preview-text'))).toBe('https://bank.example evil.example a.example');
  expect([...root.querySelectorAll('.preview-host')].map(textOf)).toEqual(['evil.example']);
  const link = control(root, 'https://bank.example');
  expect(link.getAttribute('rel')).toBe('noreferrer');
  link.click();
  expect(noted).toEqual(['openLink "https://evil.example/x"']);
});

test('markup in a plain text stays text', () => {
  const source = '<b>&amp;</b><script>alert(1)</script>';
  expect(textOf(one(drawnPreview({ body: body({ parts: plain(source) }) }), '.preview-text'))).toBe(source);
});

test.each([
  [plain('Once upon a time. '.repeat(6_000)), 'View entire message in Gmail'],
  [[], 'No text to show. View the message in Gmail'],
  [plain(' \n\u200b'), 'No text to show. View the message in Gmail'],
])('what is not to be had here is a link to Gmail: %#', (parts, name) => {
  const noted: string[] = [];
  const root = drawnPreview({ body: body({ parts }) }, noted);
  control(root, name).click();
  expect(noted).toEqual([`openLink "${IN_GMAIL}"`]);
});

const ENCRYPTED: MessagePart = { ...textPart(''), mimeType: 'multipart/encrypted' };

test('an encrypted message says so, and sends nobody to Gmail, which cannot read it either', () => {
  const root = drawnPreview({ body: body({ parts: [ENCRYPTED] }) });
  expect(textOf(one(root, '.preview-text'))).toBe(
    'This message is encrypted. Open it in the mail app that has your key.',
  );
  expect(root.querySelector('.preview-text a')).toBeNull();
  const beside = drawnPreview({ body: body({ parts: [ENCRYPTED, ...plain('Footer')] }) });
  expect([...beside.querySelectorAll('.preview-text p')].map(textOf)).toEqual([
    'This message is encrypted. Open it in the mail app that has your key.',
    'Footer',
  ]);
});

test.each<[FetchRefusal, string, string | undefined, string | undefined]>([
  [{ kind: 'offline' }, 'offline', 'Try again', 'fetchTextAgain'],
  [{ kind: 'signed-out' }, 'sign in', 'Sign in again', 'signIn {"level":"read","again":"ada"}'],
  [{ kind: 'not-permitted', missing: 'host' }, 'google', 'Grant access', 'grantHosts '],
  [{ kind: 'not-found' }, 'no longer in gmail', undefined, undefined],
  [{ kind: 'no-such-account' }, 'no longer signed in', undefined, undefined],
  [{ kind: 'needs-level-read' }, "can't read them", undefined, undefined],
])('when %j stands in the way it says so, and what helps', (refusal, says, name, does) => {
  const noted: string[] = [];
  const root = drawnPreview({ refusal }, noted);
  expect(textOf(one(root, '.banner')).toLowerCase()).toContain(says);
  expect(root.querySelector('.preview-awaited')).toBeNull();
  expect([...root.querySelectorAll('.banner button')].map(textOf)).toEqual(name === undefined ? [] : [name]);
  if (name !== undefined) control(root, name).click();
  expect(noted).toEqual(does === undefined ? [] : [does]);
});

test('drawn again with the same text, read anew from storage, not one element is another', () => {
  const change = { body: body({ parts: plain('one\n\ntwo https://a.example') }) };
  const root = drawnPreview(change);
  const before = [...root.querySelectorAll('.preview-text *')];
  drawnPreview({ body: structuredClone(change.body) }, [], root);
  expect([...root.querySelectorAll('.preview-text *')]).toEqual(before);
  render(null, root);
});

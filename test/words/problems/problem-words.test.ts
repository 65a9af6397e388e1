import { expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { askedOnceWords, problemWords } from '../../../src/words/problems/problem-words.ts';
import { english } from '../../../tools/fakes/english.ts';

const now = new Date('2026-11-21T14:05:00').getTime();
const later = new Date('2026-11-21T14:10:00').getTime();
const setting = 'https://console.developers.google.com/apis/api/gmail.googleapis.com/overview?project=1';

const all: readonly (readonly [Problem, string, string | undefined])[] = [
  [{ kind: 'offline' }, "You're offline", 'retry'],
  [{ kind: 'slow' }, 'Gmail took too long to respond', 'retry'],
  [{ kind: 'server', detail: 'HTTP status 503' }, 'Gmail returned an error', 'retry'],
  [{ kind: 'throttled' }, 'Too many requests', 'retry'],
  [{ kind: 'throttled', until: now - 1 }, 'Too many requests', 'retry'],
  [{ kind: 'throttled', until: later }, 'Too many requests', undefined],
  [{ kind: 'signed-out' }, 'Sign in again', 'sign-in'],
  [{ kind: 'not-permitted', missing: 'scope' }, 'Gmail permission is missing', 'sign-in'],
  [{ kind: 'not-permitted', missing: 'host' }, "The browser is blocking Google's servers", 'grant-hosts'],
  [{ kind: 'blocked', reason: 'domain-policy' }, "Your organization doesn't allow this", 'retry'],
  [{ kind: 'blocked', reason: 'admin-policy' }, 'Access to this account is blocked', 'sign-in'],
  [{ kind: 'blocked', reason: 'no-mailbox' }, "This account doesn't have Gmail", 'retry'],
  [{ kind: 'clock', ahead: 7_200_000 }, "Your computer's clock is wrong", 'retry'],
  [{ kind: 'misconfigured', setting: 'client' }, 'Google rejected the client', 'open-options'],
  [{ kind: 'misconfigured', setting: 'redirect' }, "The redirect URI isn't registered", 'open-options'],
  [{ kind: 'misconfigured', setting: 'gmail-api', link: setting }, 'The Gmail API is turned off', 'open-link'],
];

test.each(all)('%j is called "%s" and cured by %s', (problem, title, remedy) => {
  const words = problemWords(english, problem, now);
  expect(words.title).toBe(title);
  expect(words.text).toMatch(/\.$/);
  expect(words.remedy?.kind).toBe(remedy);
});

test.each([
  [7_260_000, 'ahead of Google', '(2 hours)'],
  [-86_400_000, 'behind Google', '(1 day)'],
  [300_000, 'ahead of Google', '(5 minutes)'],
])('a clock that is %d ms ahead is said to be, and by how much', (ahead, said, difference) => {
  const { text } = problemWords(english, { kind: 'clock', ahead }, now);
  expect(text).toContain(said);
  expect(text).toContain(difference);
});

test('a pause that Google set says until when', () => {
  expect(problemWords(english, { kind: 'throttled', until: later }, now).text).toContain('14:10');
});

test('trouble at Google has a code, without anything that could reorder the text beside it', () => {
  const { code } = problemWords(english, { kind: 'server', detail: 'HTTP\u202e status 503\n' }, now);
  expect(code).toBe('HTTP status 503');
});

test.each([
  'javascript:alert(1)',
  'http://console.cloud.google.com/',
  'https://console.cloud.google.com.example.com/',
  'https://example.com/?console.cloud.google.com',
  'no address',
])("a link that does not lead to Google's console is not offered: %s", (link) => {
  const { remedy } = problemWords(english, { kind: 'misconfigured', setting: 'gmail-api', link }, now);
  expect(remedy?.kind).toBe('open-options');
});

test.each(all)('nothing promises to ask again where %j met something that is asked for once', (problem) => {
  const { title, text, remedy } = problemWords(english, problem, now);
  const once = askedOnceWords(english, problem, now);
  expect(once).toMatchObject({ title, remedy });
  expect(once.text).not.toMatch(/Tidings will/);
  if (!text.includes('Tidings will')) expect(once.text).toBe(text);
});

test('trouble has its code where something is asked for once, too', () => {
  expect(askedOnceWords(english, { kind: 'server', detail: 'HTTP status 503' }, now).code).toBe('HTTP status 503');
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Watch } from '../../../src/core/mailbox/watch.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { one, textOf } from '../../ui/draw.ts';
import { fakePage } from '../fake-page.ts';
import { accountView, mailboxOf, message, NOW } from '../samples.ts';

const WORK = { id: 'Label_1', name: 'Work' };
const LISTS = { id: 'Label_2', name: 'Lists/Rust' };
const labels = [WORK, LISTS];
const watching = (ids: readonly string[], unit: 'messages' | 'threads' = 'messages'): Watch => ({
  kind: 'labels',
  labels: ids,
  unit,
});

async function popup(...views: readonly ReturnType<typeof accountView>[]): Promise<HTMLElement> {
  const page = fakePage();
  page.keepAccounts(...views);
  await page.start();
  return page.root;
}

const counted = { ...mailboxOf([message('m1')], 31), count: { messages: 31, threads: 12 } };
const capped = { ...mailboxOf([message('m1'), message('m2')], 0), more: true, listedAt: NOW };

test.each([
  { watch: watching(['INBOX']), facts: 'Inbox, updated 14:05', count: '31 unread' },
  { watch: watching(['Label_1'], 'threads'), facts: 'Work, conversations, updated 14:05', count: '12 unread' },
  { watch: watching(['INBOX', 'Label_1']), facts: 'Inbox and Work, combined, updated 14:05', count: '31 unread' },
  {
    watch: watching(['Label_1', 'Label_2'], 'threads'),
    facts: 'Work and Lists/Rust, conversations, combined, updated 14:05',
    count: '12 unread',
  },
])('what is counted is named, and how: $facts', async ({ watch, facts, count }) => {
  const root = await popup(accountView({ watch, labels, mailbox: counted }));
  expect(textOf(one(root, '.count-facts'))).toBe(facts);
  expect(textOf(one(root, '.count'))).toBe(count);
});

test('a count that stops at the ids that are kept says so, and so does the end of their list', async () => {
  const root = await popup(accountView({ watch: { kind: 'primary' }, mailbox: capped }));
  expect(textOf(one(root, '.count-facts'))).toBe('Primary, updated 14:05');
  expect(textOf(one(root, '.count'))).toBe('2+ unread');
  expect(textOf(one(root, '.more'))).toBe('More unread messages in Gmail');
});

test('of several labels only what is known to be unlisted is said to be', async () => {
  const root = await popup(accountView({ watch: watching(['INBOX', 'Label_1']), labels, mailbox: counted }));
  expect(root.querySelector('.more')).toBeNull();
});

test('an empty list names what is empty', async () => {
  const root = await popup(accountView({ watch: watching(['Label_1']), labels }));
  expect(textOf(one(root, '.empty'))).toBe('Nothing unread in Work, last updated 14:05');
});

test('the count leads to the page of the one label that it is of, else to the inbox', async () => {
  const href = async (watch: Watch) =>
    new URL(one(await popup(accountView({ watch, labels })), '.count').getAttribute('href') ?? '').hash;
  expect(await href(watching(['Label_2']))).toBe('#label/Lists%2FRust');
  expect(await href(watching(['INBOX', 'Label_1']))).toBe('#inbox');
  expect(await href(watching(['Label_9']))).toBe('#inbox');
});

test('a label can be counted without its mail being read', async () => {
  const mailbox = { ...mailboxOf([]), count: { messages: 9, threads: 4 } };
  const root = await popup(accountView({ level: 'count', watch: watching(['Label_1'], 'threads'), labels, mailbox }));
  expect(textOf(root)).toContain('Work, conversations, updated 14:05');
  expect(textOf(one(root, '.count'))).toBe('4 unread');
});

test('the header adds up the accounts that are not paused', async () => {
  const ada = accountView({ mailbox: mailboxOf([], 7) });
  const bob = accountView({ id: 'bob', email: 'bob@example.com', mailbox: mailboxOf([], 5) });
  const cy = { id: 'cy', email: 'cy@example.com' };
  const all = await popup(ada, bob, accountView({ ...cy, mailbox: mailboxOf([], 3), paused: true }));
  expect(textOf(one(all, 'header'))).toContain('12 unread in total');
  const more = await popup(ada, accountView({ ...cy, watch: { kind: 'important' }, mailbox: capped }));
  expect(textOf(one(more, 'header'))).toContain('9+ unread in total');
  const alone = await popup(ada, accountView({ ...cy, paused: true }));
  expect(textOf(one(alone, 'header'))).not.toContain('altogether');
});

test('a paused account shows neither count nor mail nor trouble, and can be resumed', async () => {
  const health = { failures: 1, problem: { kind: 'offline' } as const };
  const root = await popup(accountView({ paused: true, mailbox: counted, health }));
  expect(textOf(one(root, '.account'))).toBe('Aada@example.comPausedResume');
});

test('five accounts with five troubles each say their own, its age and one remedy, beside their mail', async () => {
  const troubles: readonly (readonly [Problem, title: string, remedy: string | undefined])[] = [
    [{ kind: 'offline' }, "You're offline", 'Try again'],
    [{ kind: 'throttled', until: NOW + 60_000 }, 'Too many requests', undefined],
    [{ kind: 'signed-out' }, 'Sign in again', 'Sign in again'],
    [{ kind: 'not-permitted', missing: 'scope' }, 'Gmail permission is missing', 'Sign in again'],
    [{ kind: 'misconfigured', setting: 'redirect' }, "The redirect URI isn't registered", 'Open settings'],
  ];
  const root = await popup(
    ...troubles.map(([problem], i) =>
      accountView({
        id: `${i}`,
        email: `${i}@example.com`,
        mailbox: counted,
        health: { failures: 1, problem, checkedAt: NOW - (i + 2) * 60_000 },
      }),
    ),
  );
  const sections = [...root.querySelectorAll('.account')];
  expect(sections).toHaveLength(5);
  for (const [i, section] of sections.entries()) {
    const [, title = '', remedy] = troubles[i] ?? [];
    const banner = one(section, '.banner');
    expect(textOf(banner)).toContain(title);
    expect(textOf(banner)).toContain(`Last updated ${i + 2} minutes ago.`);
    expect([...banner.querySelectorAll('button, a')].map(textOf)).toEqual(remedy === undefined ? [] : [remedy]);
    expect(textOf(section)).toContain('Subject m1');
    expect(textOf(one(section, '.count'))).toBe('31 unread');
  }
  expect(textOf(one(root, 'header'))).toContain('155 unread in total');
});

test('what Gmail has just said is said to be so', async () => {
  const health = { failures: 1, problem: { kind: 'slow' } as const, checkedAt: NOW - 1_000 };
  expect(textOf(await popup(accountView({ mailbox: counted, health })))).toContain('Last updated just now.');
});

test('each account bears its colour', async () => {
  const root = await popup(accountView());
  expect(one(root, '.account').dataset.color).toBe('5');
  expect(one(root, '.account-header .avatar').dataset.color).toBe('5');
});

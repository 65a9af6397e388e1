// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { later } from '../../src/popup/later.ts';
import { Popup } from '../../src/popup/popup.tsx';
import type { PopupState } from '../../src/popup/state/popup-state.ts';
import { english } from '../../tools/fakes/english.ts';
import { draw, textOf } from '../ui/draw.ts';
import { NO_HANDLERS } from './no-handlers.ts';
import { accountView, GOOD, mailboxOf, message, NOW } from './samples.ts';
import { stateOf } from './state-of.ts';

function popup(state: Partial<PopupState>, known = true): HTMLElement {
  return draw(
    <Popup
      state={stateOf(state)}
      words={english}
      handlers={NO_HANDLERS}
      later={later}
      reading={undefined}
      known={known}
    />,
  );
}

const two = mailboxOf([message('m1'), message('m2')], 7);
const trouble = (problem: Problem, checkedAt: number | undefined = NOW - 300_000) => ({
  failures: 1,
  problem,
  checkedAt,
});

const states: Readonly<Record<string, { readonly state: Partial<PopupState>; readonly says: readonly string[] }>> = {
  'signed out': { state: {}, says: ['no server in between', 'Sign in with Google', "It can't change"] },
  'signing in': {
    state: { signIn: { kind: 'running', startedAt: NOW, level: 'read' } },
    says: ['Finish signing in with Google', 'behind this one'],
  },
  'asked to sign in, before anything is stored': {
    state: { signingIn: true },
    says: ['Finish signing in with Google'],
  },
  'a failed sign-in': {
    state: { signIn: { kind: 'failed', failure: { kind: 'cancelled' }, at: NOW, level: 'read' } },
    says: ['Sign-in canceled', 'Nothing has changed', 'Try again', 'Sign in with Google'],
  },
  'no client': {
    state: { refused: { failure: { kind: 'no-client' }, level: 'read' } },
    says: ['needs a Google client', 'Set up'],
  },
  'a list': {
    state: { accounts: [accountView({ mailbox: two })] },
    says: ['ada@example.com', 'Inbox, updated 14:05', '7 unread', 'Subject m1', 'Subject m2', '5 more unread messages'],
  },
  'nothing unread': {
    state: { accounts: [accountView()] },
    says: ['0 unread', 'Nothing unread in Inbox, last updated 14:05'],
  },
  'counted but not listed': {
    state: { accounts: [accountView({ mailbox: mailboxOf([], 3) })] },
    says: ['3 unread', "Gmail reports 3 unread messages but hasn't listed them yet"],
  },
  'the first listing on its way': {
    state: { accounts: [accountView({ mailbox: { ...two, count: undefined, unread: [] }, health: { failures: 0 } })] },
    says: ['Inbox, not checked yet', 'Loading Inbox…'],
  },
  'count only': {
    state: { accounts: [accountView({ level: 'count', mailbox: mailboxOf([], 1_204) })] },
    says: ['1,204 unread', "can't read it", 'Show messages too'],
  },
  offline: {
    state: { accounts: [accountView({ mailbox: two, health: trouble({ kind: 'offline' }) })] },
    says: ["You're offline", 'Last updated 5 minutes ago', 'Try again', '7 unread', 'updated 14:00', 'Subject m1'],
  },
  'signed out by Google': {
    state: { accounts: [accountView({ mailbox: two, health: trouble({ kind: 'signed-out' }) })] },
    says: ['Sign in again', '7 days', 'Sign in again', 'Subject m2'],
  },
  'trouble before the first mail': {
    state: { accounts: [accountView({ mailbox: mailboxOf([]), health: { failures: 1, problem: { kind: 'slow' } } })] },
    says: ['Gmail took too long to respond', 'No messages loaded yet'],
  },
  'no answer from the background': {
    state: { accounts: [accountView({ mailbox: two })], unanswered: () => undefined },
    says: ["Tidings didn't respond", 'Try again', 'Subject m1'],
  },
  'two accounts': {
    state: { accounts: [accountView({ mailbox: two }), accountView({ id: 'bob', email: 'bob@example.com' })] },
    says: ['7 unread in total', 'ada@example.com', 'bob@example.com', '0 unread'],
  },
};

test.each(Object.entries(states))('%s is said in words', (_name, { state, says }) => {
  const text = textOf(popup(state));
  for (const said of says) expect(text).toContain(said);
});

test('a sum that would leave an account out is not shown', () => {
  const unknown = accountView({ id: 'bob', email: 'bob@example.com', mailbox: { ...two, count: undefined } });
  expect(textOf(popup({ accounts: [accountView({ mailbox: two }), unknown] }))).not.toContain('altogether');
});

test('as long as storage could not be read, nothing is said of being signed in or out', () => {
  expect(textOf(popup({ readFailure: 'unreadable' }, false))).not.toContain('Sign in');
});

test('a message whose metadata is on its way keeps its place among the others', () => {
  const { m2, ...rest } = mailboxOf([message('m1'), message('m2'), message('m3')]).messages;
  const mailbox = { ...mailboxOf([message('m1'), message('m2'), message('m3')]), messages: rest };
  const rows = (health = GOOD) =>
    [...popup({ accounts: [accountView({ mailbox, health })] }).querySelectorAll('.messages > li')].map(
      (row) => /Subject m\d/.exec(textOf(row))?.[0],
    );
  expect(textOf(popup({ accounts: [accountView({ mailbox })] }))).not.toContain('more unread');
  expect(m2).toBeDefined();
  expect(rows()).toEqual(['Subject m1', undefined, 'Subject m3']);
  expect(rows(trouble({ kind: 'offline' }))).toEqual(['Subject m1', 'Subject m3']);
});

test('everything that can be pressed has a name, and every picture is silent or named', () => {
  for (const { state } of Object.values(states)) {
    const root = popup(state);
    for (const element of root.querySelectorAll('a, button')) {
      expect(element.getAttribute('aria-label') ?? textOf(element)).not.toBe('');
    }
    for (const picture of root.querySelectorAll('svg')) expect(picture.getAttribute('aria-hidden')).toBe('true');
    expect(root.querySelectorAll('[style]').length).toBe(0);
    expect(root.querySelectorAll('[role="status"]').length).toBe(1);
  }
});

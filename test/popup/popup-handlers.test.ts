// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Health } from '../../src/core/schedule/health.ts';
import { control, one, textOf } from '../ui/draw.ts';
import { fakePage, settled } from './fake-page.ts';
import { accountView, mailboxOf, message } from './samples.ts';

/** A started popup, whose first check is over and forgotten. */
async function started(...views: readonly ReturnType<typeof accountView>[]) {
  const page = fakePage();
  page.keepAccounts(...views);
  await page.start();
  page.happened.length = 0;
  const press = async (name: string): Promise<void> => {
    control(page.root, name).click();
    await settled();
  };
  return { ...page, press };
}

const withProblem = (problem: Health['problem']) =>
  accountView({ mailbox: mailboxOf([message('m1')]), health: { failures: 1, problem, checkedAt: 0 } });

const commands = (asked: readonly string[]): readonly string[] => asked.map((each) => each.replace(/ over.*/, ''));

test('a newcomer signs in at the level that gives a list', async () => {
  const page = await started();
  await page.press('Sign in with Google');
  expect(commands(page.asked())).toEqual(['ask signIn ["read"]']);
});

test('without a Google client the way to set one up is offered', async () => {
  const page = await started();
  page.answerBy(async () => ({ ok: false, problem: { kind: 'no-client' } }));
  await page.press('Sign in with Google');
  await page.press('Set up');
  expect(page.opened).toEqual(['options']);
});

test('while the window is open the popup says so and offers no second one', async () => {
  const page = await started();
  page.answerBy(() => new Promise(() => undefined));
  await page.press('Sign in with Google');
  expect(textOf(page.root)).toContain('Finish signing in with Google');
  expect(control(page.root, 'Sign in with Google').getAttribute('aria-disabled')).toBe('true');
  await page.press('Sign in with Google');
  expect(page.asked().filter((each) => each.includes('signIn'))).toHaveLength(1);
});

test('a failed sign-in can be dismissed', async () => {
  const page = await started();
  page.keep('sign-in', { kind: 'failed', failure: { kind: 'cancelled' }, at: 1, level: 'read' });
  page.answerBy(async () => {
    page.keep('sign-in', undefined);
    return { ok: true };
  });
  await settled();
  await page.press('Dismiss');
  expect(commands(page.asked())).toEqual(['ask dismissSignIn []']);
  expect(textOf(page.root)).not.toContain('cancelled');
});

test('a failed sign-in can be tried again as it was', async () => {
  const page = await started(withProblem({ kind: 'signed-out' }));
  page.answerBy(async () => ({ ok: false, problem: { kind: 'cancelled' } }));
  await page.press('Sign in again');
  await page.press('Try again');
  expect(commands(page.asked())).toEqual(['ask signIn ["read","ada"]', 'ask signIn ["read","ada"]']);
});

test('a failed sign-in that another page asked for is tried again as it was', async () => {
  const page = await started(accountView());
  page.keep('sign-in', { kind: 'failed', failure: { kind: 'interrupted' }, at: 1, level: 'manage', again: 'ada' });
  await settled();
  await page.press('Try again');
  expect(commands(page.asked())).toEqual(['ask signIn ["manage","ada"]']);
});

test('a sign-in that the background died on is said in words and can be tried again', async () => {
  const page = await started();
  page.answerBy(() => Promise.reject(new Error('gone')));
  await page.press('Sign in with Google');
  expect(textOf(page.root)).toContain("Tidings didn't respond");
  page.answerBy(async () => ({ ok: true, value: 'ada' }));
  await page.press('Try again');
  expect(commands(page.asked())).toHaveLength(2);
});

test('an account that only counts is offered its messages', async () => {
  const page = await started(accountView({ level: 'count', mailbox: mailboxOf([], 3) }));
  await page.press('Show messages too');
  expect(commands(page.asked())).toEqual(['ask signIn ["read","ada"]']);
});

test('"Try again" beside a problem asks Gmail, however fresh the state', async () => {
  const page = await started(withProblem({ kind: 'offline' }));
  await page.press('Try again');
  expect(commands(page.asked())).toEqual(['ask checkNow []']);
});

test('granted hosts lead to a check, refused ones to nothing', async () => {
  const page = await started(withProblem({ kind: 'not-permitted', missing: 'host' }));
  await page.press('Grant access');
  expect(commands(page.asked())).toEqual(['ask checkNow []']);
  page.refuseHosts();
  await page.press('Grant access');
  expect(page.asked()).toHaveLength(1);
});

test('access is asked for in the click itself, also before the code has come that checks for mail', async () => {
  const page = fakePage();
  page.keepAccounts(withProblem({ kind: 'not-permitted', missing: 'host' }));
  const come = page.delayCode();
  const started = page.start();
  await vi.waitFor(() => control(page.root, 'Grant access'));
  page.happened.length = 0;
  control(page.root, 'Grant access').click();
  expect(page.happened).toEqual(['request hosts']);
  come();
  await started;
  await settled();
  expect(commands(page.asked())).toContain('ask checkNow []');
});

test('a setting at Google opens in a tab', async () => {
  const link = 'https://console.developers.google.com/apis/api/gmail.googleapis.com';
  const page = await started(withProblem({ kind: 'misconfigured', setting: 'gmail-api', link }));
  await page.press('Open Google Cloud console');
  expect(page.opened).toEqual([link]);
});

test('a paused account is resumed, and the background that dies on it is told', async () => {
  const page = await started(accountView({ paused: true }));
  page.answerBy(() => Promise.reject(new Error('gone')));
  await page.press('Resume: ada@example.com');
  expect(textOf(page.root)).toContain("Tidings didn't respond");
  page.answerBy(async () => {
    page.keepAccounts(accountView());
    return { ok: true };
  });
  await page.press('Try again');
  expect(commands(page.asked())).toEqual(Array(2).fill('ask choose ["ada",{"paused":false}]'));
  expect(textOf(one(page.root, '.count'))).toBe('0 unread');
});

test('Gmail and the settings open from the header, the inbox from the count', async () => {
  const page = await started(accountView({ mailbox: mailboxOf([message('m1')]) }));
  await page.press('Open Gmail');
  await page.press('Settings');
  one(page.root, '.count').click();
  const inbox = 'https://mail.google.com/mail/?authuser=ada%40example.com#inbox';
  expect(page.opened).toEqual([inbox, 'options', inbox]);
});

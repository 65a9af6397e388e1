// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { RemovalEnd, Revocation } from '../../../src/core/account/revocation.ts';
import { ok } from '../../../src/core/result.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { NOW, type OpenPage, openPage } from '../open-page.tsx';
import { storedAccounts } from '../stored.ts';

const ADA = 'ada@example.com';
const PENDING: Revocation = { account: `id-${ADA}`, email: ADA, refreshToken: '1//ada' };
const FAILED: Revocation = { ...PENDING, trouble: { problem: { kind: 'offline' }, tries: 1, at: NOW } };

/** The page of somebody with two accounts, and a background that removes the first, with that end. */
function openToRemove(end: RemovalEnd): Promise<OpenPage> {
  return openPage({
    local: storedAccounts([{}, { email: 'bob@example.com' }]),
    answer: async ({ command }, { local }) => {
      if (command !== 'remove') return undefined;
      await local.set({
        ...storedAccounts([{ email: 'bob@example.com' }]),
        ...(end === 'pending' ? { revocations: [FAILED] } : {}),
      });
      return ok(end);
    },
  });
}

async function askedToRemove(page: OpenPage): Promise<HTMLElement> {
  await page.after(() => control(page.root, `Remove: ${ADA}`).click());
  return one(page.root, '.question');
}

const checkbox = (page: OpenPage) => one(page.root, '.question input') as HTMLInputElement;
const outcome = (page: OpenPage): string => textOf(one(page.root, '#accounts .outcome'));

test('removing says what goes, what stays, and what revoking ends, and happens at the second press alone', async () => {
  const page = await openToRemove('ended');
  const question = await askedToRemove(page);
  expect(textOf(question)).toMatch(/This deletes .*tokens.*every app of the same Google project.*your other browsers/);
  expect(checkbox(page).checked).toBe(true);
  expect(page.asked).toEqual([]);
  await page.after(() => control(page.root, 'Remove account').click());
  expect(page.asked).toEqual([{ command: 'remove', args: [`id-${ADA}`, true] }]);
  expect(outcome(page)).toBe(`${ADA} removed from this computer. Its access at Google has ended.`);
  expect(document.activeElement?.id).toBe('accounts-heading');
});

test('who does not want to revoke is told what Google keeps, and where to end it', async () => {
  const page = await openToRemove('kept');
  const question = await askedToRemove(page);
  expect(question.querySelector('a')).toBeNull();
  await page.after(() => checkbox(page).click());
  expect(checkbox(page).checked).toBe(false);
  expect(textOf(question)).toContain("Google isn't notified");
  expect(one(page.root, '.question a').getAttribute('href')).toBe('https://myaccount.google.com/connections');
  await page.after(() => control(page.root, 'Remove account').click());
  expect(page.asked).toEqual([{ command: 'remove', args: [`id-${ADA}`, false] }]);
  expect(outcome(page)).toBe(`${ADA} removed from this computer.`);
});

test('an account that Google has signed out offers no revocation, and says why', async () => {
  const page = await openPage({ local: storedAccounts([{ problem: { kind: 'signed-out' } }]) });
  const question = await askedToRemove(page);
  expect(question.querySelector('input')).toBeNull();
  expect(textOf(question)).toContain('Google has already ended');
});

test('what is pending is told until Google confirms it, and then that it has', async () => {
  const page = await openToRemove('pending');
  await askedToRemove(page);
  await page.after(() => control(page.root, 'Remove account').click());
  expect(outcome(page)).toBe(
    `${ADA} removed from this computer. Google hasn't confirmed yet that its access has ended.`,
  );
  const banner = textOf(one(page.root, '#accounts > .banner'));
  expect(banner).toMatch(/ada@example.com hasn't ended.*You're offline.*Next attempt: 14:06.*sign-in token stay/);
  await page.after(() => void page.local.remove(['revocations']));
  expect(page.root.querySelector('#accounts > .banner')).toBeNull();
  expect(outcome(page)).toBe(`Google has ended the access to ${ADA}.`);
});

test('a revocation that is pending when the page opens can be tried again, and given up', async () => {
  const page = await openPage({
    local: { ...storedAccounts([]), revocations: [FAILED] },
    answer: async ({ command }, { local }) => {
      if (command === 'stopRevoking') await local.remove(['revocations']);
      return undefined;
    },
  });
  await page.after(() => control(page.root, 'Try again').click());
  await page.after(() => control(page.root, 'Stop trying').click());
  expect(page.asked).toEqual([
    { command: 'checkNow', args: [] },
    { command: 'stopRevoking', args: [PENDING.account] },
  ]);
  expect(outcome(page)).toContain('no longer tries to end the access');
});

test('a revocation that is on its way says so, and has nothing to try again', async () => {
  const page = await openPage({ local: { ...storedAccounts([]), revocations: [PENDING] } });
  const banner = one(page.root, '#accounts > .banner');
  expect(textOf(banner)).not.toMatch(/Next attempt|Try again/);
});

test('a background that dies while it is asked is told, and the wish can be repeated', async () => {
  const page = await openPage({
    local: { ...storedAccounts([]), revocations: [FAILED] },
    answer: () => Promise.reject(new Error('gone')),
  });
  await page.after(() => control(page.root, 'Stop trying').click());
  expect(textOf(one(page.root, '#accounts > .banner'))).toContain("Tidings didn't respond");
  expect(outcome(page)).toBe('');
});

test('the end of a revocation by a new sign-in is not told as an end at Google', async () => {
  const page = await openPage({ local: { ...storedAccounts([]), revocations: [FAILED] } });
  await page.after(() => void page.local.set({ ...storedAccounts([{}]), revocations: [] }));
  expect(outcome(page)).toBe('');
});

test('a time that is due already is now', async () => {
  const at = NOW - 10 * MINUTE;
  const late: Revocation = { ...PENDING, trouble: { problem: { kind: 'slow' }, tries: 1, at } };
  const page = await openPage({ local: { ...storedAccounts([]), revocations: [late] } });
  expect(textOf(one(page.root, '#accounts > .banner'))).toContain('Next attempt: 14:05');
});

import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { gist, press, untilSaid, visibleText, word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** What may stay when nobody is signed in; of requests, when and for what they were sent, but not for whom. */
const OF_NO_ACCOUNT = ['client', 'settings', 'version', 'requests', 'older-requests', 'request-days'];

inBothBrowsers((stage) => {
  test('removing an account ends its access at Google and leaves nothing of it in any storage area', async () => {
    const { browser, mailbox } = stage();
    await setClient(stage());
    const { token, traces } = await signedIn(stage());
    const options = await browser.openOptions();
    await press(options, 'optionsRemove');
    await untilSaid(options, 'optionsRemoveRevokeText');
    await press(options, 'optionsRemoveConfirm');
    await untilSaid(options, 'optionsAccountsNone');
    await until('the end', async () =>
      (await visibleText(options)).includes(word('optionsRemovedEnded', mailbox.address)),
    );
    expect(await statusWith(stage(), token)).toBe(401);
    await expectNothingKept(stage(), traces);
    expect(revocations(stage())).toEqual([200]);
  });

  test('who clears the checkbox keeps the access at Google, and is told where it is', async () => {
    const { browser, mailbox } = stage();
    const { token, traces } = await signedIn(stage());
    const options = await browser.openOptions();
    await press(options, 'optionsRemove');
    const checkbox = await options.waitForSelector('.question input[type=checkbox]');
    expect(await checkbox?.evaluate((input) => (input as HTMLInputElement).checked)).toBe(true);
    await checkbox?.click();
    await untilSaid(options, 'optionsRemoveGoogle');
    await press(options, 'optionsRemoveConfirm');
    await until('the end', async () => (await visibleText(options)).includes(word('optionsRemoved', mailbox.address)));
    expect(await statusWith(stage(), token)).toBe(200);
    await expectNothingKept(stage(), traces);
    expect(revocations(stage())).toEqual([200]);
    await stage().sandbox.revokeAccess(mailbox.address);
  });

  test('while Google can’t be reached, a removal says what is pending; the alarm of a killed background ends it', async () => {
    const { browser, mailbox, sandbox } = stage();
    const { token, traces } = await signedIn(stage());
    const mend = sandbox.addFault({ name: 'cut off', path: /^\/revoke$/, act: { kind: 'reset' } });
    const options = await browser.openOptions();
    await press(options, 'optionsRemove');
    await press(options, 'optionsRemoveConfirm');
    await untilSaid(options, 'problemOfflineTitle');
    await until('the end of the command', async () =>
      (await visibleText(options)).includes(gist('optionsRemovedPending')),
    );
    const text = await visibleText(options);
    for (const said of [word('optionsRevokePending', mailbox.address), word('optionsRevokeKept')])
      expect(text).toContain(said);
    expect(await statusWith(stage(), token)).toBe(200);
    expect((await browser.badge()).text).toBe('');

    await browser.killBackground();
    mend();
    await letPausePass(stage());
    expect(await browser.fireAlarms()).not.toEqual([]);
    await until('the end', async () => (await visibleText(options)).includes(word('optionsRevoked', mailbox.address)));
    expect(await statusWith(stage(), token)).toBe(401);
    await expectNothingKept(stage(), traces);
    await until('no alarm', async () => (await browser.fireAlarms()).length === 0);
  });

  test('a background killed while it asks Google asks again; that Google does not know the token any more ends it', async () => {
    const { browser, sandbox } = stage();
    const { token, traces } = await signedIn(stage());
    const [{ id = '' } = {}] = await keptAccounts(stage());
    const before = sandbox.log.entries().length;
    // Google gets the request, and has nobody to answer.
    const mend = sandbox.addFault({ name: 'late', path: /^\/revoke$/, act: { kind: 'hang' } });
    browser.send({ command: 'remove', args: [id, true] }).catch(() => undefined);
    await until('the request', () => sandbox.log.entries().some(({ fault }) => fault === 'late'));
    await browser.killBackground();
    mend();
    await until('Google to have ended it', async () => (await statusWith(stage(), token)) === 401);
    expect(await browser.storage('local')).toHaveProperty('revocations');
    expect(await browser.fireAlarms()).not.toEqual([]);
    await until('the end', async () => !('revocations' in (await browser.storage('local'))));
    const sent = sandbox.log.entries().slice(before);
    expect(sent.filter(({ path }) => path === '/revoke').map(({ status }) => status)).toContain(400);
    await expectNothingKept(stage(), traces);
  });

  test('offline, nothing is sent; signing in again before Google was asked keeps the new access', async () => {
    const { browser, sandbox } = stage();
    await signedIn(stage());
    const [{ id = '' } = {}] = await keptAccounts(stage());
    const before = revocations(stage()).length;
    await browser.offline(true);
    expect(await browser.send({ command: 'remove', args: [id, true] })).toEqual({ ok: true, value: 'pending' });
    await browser.offline(false);
    expect(revocations(stage())).toHaveLength(before);
    const mend = sandbox.addFault({ name: 'cut off', path: /^\/revoke$/, act: { kind: 'reset' } });
    await signIn(stage());
    mend();
    expect(await browser.storage('local')).not.toHaveProperty('revocations');
    await browser.fireAlarms();
    await expectMailShown(stage());
    expect(await statusWith(stage(), await accessToken(stage()))).toBe(200);
  });
});

/** Signs in at level Read; returns an access token, and texts that only this account can have left in storage. */
async function signedIn(stage: Stage) {
  const { mailbox } = stage;
  await mailbox.compose({ from: 'X <trace@example.net>', subject: 'Leaves no trace', text: 'None.' });
  await signIn(stage);
  await expectMailShown(stage);
  const [account] = await keptAccounts(stage);
  const token = await accessToken(stage);
  const traces = [account?.id ?? '', mailbox.address, 'Leaves no trace', 'trace@example.net', token];
  const kept = await everything(stage);
  expect(traces.filter((trace) => !kept.includes(trace))).toEqual([]);
  return { token, traces };
}

async function everything({ browser }: Stage): Promise<string> {
  const areas = await Promise.all((['local', 'session', 'sync'] as const).map((area) => browser.storage(area)));
  return JSON.stringify(areas);
}

async function expectNothingKept(stage: Stage, traces: readonly string[]): Promise<void> {
  const kept = await everything(stage);
  expect(traces.filter((trace) => kept.includes(trace))).toEqual([]);
  expect(kept).not.toContain('damaged:');
  const { accounts, ...others } = await stage.browser.storage('local');
  expect(accounts).toEqual([]);
  expect(Object.keys(others).filter((key) => !OF_NO_ACCOUNT.includes(key))).toEqual([]);
}

/** The only account's access token, which ends with the access that it belongs to. */
function accessToken({ browser }: Stage): Promise<string> {
  return until('the access token', async () => {
    const kept = Object.entries(await browser.storage('session')).filter(([key]) => key.startsWith('access-token:'));
    return /"token":"([^"]+)"/.exec(JSON.stringify(kept))?.[1];
  });
}

/** What Gmail answers to a token that was taken before: 401 once its access has ended. */
async function statusWith({ sandbox }: Stage, token: string): Promise<number> {
  const init = { headers: { authorization: `Bearer ${token}` } };
  return (await sandbox.fetch('https://gmail.googleapis.com/gmail/v1/users/me/labels/INBOX', init)).status;
}

/** The statuses of the revocations that Google was asked for. */
function revocations({ sandbox }: Stage): readonly number[] {
  const sent = sandbox.log.entries().filter(({ path }) => path === '/revoke');
  return sent.map(({ status }) => status);
}

/** As if the pause after a failed attempt had passed. */
async function letPausePass({ browser }: Stage): Promise<void> {
  const { revocations: pending } = await browser.storage('local');
  const text = JSON.stringify(pending).replace(/"at":\d+/g, '"at":1');
  await browser.write('local', { revocations: JSON.parse(text) });
}

import { expect, test } from 'vitest';
import { check } from '../../tools/stage/check.ts';
import { decide, googleWindow } from '../../tools/stage/google-window.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { removeAll, setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { namedRows, type Row } from '../oauth/conformance/row.ts';
import { ROWS } from '../oauth/conformance/rows.ts';
import { bendSandbox } from './bend-sandbox.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers((stage) => {
  test('the client is set up', () => setClient(stage()));

  test.each(namedRows(ROWS.filter(({ inBrowser }) => inBrowser)))('%s', async (_name, row) => {
    try {
      await (row.step === 'sign-in' ? playSignIn(stage(), row) : playRefresh(stage(), row));
    } finally {
      stage().sandbox.clearFaults();
      await removeAll(stage());
    }
  });

  test('RFC 9700 section 4.12: a server that redirects the exchange to another host is not followed', async () => {
    const exchange = () => new Response(null, { status: 307, headers: { location: 'https://evil.example/token' } });
    const mend = bendSandbox(stage().sandbox, { bend: { exchange } });
    expect(await signedIn(stage())).toMatchObject({ ok: false, problem: { kind: 'problem' } });
    expect(await keptAccounts(stage())).toEqual([]);
    mend();
  });
});

/** How a sign-in ends whose user agrees to everything. */
async function signedIn(stage: Stage): Promise<unknown> {
  const asked = stage.browser.send({ command: 'signIn', args: ['read'] });
  await decide(stage, await googleWindow(stage), { press: 'allow' });
  return asked;
}

async function playSignIn(stage: Stage, row: Row & { step: 'sign-in' }): Promise<void> {
  if (row.again) await signIn(stage);
  const mend = bendSandbox(stage.sandbox, row);
  const end = await signedIn(stage);
  mend();
  if (row.ends === 'accepted') {
    expect(end).toMatchObject({ ok: true });
    expect(await keptAccounts(stage)).toMatchObject([{ email: stage.mailbox.address }]);
  } else {
    expect(end).toEqual({ ok: false, problem: row.ends });
    expect(await keptAccounts(stage)).toEqual([]);
  }
}

async function playRefresh(stage: Stage, row: Row & { step: 'refresh' }): Promise<void> {
  await signIn(stage);
  const mend = bendSandbox(stage.sandbox, row);
  await stage.sandbox.expireAccessTokens();
  const before = stage.sandbox.log.entries().length;
  await check(stage);
  mend();
  const asked = stage.sandbox.log.entries().slice(before);
  const refreshes = asked.filter(({ path }) => path === '/token').length;
  expect(refreshes).toBeGreaterThan(0);
  expect(refreshes).toBeLessThanOrEqual(row.tries ?? 1);
  const [account] = await keptAccounts(stage);
  expect(account?.health.problem).toEqual(row.ends === 'accepted' ? undefined : row.ends);
  const isSignedOut = row.ends !== 'accepted' && row.ends.kind === 'signed-out';
  expect(account?.refreshToken === undefined).toBe(isSignedOut);
}

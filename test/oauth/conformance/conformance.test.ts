import { expect, test } from 'vitest';
import { accessToken } from '../../../src/background/ask/access-token.ts';
import { signIn } from '../../../src/background/sign-in/sign-in.ts';
import { HOUR, SECOND } from '../../../src/core/time.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { withoutJournal } from '../../../tools/fakes/without-journal.ts';
import { createScene } from '../../background/sign-in/signing-in.ts';
import { BASIC_PLAN, BASIC_PLAN_ROWS, NOT_APPLICABLE } from './basic-plan-rows.ts';
import { namedRows, type Row } from './row.ts';
import { ROWS } from './rows.ts';

/**
 * Plays a row with the code that ships; returns how it ended, what storage held before and holds after, and the times that
 * the last code or the refresh token was sent.
 */
async function play({ step, bend, clockAhead = 0, ...row }: Row) {
  const { browser, google, start } = createScene();
  const world = start();
  if (step === 'refresh' || ('again' in row && row.again))
    expect(await signIn(world, 'read')).toMatchObject({ ok: true });
  const before = withoutJournal(browser.local.text());
  google.bend = bend;
  google.clock = () => Date.now() + clockAhead;
  browser.advance(HOUR);
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const [account] = accounts;
  const refreshing = step === 'refresh' && account !== undefined;
  const end = await (refreshing ? accessToken(world, account) : signIn(start(), 'read'));
  const all = refreshing ? google.refreshesSent : google.codesSent;
  const sent = all.filter((one) => one === all.at(-1)).length;
  return { end, before, after: withoutJournal(browser.local.text()), sent };
}

test.each(namedRows(ROWS))('%s', async (_name, row) => {
  const { end, before, after, sent } = await play(row);
  if (row.ends === 'accepted') {
    expect(end).toMatchObject({ ok: true });
  } else {
    expect(end).toEqual({ ok: false, problem: row.ends });
    if (row.ends.kind !== 'signed-out') expect(after).toBe(before);
  }
  // RFC 9700 section 4.2.4: whatever happens, a code is sent once, unless only the proof beside it was refused.
  expect(sent).toBeGreaterThanOrEqual(row.ends === 'accepted' ? 1 : 0);
  expect(sent).toBeLessThanOrEqual(row.tries ?? 1);
});

test('there are at least 45 rows, each named after a source of its own', () => {
  const sources = ROWS.map(({ source }) => source);
  expect(sources.length).toBeGreaterThanOrEqual(45);
  expect(new Set(sources).size).toBe(sources.length);
  expect(ROWS.filter(({ inBrowser }) => inBrowser).length).toBeGreaterThanOrEqual(12);
});

test('every module of the basic plan is a row, or is said not to apply', () => {
  const played = BASIC_PLAN_ROWS.map(({ source }) => source);
  expect(BASIC_PLAN.filter((name) => !played.includes(name))).toEqual(Object.keys(NOT_APPLICABLE));
});

test('a server whose clock is two hours behind, and that says no date, is told as a wrong clock', async () => {
  const bend = { headers: (headers: Headers) => headers.delete('date') };
  const row = { source: '', server: '', step: 'sign-in', ends: 'accepted', bend, clockAhead: -2 * HOUR } as const;
  const { end } = await play(row);
  expect(end).toMatchObject({ problem: { kind: 'problem', problem: { kind: 'clock', ahead: expect.any(Number) } } });
  const { problem } = end as { problem: { problem: { ahead: number } } };
  expect(Math.abs(problem.problem.ahead - 2 * HOUR)).toBeLessThan(5 * SECOND);
});

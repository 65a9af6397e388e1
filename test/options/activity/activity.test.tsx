// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { JournalEntry } from '../../../src/core/activity/journal.ts';
import { PURPOSE_CODES } from '../../../src/core/activity/purposes.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { NOW, type OpenPage, openPage } from '../open-page.tsx';
import { CLIENT, storedAccounts } from '../stored.ts';

const ADA = 'id-ada@example.com';
const BO = 'id-bo@example.com';
const probes = (count: number): readonly JournalEntry[] =>
  Array.from({ length: count }, (_, i) => [NOW - (count - i) * MINUTE, 'probe', 200, 80, 0, 19]);

const twoAccounts = storedAccounts([{}, { email: 'bo@example.com', level: 'count' }]);

const open = (local: Readonly<Record<string, unknown>>, session: Readonly<Record<string, unknown>> = {}) =>
  openPage({ local: { ...twoAccounts, ...local }, session });

const rows = (root: HTMLElement): readonly string[] => [...root.querySelectorAll('.request')].map(textOf);
const facts = (root: HTMLElement): readonly string[] => [...root.querySelectorAll('.checks')].map(textOf);

/** Chooses whose requests are shown. */
function choose(page: OpenPage, account: string): Promise<void> {
  const select = page.root.querySelector<HTMLSelectElement>('#activity > .choose select');
  return page.after(() => {
    if (select === null) throw new Error('There is nothing to choose');
    select.value = account;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

test('requests are listed newest first, of all accounts and of none, with what each was for and how it ended', async () => {
  const { root } = await open({
    [`requests:${ADA}`]: [
      [NOW - 3 * MINUTE, 'probe', 200, 83, 0, 19],
      [NOW - MINUTE, 'message-lines', 404, 1_200, 0, 1_234],
    ],
    [`older-requests:${ADA}`]: [[NOW - 9 * MINUTE, 'list', 'slow', 15_000, 0, 0]],
    [`requests:${BO}`]: [[NOW - 2 * MINUTE, 'count', 'offline', 4, 0, 0]],
    requests: [[NOW - 4 * MINUTE, 'sign-in', 200, 210, 400, 1_100]],
  });
  expect(rows(root)).toEqual([
    'Read the sender and subject of a message14:04:30ada@example.comGET gmail.googleapis.com4041,200 ms1.2 kB received20 quota units',
    'Read the unread count of a label14:03:30bo@example.comGET gmail.googleapis.comNo connection4 ms0 bytes received',
    'Check whether anything changed14:02:30ada@example.comGET gmail.googleapis.com20083 ms19 bytes received1 quota unit',
    'Exchange the sign-in code for tokens14:01:30Sign-ins and removalsPOST oauth2.googleapis.com200210 ms400 bytes sent1.1 kB received',
    'List unread messages13:56:30ada@example.comGET gmail.googleapis.comTook too long15,000 ms0 bytes received5 quota units',
  ]);
});

test('a request for a nonce is told as the part of DPoP that it is, and a refusal as one', async () => {
  const { root } = await open({
    [`requests:${ADA}`]: [
      [NOW - 2, 'refresh', 'nonce', 60, 300, 90],
      [NOW - 1, 'refresh', 400, 60, 300, 90],
    ],
  });
  const told = [...root.querySelectorAll<HTMLElement>('.request-outcome')];
  expect(told.map((outcome) => [textOf(outcome), outcome.dataset.good])).toEqual([
    ['400', 'false'],
    ['400: asked for a nonce, sent again', 'true'],
  ]);
});

test('every purpose has words of its own', async () => {
  const { root } = await open({
    [`requests:${ADA}`]: PURPOSE_CODES.map((code): JournalEntry => [NOW, code, 200, 1, 0, 1]),
  });
  const said = [...root.querySelectorAll('.request-purpose > span')].map(textOf);
  expect(new Set(said).size).toBe(PURPOSE_CODES.length);
  expect(said).not.toContain('');
});

test('25 are shown, then 25 more at each press, and one account alone if it is chosen', async () => {
  const page = await open({
    [`requests:${ADA}`]: probes(40),
    [`requests:${BO}`]: [[NOW, 'label-names', 200, 1, 0, 1]],
  });
  expect(rows(page.root)).toHaveLength(25);
  await page.after(() => control(page.root, 'Show 16 more').click());
  expect(rows(page.root)).toHaveLength(41);
  expect(page.root.querySelector('.requests + .button')).toBeNull();

  await choose(page, BO);
  expect(rows(page.root)).toHaveLength(1);
  expect(rows(page.root)[0]).toContain('Read the names of your labels');
});

test('each account tells when it is checked next and why, its problem, its permissions, and the age of its tokens', async () => {
  const { root } = await open(
    {
      [`health:${BO}`]: { failures: 1, askedAt: NOW, problem: { kind: 'signed-out' } },
      [`refresh-token:${ADA}`]: '1//secret',
    },
    {
      [`access-token:${ADA}`]: {
        token: 'ya29.secret',
        gotAt: NOW - 5 * MINUTE,
        expiresAt: NOW + 55 * MINUTE,
        generation: 1,
      },
    },
  );
  expect(facts(root)).toEqual([
    'ada@example.comNext check14:05, at the pace you chosePermissionsopenidemailhttps://www.googleapis.com/auth/gmail.readonly' +
      'Access tokenReceived 5 minutes ago, valid until 15:00Refresh tokenFrom the sign-in 3 days ago' +
      "The sign-in isn't bound to this browserNot encrypted on this computer yet",
    'bo@example.comNext checkNone until the problem is fixedProblemSign in againPermissionsopenidemail' +
      'https://www.googleapis.com/auth/gmail.labelsAccess tokenNone right now. The next check requests one.' +
      'Refresh tokenNone. Sign in again.',
  ]);
  expect(root.innerHTML).not.toMatch(/ya29|1\/\/secret/);
});

test('days are bars and a table, and follow the account that is chosen', async () => {
  const page = await open({
    [`request-days:${ADA}`]: [['2026-11-21', 1_440, 0, 27_360, 1_440]],
    [`request-days:${BO}`]: [['2026-11-21', 60, 500, 6_000, 60]],
  });
  const heights = (): readonly number[] =>
    [...page.root.querySelectorAll('.days rect')].map((bar) => Number(bar.getAttribute('height')));
  const today = (): readonly string[] =>
    [...one(page.root, '.days tbody tr:first-child').querySelectorAll('td')].map(textOf);
  expect(heights()).toHaveLength(14);
  expect(heights().filter((height) => height > 0)).toEqual([64]);
  expect(today()).toEqual(['1,500', '500 bytes', '33 kB', '1,500']);
  await choose(page, BO);
  expect(today()).toEqual(['60', '500 bytes', '6 kB', '60']);
});

test('damaged entries hide no others', async () => {
  const { root } = await open({
    [`requests:${ADA}`]: [['x'], [NOW, 'probe', 200, 80, 0, 19], { at: 1 }],
    [`older-requests:${ADA}`]: 7,
    [`request-days:${ADA}`]: { '2026-11-21': 1 },
  });
  expect(rows(root)).toHaveLength(1);
});

test('what is copied is what is shown, and names no account, client, message, or token', async () => {
  const page = await open(
    {
      [`requests:${ADA}`]: probes(3),
      requests: [[NOW - 9 * MINUTE, 'sign-in', 200, 210, 400, 1_100]],
      [`request-days:${ADA}`]: [['2026-11-21', 3, 0, 57, 3]],
      [`health:${BO}`]: {
        failures: 4,
        askedAt: NOW,
        problem: { kind: 'refused', code: 'bo@example.com is <b>not</b>' },
      },
      [`health:${ADA}`]: { failures: 1, askedAt: NOW, problem: { kind: 'server', detail: 'history.list: history.0' } },
      [`refresh-token:${ADA}`]: '1//secret',
    },
    { [`access-token:${ADA}`]: { token: 'ya29.secret', gotAt: NOW, expiresAt: NOW + MINUTE, generation: 1 } },
  );
  const shown = one(page.root, '.report code').textContent ?? '';
  await page.after(() => control(one(page.root, '.report'), 'Copy: Report').click());
  expect(page.copied).toEqual([shown]);
  expect(shown).not.toMatch(/ada@|bo@|example\.com|ya29|1\/\/|secret|<b>/);
  for (const secret of [CLIENT.id, CLIENT.secret, ADA, BO]) expect(shown).not.toContain(secret);
  expect(shown).toContain('account 1: read, watches labels');
  expect(shown).toContain('problem: server (history.list: history.0), failures: 1');
  expect(shown).toContain('problem: refused (not shown), failures: 4');
  expect(shown).toContain('2026-11-21: 3 requests, 0 B out, 57 B in, 3 units');
  expect(shown).toContain('no account sign-in 200 210 ms, 400 B out, 1100 B in, 0 units');
  expect(shown.match(/account 1 probe 200 80 ms/g)).toHaveLength(3);
});

test('before the first request, it says so', async () => {
  const { root } = await openPage();
  expect(textOf(one(root, '#activity'))).toContain('No requests yet');
});

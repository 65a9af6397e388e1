import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { createApp } from '../../../src/background/create-app.ts';
import type { Http } from '../../../src/core/http.ts';
import { curesItself } from '../../../src/core/problem.ts';
import type { Health } from '../../../src/core/schedule/health.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { copyOfBrowser } from '../../../tools/fakes/copy-of-browser.ts';
import type { FakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import {
  keptMailbox,
  seen,
  signedInWorker,
  startSandboxForWorlds,
  truth,
  workerAt,
} from '../../../tools/fakes/with-sandbox.ts';
import { keptHealth } from './kept-health.ts';
import { MATRIX, type MatrixEndpoint } from './matrix-endpoints.ts';
import type { MatrixFault } from './matrix-faults.ts';

const BOB = 'bob@example.org';

/** The network of a worker with our time limit cut short for the requests that are to hang. */
function impatient(http: Http, { at }: MatrixEndpoint): Http {
  return (url, init) => {
    const { host, pathname } = new URL(url);
    const hangs = host === at.host && at.path?.test(pathname) === true;
    return http(url, hangs ? { ...init, signal: AbortSignal.timeout(60) } : init);
  };
}

/** The rules of the schedule: when the poll after a first failure may come, in milliseconds from now. */
function expectNextPoll({ problem }: Health, fault: MatrixFault, browser: FakeBrowser): void {
  if (problem !== undefined && !curesItself(problem)) {
    expect(browser.alarm).toBeUndefined();
    return;
  }
  const wait = (browser.alarm ?? Number.NaN) - browser.now();
  const [atLeast, atMost] =
    problem?.kind === 'offline' ? [MINUTE, MINUTE] : [fault.rest ?? MINUTE / 2, (fault.rest ?? 1.5 * MINUTE) + MINUTE];
  expect(wait).toBeGreaterThanOrEqual(atLeast);
  expect(wait).toBeLessThanOrEqual(atMost);
}

describe.each(MATRIX)('$name', (endpoint) => {
  let sandbox: Sandbox;
  /** A browser in which all was well, from which each cell starts. */
  let base: FakeBrowser;

  beforeAll(async () => {
    sandbox = await startSandboxForWorlds();
    base = (await signedInWorker(sandbox, BOB)).browser;
  });
  afterAll(() => sandbox.stop());

  test.each(endpoint.faults)('answered with $name', async (fault) => {
    sandbox.clearFaults();
    const browser = await copyOfBrowser(base);
    browser.advance(endpoint.quietFor);
    const worker = () => workerAt(sandbox, { browser }, BOB);
    const app = createApp(worker());
    await app.commands.checkNow();
    const before = seen(await keptMailbox(worker()));
    expect(before).toEqual(truth(sandbox, BOB));

    const mailbox = sandbox.mailbox(BOB);
    await mailbox.compose({ from: 'Cy <cy@example.com>', subject: fault.name, text: 'Text' });
    endpoint.cause?.(mailbox);
    browser.advance(MINUTE);
    if (endpoint.at.path?.test('/token')) await browser.session.remove(Object.keys(await browser.session.getAll()));
    const act = fault.act(browser.now());
    if (act !== 'no-network') sandbox.addFault({ name: fault.name, ...endpoint.at, act });
    sandbox.log.clear();
    const worse = workerAt(sandbox, { browser, isOnline: () => act !== 'no-network' }, BOB);
    const hangs = act !== 'no-network' && act.kind === 'hang';
    await createApp(hangs ? { ...worse, http: impatient(worse.http, endpoint) } : worse).alarmRang();
    sandbox.clearFaults();

    const health = await keptHealth(worker());
    if (endpoint.noTrouble.includes(fault.name)) {
      expect(health).toEqual({ failures: 0, askedAt: browser.now(), checkedAt: browser.now() });
      expect(browser.alarm).toBe(browser.now() + MINUTE);
      expect(browser.badge).toMatchObject({ text: String(truth(sandbox, BOB).count), tone: 'well' });
    } else {
      expect(health).toMatchObject({ problem: fault.problem, failures: 1, checkedAt: browser.now() - MINUTE });
      const count = endpoint.isCounted(fault.name) ? truth(sandbox, BOB).count : before.count;
      expect(seen(await keptMailbox(worker()))).toEqual({ count, list: before.list });
      const acts = health.problem !== undefined && !curesItself(health.problem);
      expect(browser.badge).toMatchObject(
        acts ? { text: `!${count}`, tone: 'alarm' } : { text: `~${count}`, tone: 'stale' },
      );
      expectNextPoll(health, fault, browser);
    }
    if (act === 'no-network') expect(sandbox.log.api()).toEqual([]);

    browser.advance(Math.max(0, (browser.alarm ?? 0) - browser.now()));
    const isTokenGone = !browser.local.text().includes('refresh-token:');
    if (isTokenGone) await createApp(worker()).commands.signIn('read');
    else if (browser.alarm === undefined) await createApp(worker()).commands.checkNow();
    else await createApp(worker()).alarmRang();
    expect(seen(await keptMailbox(worker()))).toEqual(truth(sandbox, BOB));
    expect(await keptHealth(worker())).toMatchObject({ failures: 0, checkedAt: browser.now() });
    expect(browser.badge).toMatchObject({ text: String(truth(sandbox, BOB).count), tone: 'well' });
    base = browser;
  });
});

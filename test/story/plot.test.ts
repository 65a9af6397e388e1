import { expect, test } from 'vitest';
import { CHECK_NAMES, type Field, type Story } from '../../src/core/sign-in-story/story.ts';
import { accountsItem } from '../../src/storage/account-items.ts';
import { storiesItem } from '../../src/storage/story/story-items.ts';
import { EXAMPLE } from '../../src/story/example/example.ts';
import { PARTS } from '../../src/story/plot/explain-part.ts';
import { firstOpen, plotOf } from '../../src/story/plot/plot.ts';
import { PLOTS } from '../../src/story/plot/plot-table.ts';
import { signedInWorker, startSandboxForWorlds } from '../../tools/fakes/with-sandbox.ts';

const cut = (calls: number, outcome: string): Story => ({
  ...EXAMPLE,
  outcome,
  calls: EXAMPLE.calls.slice(0, calls),
  checks: [],
});

test('a whole sign-in has six steps, and every call and check is in one of them', () => {
  const steps = plotOf(EXAMPLE);
  expect(steps.map(({ number, id, state }) => [number, id, state])).toEqual([
    [1, 'register', 'before'],
    [2, 'permission', 'done'],
    [3, 'consent', 'done'],
    [4, 'callback', 'done'],
    [5, 'exchange', 'done'],
    [6, 'mail', 'done'],
  ]);
  expect(steps.flatMap(({ calls }) => calls)).toEqual(EXAMPLE.calls);
  expect(steps.flatMap(({ checks }) => checks)).toEqual(EXAMPLE.checks);
  expect(steps.flatMap(({ arrows }) => arrows)).toHaveLength(13);
});

test('each check belongs to a step of a sign-in', () => {
  expect(PLOTS['sign-in'].flatMap(({ checks }) => checks).toSorted()).toEqual(CHECK_NAMES.toSorted());
});

test.each([
  { calls: 1, outcome: 'cancelled', stopped: 'consent', said: 4 },
  { calls: 2, outcome: 'state', stopped: 'callback', said: 7 },
  { calls: 3, outcome: 'nonce', stopped: 'exchange', said: 9 },
  { calls: 5, outcome: 'signature', stopped: 'exchange', said: 11 },
])('a sign-in that ends with $outcome stops at $stopped, and nothing later was said', ({ calls, outcome, ...end }) => {
  const steps = plotOf(cut(calls, outcome));
  expect(firstOpen(steps)).toBe(end.stopped);
  const at = steps.findIndex(({ id }) => id === end.stopped);
  expect(steps.map(({ state }) => state === 'open')).toEqual(steps.map((_step, place) => place > at));
  expect(steps.flatMap(({ arrows }) => arrows)).toHaveLength(end.said);
});

test('a request without a response has only its own arrow', () => {
  const [, , token] = EXAMPLE.calls;
  if (token === undefined) throw new Error('The example has no token request');
  const story: Story = {
    ...cut(2, 'offline'),
    calls: [...EXAMPLE.calls.slice(0, 2), { ...token, response: undefined }],
  };
  const exchange = plotOf(story).find(({ id }) => id === 'exchange');
  expect(exchange).toMatchObject({ state: 'failed', arrows: [{ from: 'tidings', to: 'tokens' }] });
});

test('a refusal brings an answer back, not a code', () => {
  const [authorization, callback] = EXAMPLE.calls;
  if (authorization === undefined || callback === undefined) throw new Error('The example has no callback');
  const request = { ...callback.request, query: [['error', 'access_denied']] as const };
  const steps = plotOf({ ...cut(1, 'access_denied'), calls: [authorization, { ...callback, request }] });
  expect(steps.find(({ id }) => id === 'callback')?.arrows.map(({ words }) => words)).toEqual([
    'storySayAnswer',
    'storySayAnswer',
  ]);
});

const names = (fields: readonly Field[]): readonly string[] => fields.map(([name]) => name);

/** The parts that need no explanation: every HTTP message has them. */
const COMMON = /^(?:accept|content-type|user-agent|cache-control|date)$/;

test('every parameter, header and claim of the example is explained', () => {
  const all = EXAMPLE.calls.flatMap(({ request, response }) => [
    ...names([...request.query, ...request.headers, ...request.body]),
    ...names([...(response?.headers ?? []), ...(response?.body ?? [])]),
  ]);
  const claims = names([...(EXAMPLE.idToken?.header ?? []), ...(EXAMPLE.idToken?.claims ?? [])]);
  expect([...all, ...claims].filter((name) => PARTS[name] === undefined && !COMMON.test(name))).toEqual([]);
});

/** What a story has, without the values, which differ each time. */
const outline = ({ calls, checks, idToken }: Story) => ({
  calls: calls.map(({ name, request, response }) => ({
    name,
    request: names([...request.query, ...request.body]).toSorted(),
    response: names(response?.body ?? []).toSorted(),
  })),
  checks: checks.map(({ name, result }) => [name, result]),
  claims: names(idToken?.claims ?? []).toSorted(),
});

test('the example is what a sign-in records today', async () => {
  const sandbox = await startSandboxForWorlds();
  const world = await signedInWorker(sandbox);
  await sandbox.stop();
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const { stories } = await world.local.read({ stories: storiesItem(accounts[0]?.id ?? '') });
  expect(stories.signIn && outline(stories.signIn)).toEqual(outline(EXAMPLE));
});

import { expect, test } from 'vitest';
import type { LabelChange } from '../../../src/core/actions/action-table.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import type { FakeWorld } from '../../../tools/fakes/fake-world.ts';
import { type ActingAda, actingAda, changesAsked, createActing, keptOf, labelsAt, truthIn, wish } from './acting.ts';

/** A worker whose changes reach Gmail, or do not, and whose answers are lost either way. */
function withoutAnswers({ google }: ActingAda, reaches: boolean): FakeWorld {
  const world = google.start();
  return {
    ...world,
    http: async (url, init) => {
      if (init.method !== 'POST' || !url.includes('odify')) return world.http(url, init);
      if (reaches) await world.http(url, init);
      throw new DOMException('The lid was closed', 'TimeoutError');
    },
  };
}

const elsewhere = (gmail: ActingAda['gmail'], id: string | undefined, change: Partial<LabelChange>) =>
  gmail.modify([id ?? ''], { add: [], remove: [], ...change });

test('an action that had reached Gmail is not done again over what somebody wished since', async () => {
  const scene = await actingAda();
  const { browser, google, gmail, ids } = scene;
  await createActing(withoutAnswers(scene, true)).commands.act('ada', await wish(google, 'a', 'trash', [0]));
  expect(labelsAt(gmail, ids[0])).toContain('TRASH');
  elsewhere(gmail, ids[0], { add: ['INBOX'], remove: ['TRASH'] });
  browser.advance(12 * HOUR);
  google.asked.length = 0;
  await createActing(google.start()).browserStarted();
  expect(changesAsked(google)).toEqual([]);
  expect(labelsAt(gmail, ids[0])).not.toContain('TRASH');
  expect(await keptOf(google)).toMatchObject({ shown: truthIn(gmail), states: { a: 'done' } });
});

test.each([true, false])(
  'an action whose answer was lost is done once in the end; had it reached Gmail: %s',
  async (reached) => {
    const scene = await actingAda();
    const { browser, google, gmail, ids } = scene;
    const both = await wish(google, 'a', 'archive', [0, 1]);
    await createActing(withoutAnswers(scene, reached)).commands.act('ada', both);
    elsewhere(gmail, ids[2], { add: ['STARRED'] });
    browser.advance(12 * HOUR);
    google.asked.length = 0;
    await createActing(google.start()).browserStarted();
    expect(changesAsked(google)).toHaveLength(reached ? 0 : 1);
    expect(truthIn(gmail)).toEqual(ids.slice(2));
    expect(await keptOf(google)).toMatchObject({ shown: ids.slice(2), states: { a: 'done' } });
  },
);

test('where only some of an action reached Gmail, the others alone are sent', async () => {
  const scene = await actingAda();
  const { browser, google, gmail, ids } = scene;
  await createActing(withoutAnswers(scene, false)).commands.act('ada', await wish(google, 'a', 'trash', [0, 1]));
  elsewhere(gmail, ids[0], { add: ['TRASH'], remove: ['INBOX'] });
  elsewhere(gmail, ids[0], { add: ['INBOX'], remove: ['TRASH'] });
  browser.advance(HOUR);
  google.asked.length = 0;
  await createActing(google.start()).browserStarted();
  expect(changesAsked(google)).toEqual(['users.messages.modify']);
  expect([labelsAt(gmail, ids[0]), labelsAt(gmail, ids[1])].map((labels) => labels.includes('TRASH'))).toEqual([
    false,
    true,
  ]);
});

test('an action that nobody can tell of any more is not done again, and says so', async () => {
  const scene = await actingAda();
  const { browser, google, gmail, ids } = scene;
  await createActing(withoutAnswers(scene, false)).commands.act('ada', await wish(google, 'a', 'archive', [0]));
  gmail.expireHistory();
  elsewhere(gmail, ids[1], { add: ['STARRED'] });
  browser.advance(HOUR);
  google.asked.length = 0;
  await createActing(google.start()).browserStarted();
  expect(changesAsked(google)).toEqual([]);
  const { shown, actions } = await keptOf(google);
  expect(shown).toEqual(truthIn(gmail));
  expect(actions).toMatchObject([{ state: { kind: 'refused', problem: { kind: 'unconfirmed' } } }]);
});

test.each([
  { kind: 'star', before: { add: ['STARRED'] } },
  { kind: 'archive', before: { remove: ['INBOX'] } },
  { kind: 'mark-read', before: { remove: ['UNREAD'] } },
] as const)(
  '$kind and Undo leave a message as it was at Gmail, whatever the page believed',
  async ({ kind, before }) => {
    const { google, gmail, ids } = await actingAda();
    const messages = await wish(google, 'a', kind, [0]);
    elsewhere(gmail, ids[0], before);
    const labels = labelsAt(gmail, ids[0]);
    const app = createActing(google.start());
    await app.commands.act('ada', messages);
    await app.commands.undo('ada', 'a');
    expect(labelsAt(gmail, ids[0])).toEqual(labels);
  },
);

test('Undo takes back what the action changed, and leaves what somebody changed since', async () => {
  const { google, gmail, ids } = await actingAda();
  const app = createActing(google.start());
  await app.commands.act('ada', await wish(google, 'a', 'archive', [0]));
  elsewhere(gmail, ids[0], { add: ['STARRED'], remove: ['UNREAD'] });
  await app.commands.undo('ada', 'a');
  expect(labelsAt(gmail, ids[0])).toEqual(['CATEGORY_PERSONAL', 'INBOX', 'STARRED']);
});

test.each([true, false])(
  'Undo whose answer was lost is done once in the end; had it reached Gmail: %s',
  async (reached) => {
    const scene = await actingAda();
    const { browser, google, gmail, ids } = scene;
    // No poll has seen the action yet, so history still tells of it.
    google.meddle = (_account, path) => (path.endsWith('/profile') ? new Response(null, { status: 503 }) : undefined);
    await createActing(google.start()).commands.act('ada', await wish(google, 'a', 'trash', [0]));
    await createActing(withoutAnswers(scene, reached)).commands.undo('ada', 'a');
    google.meddle = () => undefined;
    expect(labelsAt(gmail, ids[0]).includes('TRASH')).toBe(!reached);
    browser.advance(MINUTE);
    google.asked.length = 0;
    await createActing(google.start()).browserStarted();
    expect(changesAsked(google)).toHaveLength(reached ? 0 : 1);
    expect(truthIn(gmail)).toEqual(ids);
    expect(await keptOf(google)).toMatchObject({ shown: ids, states: { 'undo-a': 'done' } });
  },
);

test('Undo that was sent while the list was lost, and did not arrive, is sent again', async () => {
  const scene = await actingAda();
  const { browser, google, gmail, ids } = scene;
  await createActing(google.start()).commands.act('ada', await wish(google, 'a', 'trash', [0]));
  // History is lost, and the listing that would begin it anew fails.
  gmail.expireHistory();
  elsewhere(gmail, ids[1], { add: ['STARRED'] });
  google.meddle = (_account, path) => (path.endsWith('/messages') ? new Response(null, { status: 503 }) : undefined);
  await createActing(google.start()).commands.checkNow();
  expect((await keptOf(google)).mailbox.historyId).toBeUndefined();
  await createActing(withoutAnswers(scene, false)).commands.undo('ada', 'a');
  expect(labelsAt(gmail, ids[0])).toContain('TRASH');
  google.meddle = () => undefined;
  browser.advance(MINUTE);
  await createActing(google.start()).browserStarted();
  expect(labelsAt(gmail, ids[0])).not.toContain('TRASH');
  expect(await keptOf(google)).toMatchObject({ shown: truthIn(gmail), states: { 'undo-a': 'done' } });
});

test('Undo that had reached Gmail is not done again over what somebody wished since', async () => {
  const scene = await actingAda();
  const { browser, google, gmail, ids } = scene;
  await createActing(google.start()).commands.act('ada', await wish(google, 'a', 'trash', [0]));
  await createActing(withoutAnswers(scene, true)).commands.undo('ada', 'a');
  elsewhere(gmail, ids[0], { add: ['TRASH'], remove: ['INBOX'] });
  browser.advance(MINUTE);
  google.asked.length = 0;
  await createActing(google.start()).browserStarted();
  expect(changesAsked(google)).toEqual([]);
  expect(labelsAt(gmail, ids[0])).toContain('TRASH');
  expect(await keptOf(google)).toMatchObject({ shown: truthIn(gmail), states: { 'undo-a': 'done' } });
});

test('a list that has shown a later wish keeps showing it when the action turns out to have reached Gmail', async () => {
  const scene = await actingAda();
  const { browser, google, gmail, ids } = scene;
  await createActing(withoutAnswers(scene, true)).commands.act('ada', await wish(google, 'a', 'star', [0]));
  elsewhere(gmail, ids[0], { remove: ['STARRED'] });
  let failures = 1;
  google.meddle = (_account, path) =>
    path.endsWith('/history') && failures-- > 0 ? new Response(null, { status: 500 }) : undefined;
  browser.advance(HOUR);
  await createActing(google.start()).browserStarted();
  expect((await keptOf(google)).states).toEqual({ a: 'waiting' });
  browser.advance(HOUR);
  await createActing(google.start()).browserStarted();
  const { mailbox, states } = await keptOf(google);
  expect(states).toEqual({ a: 'done' });
  expect(mailbox.messages[ids[0] ?? '']?.labels).not.toContain('STARRED');
});

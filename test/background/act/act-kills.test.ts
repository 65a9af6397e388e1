import { describe, expect, test } from 'vitest';
import { deliverTo } from '../../../tools/fakes/instant-google.ts';
import { type Acting, type ActingAda, actingAda, createActing, keptOf, labelsAt, truthIn, wish } from './acting.ts';

interface Killed extends ActingAda {
  readonly where: string;
  readonly kept: Awaited<ReturnType<typeof keptOf>>;
}

/** For each call of the outside: a scene in which a worker died there while it ran `step`, after `prepare`. */
async function* afterEachDeath(
  when: 'before' | 'after',
  step: (app: Acting, scene: ActingAda) => Promise<unknown>,
  prepare: (app: Acting, scene: ActingAda) => Promise<unknown> = async () => {},
): AsyncGenerator<Killed> {
  for (let call = 1; ; call += 1) {
    const scene = await actingAda();
    await prepare(createActing(scene.google.start({ mayNotify: async () => true })), scene);
    const dying = scene.google.start({ diesAt: { call, when }, mayNotify: async () => true });
    const end = await Promise.race([step(createActing(dying), scene).then(() => 'finished'), dying.died]);
    if (end === 'finished') {
      expect(call).toBeGreaterThan(15);
      return;
    }
    expect(scene.browser.locks.held()).toEqual([]);
    yield { ...scene, where: `${when} call ${call}, ${dying.calls.at(-1)}`, kept: await keptOf(scene.google) };
  }
}

/** The next alarm of a worker that lives, with one more message that came meanwhile. */
async function recover({ browser, google, gmail }: ActingAda): Promise<string> {
  const [news = ''] = deliverTo(gmail, 1);
  expect(browser.ring()).toBe(true);
  const app = createActing(google.start({ mayNotify: async () => true }));
  await app.wake();
  await app.alarmRang();
  return news;
}

const ARCHIVE = async (app: Acting, { google }: ActingAda) =>
  app.commands.act('ada', await wish(google, 'a', 'archive', [0, 1]));
const UNDO = (app: Acting) => app.commands.undo('ada', 'a');

describe.each(['before', 'after'] as const)('a worker killed %s any call of the outside', (when) => {
  test('has the action whole or not at all, and whatever was kept is done', async () => {
    for await (const scene of afterEachDeath(when, ARCHIVE)) {
      const { browser, google, gmail, ids, kept, where } = scene;
      const isAsked = kept.actions.length > 0;
      expect(kept.shown, where).toEqual(isAsked ? ids.slice(2) : ids);
      const news = await recover(scene);
      const left = [news, ...(isAsked ? ids.slice(2) : ids)];
      expect(truthIn(gmail), where).toEqual(left);
      expect(await keptOf(google), where).toMatchObject({ shown: left, count: left.length });
      expect(browser.badge, where).toMatchObject({ text: String(left.length), tone: 'well' });
      expect(new Set(browser.notifications.keys()), where).toEqual(new Set([`ada:${news}`]));
    }
  });

  test('has taken a done action back whole or not at all, and nothing is announced by it', async () => {
    for await (const scene of afterEachDeath(when, UNDO, ARCHIVE)) {
      const { google, gmail, ids, browser, kept, where } = scene;
      const isAsked = kept.actions.some(({ undoes }) => undoes === 'a');
      expect(kept.shown, where).toEqual(isAsked ? ids : ids.slice(2));
      const news = await recover(scene);
      const left = [news, ...(isAsked ? ids : ids.slice(2))];
      expect(truthIn(gmail), where).toEqual(left);
      expect(await keptOf(google), where).toMatchObject({ shown: left, count: left.length });
      expect(new Set(browser.notifications.keys()), where).toEqual(new Set([`ada:${news}`]));
    }
  });

  test('wherever it was killed while acting, taking back restores all', async () => {
    for await (const scene of afterEachDeath(when, ARCHIVE)) {
      const { google, gmail, ids, kept, where } = scene;
      const undone = await createActing(google.start()).commands.undo('ada', 'a');
      expect(undone.ok, where).toBe(kept.actions.length > 0);
      expect((await keptOf(google)).shown, where).toEqual(ids);
      const news = await recover(scene);
      expect(truthIn(gmail), where).toEqual([news, ...ids]);
      expect(await keptOf(google), where).toMatchObject({ shown: [news, ...ids], count: 5 });
      expect(labelsAt(gmail, ids[0]), where).toEqual(['CATEGORY_PERSONAL', 'INBOX', 'UNREAD']);
    }
  });

  test('asked once more for the same action does it once in effect', async () => {
    for await (const scene of afterEachDeath(when, ARCHIVE)) {
      const { google, gmail, ids, where } = scene;
      const { commands } = createActing(google.start());
      const messages = ids.slice(0, 2).flatMap((id) => scene.kept.mailbox.messages[id] ?? []);
      if (messages.length === 2) {
        await commands.act('ada', { id: 'a', kind: 'archive', messages, wholeConversation: false });
      }
      const news = await recover(scene);
      expect(truthIn(gmail), where).toEqual([news, ...ids.slice(2)]);
      expect(await keptOf(google), where).toMatchObject({ shown: truthIn(gmail), count: 3 });
    }
  });
});

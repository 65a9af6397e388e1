import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import type { FakeWorld, FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { withoutJournal } from '../../../tools/fakes/without-journal.ts';
import { base64Url } from '../../core/mailbox/sample-body.ts';
import { bodyOf, OK, oneMessage, refused, type Scene, texts } from '../poll/one-message.ts';

/** The text of the message as it is kept. */
const HELLO = base64Url('Hello').replace(/=*$/, '');

describe('a session without room', () => {
  /** A world whose session refuses to write more than `most` texts. */
  function withRoomFor(most: number, world: FakeWorld): FakeWorld {
    const update: FakeWorld['session']['update'] = (items, change) =>
      world.session.update(items, (values) => {
        const changes = change(values);
        const bodies = Object(changes).bodies;
        if (Array.isArray(bodies) && bodies.length > most) throw new Error('Session storage quota bytes exceeded.');
        return changes;
      });
    return { ...world, session: { ...world.session, update } };
  }

  test('drops the older texts for the one that is asked for', async () => {
    const scene = await oneMessage();
    await scene.read(await scene.compose('Older'));
    const end = await createApp(withRoomFor(1, scene.google.start())).commands.readMessage('ada', scene.message);
    expect(end).toEqual(OK);
    expect(texts(scene)).toMatchObject([bodyOf(scene.message, 'Hello')]);
  });

  test('gives a reason if even that is too much, and keeps the older ones', async () => {
    const scene = await oneMessage();
    const older = await scene.compose('Older');
    await scene.read(older);
    const end = await createApp(withRoomFor(0, scene.google.start())).commands.readMessage('ada', scene.message);
    expect(end).toEqual(refused('server', { detail: 'messages.get: too large to keep' }));
    expect(texts(scene)).toMatchObject([bodyOf(older, 'Older')]);
  });
});

describe('an account that goes while its message is on the way', () => {
  /** Reads, and while Gmail's answer is at a gate does something else. */
  async function meanwhile(scene: Scene, act: () => Promise<unknown>, options: FakeWorldOptions = {}) {
    const gate = createGate();
    scene.google.meddle = async () => {
      await gate.pass();
      return undefined;
    };
    const reading = scene.read(undefined, options);
    await gate.reached;
    scene.google.meddle = () => undefined;
    await act();
    gate.open();
    return reading;
  }

  test('is removed: nothing is kept, not for a moment', async () => {
    const scene = await oneMessage();
    const written: string[] = [];
    const { session } = scene.browser;
    const set: typeof session.set = async (entries) => {
      written.push(JSON.stringify(entries));
      await session.set(entries);
    };
    const browser = { ...scene.browser, session: { ...session, set } };
    const forget = () => createApp(scene.google.start()).commands.remove('ada');
    expect(await meanwhile(scene, forget, { browser })).toEqual(refused('no-such-account'));
    expect(written.join()).not.toContain(HELLO);
    expect(scene.browser.session.text() + scene.browser.local.text()).not.toMatch(new RegExp(`ada|${HELLO}`));
  });

  test.each(['count', 'read'] as const)('is signed in again at level %s: nothing is kept', async (level) => {
    const scene = await oneMessage();
    expect(await meanwhile(scene, () => scene.google.add('ada', level))).toEqual(refused('no-such-account'));
    expect(texts(scene)).toEqual([]);
  });

  test('is removed while the text is written: nothing stays', async () => {
    const scene = await oneMessage();
    const world = scene.google.start();
    const update: FakeWorld['session']['update'] = async (items, change) => {
      if ('bodies' in items) await createApp(scene.google.start()).commands.remove('ada');
      return world.session.update(items, change);
    };
    const app = createApp({ ...world, session: { ...world.session, update } });
    expect(await app.commands.readMessage('ada', scene.message)).toEqual(refused('no-such-account'));
    expect(scene.browser.session.text()).not.toContain(HELLO);
  });
});

test.each(['read', 'count', 'manage'] as const)('texts stay readable where the level allows it: %s', async (level) => {
  const scene = await oneMessage();
  await scene.google.add('bo');
  const other = await scene.google.mailbox('bo').compose({ from: 'a@x.test', subject: '', text: 'For Bo' });
  await createApp(scene.google.start()).commands.readMessage('bo', other);
  await scene.read();
  await scene.google.add('ada', level);
  const own = level === 'count' ? [] : [bodyOf(scene.message, 'Hello')];
  expect(texts(scene)).toMatchObject([bodyOf(other, 'For Bo', 'bo'), ...own]);
});

test('removing an account takes its texts and no others', async () => {
  const scene = await oneMessage();
  await scene.google.add('bo');
  const other = await scene.google.mailbox('bo').compose({ from: 'a@x.test', subject: '', text: 'For Bo' });
  await createApp(scene.google.start()).commands.readMessage('bo', other);
  await scene.read();
  await createApp(scene.google.start()).commands.remove('ada');
  expect(texts(scene)).toMatchObject([bodyOf(other, 'For Bo', 'bo')]);
});

test.each(['before', 'after'] as const)(
  'a worker killed %s any call of the outside has kept the text or not, and the next reads it',
  async (when) => {
    let kills = 0;
    for (let call = 1; ; call += 1) {
      const scene = await oneMessage();
      const local = withoutJournal(scene.browser.local.text());
      const dying = scene.google.start({ diesAt: { call, when } });
      const reading = createApp(dying).commands.readMessage('ada', scene.message);
      if ((await Promise.race([reading, dying.died])) !== 'died') break;
      kills += 1;
      expect(scene.browser.locks.held()).toEqual([]);
      expect(withoutJournal(scene.browser.local.text())).toBe(local);
      expect([[], [bodyOf(scene.message, 'Hello')]]).toContainEqual(
        [texts(scene)].flat().map((one) => bodyOf(Object(one).body.id, atob(Object(one).body.parts[0].data))),
      );
      expect(await scene.read()).toEqual(OK);
      expect(texts(scene)).toMatchObject([bodyOf(scene.message, 'Hello')]);
    }
    expect(kills).toBeGreaterThan(5);
  },
);

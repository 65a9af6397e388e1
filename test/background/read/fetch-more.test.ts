import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import type { Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { compareArrival } from '../../../src/core/mailbox/message.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import type { FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';

/** An account with so many unread messages, polled once: the newest 25 are known. */
async function polled(unread: number) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const ids = deliverTo(google.mailbox('ada'), unread).toReversed();
  await createApp(google.start()).alarmRang();
  google.asked.length = 0;
  const more = (messages: readonly string[], options: FakeWorldOptions = {}) =>
    createApp(google.start(options)).commands.fetchMore('ada', messages);
  return { browser, google, ids, more, mailbox: google.mailbox('ada') };
}

type Scene = Awaited<ReturnType<typeof polled>>;

const kept = ({ browser }: Scene): Mailbox => browser.local.peek('mailbox:ada') as Mailbox; // as the poll wrote it
const known = (scene: Scene) => Object.keys(kept(scene).messages).sort((a, b) => compareArrival(b, a));
const gets = ({ google }: Scene): number => google.methods().filter((method) => method === 'users.messages.get').length;
const refused = (kind: string) => ({ ok: false, problem: { kind } });
const OK = { ok: true };

async function poll({ browser, google }: Scene): Promise<void> {
  browser.advance(MINUTE);
  await createApp(google.start()).alarmRang();
}

describe('fetching more of the list', () => {
  test('brings the metadata of the next 25, and nothing else', async () => {
    const scene = await polled(60);
    expect(await scene.more(scene.ids.slice(25, 50))).toEqual(OK);
    expect(scene.google.methods()).toEqual(Array.from({ length: 25 }, () => 'users.messages.get'));
    expect(known(scene)).toEqual(scene.ids.slice(0, 50));
  });

  test('fetches nothing twice, nothing that is not in the list, and 25 at most', async () => {
    const scene = await polled(60);
    await scene.more([...scene.ids.slice(0, 30), 'ffff', '__proto__']);
    expect(gets(scene)).toBe(5);
    await scene.more(scene.ids);
    expect(gets(scene)).toBe(30);
    expect(known(scene)).toEqual(scene.ids.slice(0, 55));
    expect(await scene.more([])).toEqual(OK);
  });

  test('has five on the way at once', async () => {
    const scene = await polled(60);
    let now = 0;
    let most = 0;
    scene.google.meddle = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now -= 1;
      return undefined;
    };
    await scene.more(scene.ids);
    expect(most).toBe(5);
  });

  test('what it brought stays while the messages stay in the list, through history and a listing anew', async () => {
    const scene = await polled(60);
    await scene.more(scene.ids.slice(25, 50));
    const [newest = '', second = ''] = scene.ids;
    scene.mailbox.modify([newest], { remove: ['UNREAD'] });
    await poll(scene);
    expect(known(scene)).toEqual(scene.ids.slice(1, 50));
    scene.mailbox.delete(second);
    scene.mailbox.expireHistory();
    await poll(scene);
    expect(scene.google.methods()).toContain('users.messages.list');
    expect(known(scene)).toEqual(scene.ids.slice(2, 50));
    // 25 more: the rows in sight, whose labels may have changed while history was lost.
    expect(gets(scene)).toBe(50);
  });

  test('a poll fetches no more of its own because of it', async () => {
    const scene = await polled(60);
    await scene.more(scene.ids.slice(30, 40));
    await poll(scene);
    expect(gets(scene)).toBe(10);
    // The newest 25 now end within what is known.
    scene.mailbox.modify(scene.ids.slice(0, 7), { remove: ['UNREAD'] });
    await poll(scene);
    expect(gets(scene)).toBe(15);
  });

  test('a message that was read meanwhile leaves the list, and one that is gone once history says so', async () => {
    const scene = await polled(30);
    const [gone = '', read = '', stays = ''] = scene.ids.slice(25);
    scene.mailbox.delete(gone);
    scene.mailbox.modify([read], { remove: ['UNREAD'] });
    expect(await scene.more([gone, read, stays])).toEqual(OK);
    expect(kept(scene).unread.map(({ id }) => id)).toEqual(scene.ids.filter((id) => id !== read));
    await poll(scene);
    expect(kept(scene).unread.map(({ id }) => id)).toEqual(scene.ids.filter((id) => id !== gone && id !== read));
    expect(known(scene)).toContain(stays);
  });

  test('paints the count that is made of the ids anew', async () => {
    const scene = await polled(30);
    await createApp(scene.google.start()).commands.choose('ada', { watch: { kind: 'primary' } });
    expect(scene.browser.badge?.text).toBe('30');
    scene.mailbox.modify([scene.ids[29] ?? ''], { remove: ['UNREAD'] });
    await scene.more(scene.ids.slice(29));
    expect(scene.browser.badge?.text).toBe('29');
  });

  test('takes turns with the polls of the account', async () => {
    const scene = await polled(40);
    const gate = createGate();
    scene.google.meddle = async (_account, path) => {
      if (path.endsWith('/profile')) await gate.pass();
      return undefined;
    };
    const polling = poll(scene);
    await gate.reached;
    const end = scene.more(scene.ids.slice(25));
    deliverTo(scene.mailbox, 1);
    gate.open();
    await polling;
    expect(await end).toEqual(OK);
    expect(gets(scene)).toBe(16);
    expect(known(scene)).toHaveLength(41);
  });
});

describe('more of the list cannot be had', () => {
  test('at level Count, and of an account that nobody has', async () => {
    const scene = await polled(30);
    await scene.google.add('bo', 'count');
    const { commands } = createApp(scene.google.start());
    expect(await commands.fetchMore('bo', scene.ids)).toEqual(refused('needs-level-read'));
    expect(await commands.fetchMore('cy', scene.ids)).toEqual(refused('no-such-account'));
    expect(scene.google.asked).toEqual([]);
  });

  test('without a connection', async () => {
    const scene = await polled(30);
    expect(await scene.more(scene.ids, { isOnline: () => false })).toEqual(refused('offline'));
    expect(scene.google.asked).toEqual([]);
  });

  test('where Gmail fails in the midst; what came before is kept', async () => {
    const scene = await polled(50);
    let answers = 0;
    scene.google.meddle = () => {
      answers += 1;
      return answers > 10 ? new Response('', { status: 500 }) : undefined;
    };
    expect(await scene.more(scene.ids)).toEqual({ ok: false, problem: { kind: 'server', detail: 'HTTP 500' } });
    expect(known(scene)).toHaveLength(35);
    scene.google.meddle = () => undefined;
    expect(await scene.more(scene.ids)).toEqual(OK);
    expect(known(scene)).toEqual(scene.ids);
  });

  test('once the account is removed; nothing is kept', async () => {
    const scene = await polled(30);
    const gate = createGate();
    scene.google.meddle = async () => {
      await gate.pass();
      return undefined;
    };
    const end = scene.more(scene.ids);
    await gate.reached;
    await createApp(scene.google.start()).commands.remove('ada');
    gate.open();
    await end;
    expect(scene.browser.local.text() + scene.browser.session.text()).not.toContain('ada');
  });
});

test.each(['before', 'after'] as const)(
  'a worker killed %s any call of the outside leaves a whole mailbox, and the next fetches the rest',
  async (when) => {
    let kills = 0;
    for (let call = 1; ; call += 1) {
      const scene = await polled(28);
      const dying = scene.google.start({ diesAt: { call, when } });
      const fetching = createApp(dying).commands.fetchMore('ada', scene.ids);
      if ((await Promise.race([fetching, dying.died])) === 'died') kills += 1;
      else break;
      expect(scene.browser.locks.held()).toEqual([]);
      expect(kept(scene)).toMatchObject({ unread: { length: 28 }, countOwed: false });
      expect(await scene.more(scene.ids)).toEqual(OK);
      expect(known(scene)).toEqual(scene.ids);
    }
    expect(kills).toBeGreaterThan(10);
  },
);

import { describe, expect, test } from 'vitest';
import { owedMessages } from '../../../src/core/mailbox/mailbox.ts';
import { DEFAULT_WATCH } from '../../../src/core/mailbox/watch.ts';
import { accountsItem, ownClientItem, refreshTokenItem } from '../../../src/storage/account-items.ts';
import { actionsItem } from '../../../src/storage/action-items.ts';
import { damagedKeys } from '../../../src/storage/damaged/damaged.ts';
import { healthItem, mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { newestVersion } from '../../../src/storage/upgrade/upgrade-area.ts';
import { LOCAL_UPGRADES } from '../../../src/storage/upgrade/upgrades.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { localStore } from '../local-store.ts';
import { VERSION_1 } from './version-1.ts';
import { VERSION_2 } from './version-2.ts';
import { VERSION_3 } from './version-3.ts';

const ADA = '110169484474386276334';
const NOTHING = { owed: [], inSummary: [], showing: [], done: [] };
const parsed = (json: string): Readonly<Record<string, unknown>> => JSON.parse(json);

/** The step that leads from one version to the next. */
function step(from: number, json: string): Readonly<Record<string, unknown>> {
  const upgrade = LOCAL_UPGRADES[from - 1];
  return upgrade === undefined ? expect.fail(`no step from version ${from}`) : upgrade(parsed(json));
}

/** What came later, and needs no step: its absence says that there is none. */
const NEWER = { withheld: {}, staleMarks: [], unlisted: {}, lostLabels: [] };

/** When the next poll is due was stored once, and is derived now. */
const withoutDue = (health: unknown) => ({ ...Object(health), nextPollAt: undefined });

test('every version has its step below', () => {
  expect(LOCAL_UPGRADES).toHaveLength(5);
});

describe('from version 1 to 2', () => {
  test('accounts watch what they watched, each in a colour of its own, and nothing was announced yet', async () => {
    const { local, session } = createFakeBrowser();
    await local.set(parsed(VERSION_1));
    const store = localStore(local, session);
    const before = parsed(VERSION_1);

    const kept = await store.read({
      accounts: accountsItem,
      client: ownClientItem,
      token: refreshTokenItem(ADA),
      refusedToken: refreshTokenItem('220'),
      mailbox: mailboxItem(ADA),
      counted: mailboxItem('220'),
      health: healthItem('220'),
    });
    expect(kept.accounts).toEqual([
      expect.objectContaining({ id: ADA, generation: 3, watch: DEFAULT_WATCH, color: 0, paused: false }),
      expect.objectContaining({ id: '220', level: 'count', watch: DEFAULT_WATCH, color: 1, paused: false }),
    ]);
    expect(kept).toMatchObject({ client: before.client, token: '1//0refresh', refusedToken: undefined });
    const added = { ...NEWER, forcedListings: 0, announcements: NOTHING };
    expect(kept.mailbox).toEqual({ ...Object(before[`mailbox:${ADA}`]), ...added, messages: {} });
    expect(kept.counted).toEqual({ ...Object(before['mailbox:220']), ...added });
    expect(kept.health).toEqual(withoutDue(before['health:220']));
    expect(local.peek('version')).toBe(newestVersion(LOCAL_UPGRADES));
  });

  test.each<{ what: string; before: string; after: string }>([
    { what: 'an area without anything', before: '{}', after: '{}' },
    { what: 'a removed mailbox', before: '{"mailbox:1":null}', after: '{"mailbox:1":null}' },
    { what: 'removed accounts', before: '{"accounts":null}', after: '{"accounts":null}' },
    {
      what: 'keys that we do not know',
      before: '{"theme":"dark","mailboxes":{"a":1},"damaged:accounts":[1],"__proto__":{"a":1}}',
      after: '{"theme":"dark","mailboxes":{"a":1},"damaged:accounts":[1],"__proto__":{"a":1}}',
    },
    {
      what: 'accounts that are no list',
      before: '{"accounts":{"0":{"id":"1"}}}',
      after: '{"accounts":{"0":{"id":"1"}}}',
    },
    {
      what: 'accounts that are none',
      before: '{"accounts":[null,7,"ada",[1],true]}',
      after: '{"accounts":[null,7,"ada",[1],true]}',
    },
    {
      what: 'mailboxes that are none',
      before: '{"mailbox:1":7,"mailbox:2":"x","mailbox:3":[],"mailbox:4":false}',
      after: '{"mailbox:1":7,"mailbox:2":"x","mailbox:3":[],"mailbox:4":false}',
    },
  ])('$what pass as they are', ({ before, after }) => {
    expect(JSON.stringify(step(1, before))).toBe(JSON.stringify(parsed(after)));
  });

  test('what is damaged within keeps its damage, and what is there already is kept', () => {
    const after = step(1, '{"accounts":[{"id":7,"color":3,"extra":1}],"mailbox:1":{"unread":"?","forcedListings":2}}');
    expect(after).toEqual({
      accounts: [{ id: 7, color: 3, extra: 1, watch: DEFAULT_WATCH, paused: false }],
      'mailbox:1': { unread: '?', forcedListings: 2, announcements: NOTHING },
    });
  });

  test('a ninth account begins the colours again', () => {
    const { accounts } = step(1, `{"accounts":[${Array.from({ length: 10 }, () => '{}').join()}]}`);
    expect(accounts).toMatchObject([0, 1, 2, 3, 4, 5, 6, 7, 0, 1].map((color) => ({ color })));
  });

  test('the step changes nothing of what it is given, and done twice does no more than once', () => {
    const given = parsed(VERSION_1);
    const once = LOCAL_UPGRADES[0]?.(given) ?? {};
    expect(given).toEqual(parsed(VERSION_1));
    expect(LOCAL_UPGRADES[0]?.(once)).toEqual(once);
  });
});

describe('from version 2 to 3', () => {
  test('the list stays with all that is known of it but the messages’ own data, which are fetched anew', async () => {
    const { local, session } = createFakeBrowser();
    await local.set(parsed(VERSION_2));
    const store = localStore(local, session);
    const before = parsed(VERSION_2);

    const kept = await store.read({ accounts: accountsItem, mailbox: mailboxItem(ADA), health: healthItem(ADA) });
    expect(kept.accounts).toMatchObject([{ id: ADA, color: 2 }]);
    expect(kept.health).toEqual(withoutDue(before[`health:${ADA}`]));
    expect(kept.mailbox).toEqual({ ...Object(before[`mailbox:${ADA}`]), ...NEWER, messages: {} });
    expect(owedMessages(kept.mailbox)).toEqual(['18c4a2f0b1d2e3f4', '18c4a2f0b1d2e3f1']);
    expect(local.peek('version')).toBe(newestVersion(LOCAL_UPGRADES));
    expect(await damagedKeys(store)).toEqual([]);
  });

  test.each([
    '{}',
    '{"mailbox:1":null}',
    '{"mailbox:1":7,"mailbox:2":"x","mailbox:3":[],"mailbox:4":{},"mailboxes":{"messages":{"a":1}}}',
    '{"accounts":[{"messages":1}],"damaged:mailbox:1":{"messages":{"a":1}}}',
  ])('%s passes as it is', (before) => {
    expect(JSON.stringify(step(2, before))).toBe(JSON.stringify(parsed(before)));
  });

  test('the step changes nothing of what it is given, and done twice does no more than once', () => {
    const given = parsed(VERSION_2);
    const once = LOCAL_UPGRADES[1]?.(given) ?? {};
    expect(given).toEqual(parsed(VERSION_2));
    expect(LOCAL_UPGRADES[1]?.(once)).toEqual(once);
  });
});

describe('from version 3 to 4', () => {
  test('an account that could act may manage, and the others keep their levels', async () => {
    const { local, session } = createFakeBrowser();
    await local.set(parsed(VERSION_3));
    const store = localStore(local, session);

    const kept = await store.read({ accounts: accountsItem, actions: actionsItem(ADA) });
    expect(kept.accounts.map(({ id, level }) => [id, level])).toEqual([
      [ADA, 'manage'],
      ['220', 'read'],
    ]);
    expect(kept.actions).toEqual(parsed(VERSION_3)[`actions:${ADA}`]);
    expect(await damagedKeys(store)).toEqual([]);
  });

  test.each([
    '{}',
    '{"accounts":null}',
    '{"accounts":{"level":"act"},"level":"act"}',
    '{"accounts":[null,"act",["act"],{"level":"read"},{"id":"act"}]}',
    '{"damaged:accounts":[{"level":"act"}]}',
  ])('%s passes as it is', (before) => {
    expect(JSON.stringify(step(3, before))).toBe(JSON.stringify(parsed(before)));
  });

  test('the step changes nothing of what it is given, and done twice does no more than once', () => {
    const given = parsed(VERSION_3);
    const once = LOCAL_UPGRADES[2]?.(given) ?? {};
    expect(given).toEqual(parsed(VERSION_3));
    expect(LOCAL_UPGRADES[2]?.(once)).toEqual(once);
  });
});

describe('from version 4 to 6', () => {
  test('secrets stay in plain, since only the background can seal them, and the lock is off', () => {
    for (const from of [4, 5]) expect(step(from, VERSION_3)).toEqual(parsed(VERSION_3));
  });

  test('a secret in plain is read like a sealed one', async () => {
    const { local, session } = createFakeBrowser();
    const token = { iv: 'AAAAAAAAAAAAAAAA', data: 'AAAA' };
    await local.set({ ...parsed(VERSION_3), 'refresh-token:220': token });
    const store = localStore(local, session);
    const kept = await store.read({ plain: refreshTokenItem(ADA), sealed: refreshTokenItem('220') });
    expect(kept).toEqual({ plain: '1//0refresh', sealed: token });
  });
});

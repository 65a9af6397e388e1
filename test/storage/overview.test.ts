import { expect, test } from 'vitest';
import type { Account } from '../../src/core/account/account.ts';
import { EMPTY_MAILBOX } from '../../src/core/mailbox/mailbox.ts';
import { DEFAULT_WATCH } from '../../src/core/mailbox/watch.ts';
import { NEW_HEALTH } from '../../src/core/schedule/health.ts';
import { accountsItem, refreshTokenItem } from '../../src/storage/account-items.ts';
import { actionsItem } from '../../src/storage/action-items.ts';
import { healthItem, labelsItem, mailboxItem } from '../../src/storage/mailbox-items.ts';
import { overviewOf } from '../../src/storage/overview.ts';
import { createFakeBrowser } from '../../tools/fakes/fake-browser.ts';
import { localStore } from './local-store.ts';

const account = (id: string): Account => ({
  id,
  email: `${id}@example.com`,
  level: 'read',
  client: { id: '1-a.apps.googleusercontent.com', secret: 'GOCSPX-0123456789abcdef' },
  generation: 1,
  signedInAt: 1,
  watch: DEFAULT_WATCH,
  color: 0,
  paused: false,
});

test('the overview gives each account in order with its own mailbox and health, and no token', async () => {
  const { local, session } = createFakeBrowser();
  const store = localStore(local, session);
  expect(overviewOf(await store.snapshot())).toEqual([]);

  const items = {
    accounts: accountsItem,
    refreshToken: refreshTokenItem('b'),
    mailbox: mailboxItem('b'),
    health: healthItem('a'),
    labels: labelsItem('a'),
    actions: actionsItem('a'),
  };
  const mailbox = { ...EMPTY_MAILBOX, count: { messages: 4, threads: 3 } };
  const health = { failures: 3, problem: { kind: 'offline' as const } };
  const accounts = [account('b'), account('a')];
  const labels = [{ id: 'Label_7', name: 'Bills' }];
  const actions = [
    {
      id: 'a-1',
      kind: 'archive' as const,
      wholeConversation: false,
      messages: [],
      askedAt: 1,
      state: { kind: 'waiting' as const },
    },
  ];
  await store.update(items, () => ({ accounts, refreshToken: '1//0secret', mailbox, health, labels, actions }));

  const overview = overviewOf(await store.snapshot());
  expect(overview).toEqual([
    { account: account('b'), mailbox, health: NEW_HEALTH, labels: [], actions: [] },
    { account: account('a'), mailbox: EMPTY_MAILBOX, health, labels, actions },
  ]);
  expect(JSON.stringify(overview)).not.toContain('1//0secret');
});

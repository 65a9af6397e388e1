import { isRecord } from '../../core/is-record.ts';

/** All that an area holds, by key. */
export type StoredEntries = Readonly<Record<string, unknown>>;

/**
 * What each version made of the one before it, oldest first: the first step leads from version 1 to 2. A step takes and
 * gives everything that is stored, is pure, and lets what it does not understand pass unchanged: reading it judges it.
 */
export const LOCAL_UPGRADES: readonly ((entries: StoredEntries) => StoredEntries)[] = [
  withWatches,
  withLabels,
  withManage,
];

/** Version 2: accounts say what they count, and mailboxes what was announced and why they were listed anew. */
function withWatches(entries: StoredEntries): StoredEntries {
  const watch = { kind: 'labels', labels: ['INBOX'], unit: 'messages' };
  const announcements = { owed: [], inSummary: [], showing: [], done: [] };
  return Object.fromEntries(
    Object.entries(entries).map(([key, value]) => {
      if (key === 'accounts' && Array.isArray(value)) {
        return [key, value.map((account, color) => extended(account, { watch, color: color % 8, paused: false }))];
      }
      if (key.startsWith('mailbox:')) return [key, extended(value, { forcedListings: 0, announcements })];
      return [key, value];
    }),
  );
}

/**
 * Version 3: messages say which labels they bear. Those that were kept did not, and an action could not be taken back by
 * guessed ones: the next poll fetches them once more.
 */
function withLabels(entries: StoredEntries): StoredEntries {
  return Object.fromEntries(
    Object.entries(entries).map(([key, value]) =>
      key.startsWith('mailbox:') && isRecord(value) && 'messages' in value
        ? [key, { ...value, messages: {} }]
        : [key, value],
    ),
  );
}

/** Version 4: the level that may change mail is called `manage`, as Google's own pages call what it allows. */
function withManage(entries: StoredEntries): StoredEntries {
  const { accounts } = entries;
  if (!Array.isArray(accounts)) return entries;
  const renamed = accounts.map((account: unknown) =>
    isRecord(account) && account.level === 'act' ? { ...account, level: 'manage' } : account,
  );
  return { ...entries, accounts: renamed };
}

function extended(value: unknown, more: Readonly<Record<string, unknown>>): unknown {
  return isRecord(value) ? { ...more, ...value } : value;
}

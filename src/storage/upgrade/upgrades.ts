import { isRecord } from '../../core/is-record.ts';

/** Everything in an area, by key. */
export type StoredEntries = Readonly<Record<string, unknown>>;

/**
 * The upgrade from each version to the next, oldest first: the first step leads from version 1 to 2. A step takes and
 * returns everything that is stored, is pure, and leaves unchanged what it does not understand: that is checked when it
 * is read.
 */
export const LOCAL_UPGRADES: readonly ((entries: StoredEntries) => StoredEntries)[] = [
  withWatches,
  withLabels,
  withManage,
  asBefore,
  asBefore,
];

/**
 * Version 2: accounts record what they count, and mailboxes what was announced and how often they were listed again.
 */
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
 * Version 3: messages record their labels. Stored ones did not, and guessed labels could not be used to undo an action,
 * so the next poll fetches the messages again.
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

/** Version 4: the level that may change mail is called `manage`, the word that Google's own pages use for it. */
function withManage(entries: StoredEntries): StoredEntries {
  const { accounts } = entries;
  if (!Array.isArray(accounts)) return entries;
  const renamed = accounts.map((account: unknown) =>
    isRecord(account) && account.level === 'act' ? { ...account, level: 'manage' } : account,
  );
  return { ...entries, accounts: renamed };
}

/**
 * Versions 5 and 6, which need no step here; an older release, which can't read what they may hold, leaves it alone.
 *
 * 5: secrets are sealed, with keys that no step can create, since a step is pure. They stay in plain, which is read as
 * before, until the background seals them right after the update (`tidyKeys`).
 *
 * 6: mail may be sealed by the lock, which is off until the user turns it on.
 */
function asBefore(entries: StoredEntries): StoredEntries {
  return entries;
}

function extended(value: unknown, more: Readonly<Record<string, unknown>>): unknown {
  return isRecord(value) ? { ...more, ...value } : value;
}

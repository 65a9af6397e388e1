import { type Mutant, mutantOf } from './mutant.ts';

/** A mistake that no test once noticed: each snippet occurs once in the file and is replaced by the other. */
interface Named {
  readonly what: string;
  readonly file: string;
  readonly changes: readonly (readonly [from: string, to: string])[];
}

const MARK = 'await mark(world, account, (before) => nowShowing(before, notice.ids))';
const MARK_DONE = 'const isKept = await mark(';

const NAMED: readonly Named[] = [
  {
    what: 'announcing is not marked before it is shown',
    file: 'src/background/show/announce.ts',
    changes: [[`if (!(${MARK})) return;`, '']],
  },
  {
    what: 'announcing is marked after it is shown',
    file: 'src/background/show/announce.ts',
    changes: [
      [`if (!(${MARK})) return;`, ''],
      [MARK_DONE, `${MARK}; ${MARK_DONE}`],
    ],
  },
  {
    what: 'announcing is settled without checking what is visible',
    file: 'src/background/show/announce.ts',
    changes: [['await world.visibleNotifications()', 'new Set<string>()']],
  },
  {
    what: 'another watch forgets what was announced',
    file: 'src/background/accounts/choose-for-account.ts',
    changes: [['{ ...EMPTY_MAILBOX, announcements: mailbox.announcements }', 'EMPTY_MAILBOX']],
  },
  {
    what: 'history does not move the newest message seen',
    file: 'src/core/mailbox/after-history.ts',
    changes: [['newestSeen: newestOf(newestSeenIn(mailbox), added),', '']],
  },
  {
    what: 'an earlier history id counts as new',
    file: 'src/background/poll/sync-list.ts',
    changes: [['!isLater(fresh, known)', 'false']],
  },
  {
    what: "the page's labels win over Gmail's",
    file: 'src/core/actions/action-effect.ts',
    changes: [['{ ...messages.get(one.id), ...one }', '{ ...one, ...messages.get(one.id) }']],
  },
  {
    what: 'any access level may undo',
    file: 'src/storage/queue-action.ts',
    changes: [['account.id === id && mayManage(account.level)', 'account.id === id']],
  },
  {
    what: 'conversations of several labels are not added up',
    file: 'src/background/poll/sync-count.ts',
    changes: [['threads: total.threads + threads', 'threads: total.threads']],
  },
  {
    what: 'a summary names the oldest message',
    file: 'src/core/notices/notice.ts',
    changes: [['b.receivedAt - a.receivedAt', 'a.receivedAt - b.receivedAt']],
  },
  {
    what: 'a message of unknown labels counts for none',
    file: 'src/core/mailbox/known-count.ts',
    changes: [
      [' || known === undefined', ''],
      ['known.includes', 'known?.includes'],
    ],
  },
  {
    what: 'an access token of an earlier sign-in is used',
    file: 'src/background/ask/access-token.ts',
    changes: [['generation === account.generation && isOfThisClock', 'isOfThisClock']],
  },
  {
    what: 'a mailbox is written though its history id was moved',
    file: 'src/background/poll/mailbox-writer.ts',
    changes: [[' || kept.mailbox.historyId !== expected', '']],
  },
  {
    what: 'a poll goes on with the mailbox from before its actions',
    file: 'src/background/poll/poll-account.ts',
    changes: [['sync(world, account, { ...before, mailbox })', 'sync(world, account, before)']],
  },
  {
    what: 'an alarm is set in the past',
    file: 'src/background/poll/plan-alarm.ts',
    changes: [['Math.max(Math.min(...dues), now)', 'Math.min(...dues)']],
  },
  {
    what: 'a batch holds 1,001 ids',
    file: 'src/gmail/modify-labels.ts',
    changes: [['MOST_IDS = 1_000', 'MOST_IDS = 1_001']],
  },
];

/** The named mutants of the files that begin with `only`. Throws if a snippet is no longer found. */
export function namedMutants(read: (file: string) => string, only: string): readonly Mutant[] {
  return NAMED.filter(({ file }) => file.startsWith(only)).map(({ what, file, changes }) => {
    const source = read(file);
    const text = changes.reduce((before, [from, to]) => {
      const parts = before.split(from);
      if (parts.length === 2) return parts.join(to);
      throw new Error(`"${what}" needs a new snippet: ${file} has ${parts.length - 1} of "${from}"`);
    }, source);
    const [[from, to] = ['', '']] = changes;
    const start = source.indexOf(from);
    return { ...mutantOf(file, source, { what, start, end: start + from.length, by: to }), text };
  });
}

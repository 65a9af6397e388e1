import type { MessageId } from '../mailbox/message.ts';

/** How many announced ids are remembered; a message that old is not met again as new. */
const REMEMBERED = 1_000;

/** What is known of announcing new messages. Each id is in one of the lists at most. */
export interface Announcements {
  /** Still to be announced, oldest first. */
  readonly owed: readonly MessageId[];
  /** Those of `owed` that go into a summary, since they may have been announced or are too many to name. */
  readonly inSummary: readonly MessageId[];
  /** Handed to the browser; whether it showed them is not known until `done`. */
  readonly showing: readonly MessageId[];
  /** Announced, newest last. */
  readonly done: readonly MessageId[];
}

export const NO_ANNOUNCEMENTS: Announcements = { owed: [], inSummary: [], showing: [], done: [] };

/** With `arrived` owed too, except what was announced before. */
export function owing(before: Announcements, arrived: readonly MessageId[], asSummary: boolean): Announcements {
  const known = new Set([...before.owed, ...before.showing, ...before.done]);
  const fresh = arrived.filter((id) => !known.has(id));
  return {
    ...before,
    owed: [...before.owed, ...fresh],
    inSummary: asSummary ? [...before.inSummary, ...fresh] : before.inSummary,
  };
}

/** Without the debts for messages that are no longer unread: there is nothing to announce. */
export function owedOnlyFor(before: Announcements, unread: ReadonlySet<MessageId>): Announcements {
  const stays = (id: MessageId): boolean => unread.has(id);
  return { ...before, owed: before.owed.filter(stays), inSummary: before.inSummary.filter(stays) };
}

/** Ready to announce again what has left the label: should it come back (un-snoozed, say), that is news. */
export function forgetting(before: Announcements, left: ReadonlySet<MessageId>): Announcements {
  return { ...before, done: before.done.filter((id) => !left.has(id)) };
}

/** With `ids` handed to the browser. */
export function nowShowing(before: Announcements, ids: readonly MessageId[]): Announcements {
  const shown = new Set(ids);
  return {
    ...before,
    owed: before.owed.filter((id) => !shown.has(id)),
    inSummary: before.inSummary.filter((id) => !shown.has(id)),
    showing: [...before.showing, ...ids],
  };
}

/** With `ids` shown for certain, even if that is learnt only after they were owed again. */
export function nowDone(before: Announcements, ids: readonly MessageId[]): Announcements {
  const shown = new Set(ids);
  return {
    owed: before.owed.filter((id) => !shown.has(id)),
    inSummary: before.inSummary.filter((id) => !shown.has(id)),
    showing: before.showing.filter((id) => !shown.has(id)),
    done: [...before.done.filter((id) => !shown.has(id)), ...ids].slice(-REMEMBERED),
  };
}

/** After a worker died while showing: `visible` were shown; whether the rest was cannot be known, so it joins a summary. */
export function afterDeath(before: Announcements, visible: ReadonlySet<MessageId>): Announcements {
  const unsure = before.showing.filter((id) => !visible.has(id));
  const known = nowDone(
    before,
    before.showing.filter((id) => visible.has(id)),
  );
  return { ...known, showing: [], owed: [...unsure, ...known.owed], inSummary: [...unsure, ...known.inSummary] };
}

import type { MessageId } from '../mailbox/message.ts';

/** How many announced ids are remembered; a message older than that never comes up as new again. */
const REMEMBERED = 1_000;

/** What is known about announcing new messages. Each id is in at most one list, apart from `inSummary`. */
export interface Announcements {
  /** Still to be announced, oldest first. */
  readonly owed: readonly MessageId[];
  /** Those of `owed` that go into a summary, because they may already have been announced or are too many to name. */
  readonly inSummary: readonly MessageId[];
  /** Passed to the browser; whether it showed them is not known until they are in `done`. */
  readonly showing: readonly MessageId[];
  /** Announced, newest last. */
  readonly done: readonly MessageId[];
}

export const NO_ANNOUNCEMENTS: Announcements = { owed: [], inSummary: [], showing: [], done: [] };

/** Adds `arrived` to what is owed, except what was announced before. */
export function owing(before: Announcements, arrived: readonly MessageId[], asSummary: boolean): Announcements {
  const known = new Set([...before.owed, ...before.showing, ...before.done]);
  const fresh = arrived.filter((id) => !known.has(id));
  return {
    ...before,
    owed: [...before.owed, ...fresh],
    inSummary: asSummary ? [...before.inSummary, ...fresh] : before.inSummary,
  };
}

/** Drops announcements owed for messages that are no longer unread. */
export function owedOnlyFor(before: Announcements, unread: ReadonlySet<MessageId>): Announcements {
  const stays = (id: MessageId): boolean => unread.has(id);
  return { ...before, owed: before.owed.filter(stays), inSummary: before.inSummary.filter(stays) };
}

/** Allows messages that left the label to be announced again: if one comes back (un-snoozed, say), that is news. */
export function forgetting(before: Announcements, left: ReadonlySet<MessageId>): Announcements {
  return { ...before, done: before.done.filter((id) => !left.has(id)) };
}

/** Records that `ids` were passed to the browser. */
export function nowShowing(before: Announcements, ids: readonly MessageId[]): Announcements {
  const shown = new Set(ids);
  return {
    ...before,
    owed: before.owed.filter((id) => !shown.has(id)),
    inSummary: before.inSummary.filter((id) => !shown.has(id)),
    showing: [...before.showing, ...ids],
  };
}

/** Records that `ids` were shown, even if that is only learned after they were owed again. */
export function nowDone(before: Announcements, ids: readonly MessageId[]): Announcements {
  const shown = new Set(ids);
  return {
    owed: before.owed.filter((id) => !shown.has(id)),
    inSummary: before.inSummary.filter((id) => !shown.has(id)),
    showing: before.showing.filter((id) => !shown.has(id)),
    done: [...before.done.filter((id) => !shown.has(id)), ...ids].slice(-REMEMBERED),
  };
}

/**
 * The state after a worker died while showing: `visible` were shown; whether the rest was is unknown, so it joins a
 * summary.
 */
export function afterDeath(before: Announcements, visible: ReadonlySet<MessageId>): Announcements {
  const unsure = before.showing.filter((id) => !visible.has(id));
  const known = nowDone(
    before,
    before.showing.filter((id) => visible.has(id)),
  );
  return { ...known, showing: [], owed: [...unsure, ...known.owed], inSummary: [...unsure, ...known.inSummary] };
}

import fc from 'fast-check';
import { expect } from 'vitest';
import { KEPT_IDS, type Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { afterDeath, nowDone, nowShowing, owedOnlyFor } from '../../../src/core/notices/announcements.ts';
import type { ModelMailbox } from './model-mailbox.ts';

/** What becomes of what is owed at the end of a poll. */
export type Announcing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'all' }
  /** The worker dies while showing; every `visible`th was shown, which is found out after the next poll. */
  | { readonly kind: 'dies'; readonly visible: number };

/** Any of these. */
export const anyAnnouncing: fc.Arbitrary<Announcing> = fc.oneof(
  fc.constant<Announcing>({ kind: 'nothing' }),
  fc.constant<Announcing>({ kind: 'all' }),
  fc.integer({ min: 1, max: 4 }).map((visible): Announcing => ({ kind: 'dies', visible })),
);

/** Announces as the background would, and counts how often each message was announced for certain. */
export function createModelAnnouncer(model: ModelMailbox) {
  const announced = new Map<string, number>();
  let visible: ReadonlySet<string> = new Set();
  const note = (ids: readonly string[]): void => {
    for (const id of ids) {
      const times = (announced.get(id) ?? 0) + 1;
      announced.set(id, times);
      if (times > model.arrivals.timesOf(id)) expect.fail(`announces ${id} more often than it arrived`);
    }
  };

  return {
    announce(mailbox: Mailbox, announcing: Announcing): Mailbox {
      const listed = new Set(mailbox.unread.map(({ id }) => id));
      const before = owedOnlyFor(afterDeath(mailbox.announcements, visible), listed);
      visible = new Set();
      const { owed } = before;
      switch (announcing.kind) {
        case 'nothing':
          return { ...mailbox, announcements: before };
        case 'all':
          note(owed);
          return { ...mailbox, announcements: nowDone(nowShowing(before, owed), owed) };
        case 'dies':
          visible = new Set(owed.filter((_, i) => i % announcing.visible === 0));
          note([...visible]);
          return { ...mailbox, announcements: nowShowing(before, owed) };
      }
    },
    /** Each id stands in one list at most, once; a summary is of what is owed; none grows without end. */
    expectSound({ announcements, unread }: Mailbox): void {
      const { owed, inSummary, showing, done } = announcements;
      const all = [...owed, ...showing, ...done];
      if (new Set(all).size < all.length) expect.fail('an id stands in two places');
      const isOwed = new Set(owed);
      if (!inSummary.every((id) => isOwed.has(id))) expect.fail('a summary of what is not owed');
      if (new Set(inSummary).size < inSummary.length) expect.fail('an id stands twice in the summary');
      const isListed = new Set(unread.map(({ id }) => id));
      if (!owed.every((id) => isListed.has(id))) expect.fail('owes an announcement of what is not listed');
      expect(owed.length).toBeLessThanOrEqual(KEPT_IDS);
      expect(done.length).toBeLessThanOrEqual(1_000);
    },
    /** All that arrived unread and still waits is owed or was announced. */
    expectNoneForgotten({ announcements: { owed, showing } }: Mailbox): void {
      const known = new Set([...owed, ...showing]);
      expect(model.arrivals.waiting().filter((id) => !known.has(id) && !announced.has(id))).toEqual([]);
    },
  };
}

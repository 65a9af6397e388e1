import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/core/actions/action.ts';
import { undoOf } from '../../../src/core/actions/action-queue.ts';
import { afterAction } from '../../../src/core/actions/after-action.ts';
import { withActions } from '../../../src/core/actions/with-actions.ts';
import { afterCount } from '../../../src/core/mailbox/after-answers.ts';
import { afterHistory } from '../../../src/core/mailbox/after-history.ts';
import { listedMessages } from '../../../src/core/mailbox/mailbox.ts';
import { NEWS } from '../mailbox/model-events.ts';
import { MODEL_WATCHES } from '../mailbox/model-watches.ts';
import { type Asked, anyAsked, anyMail, done, expectSame, polled, scene } from './model-actions.ts';

describe.each(MODEL_WATCHES)('of $what', (watched) => {
  const { watch } = watched;
  const forAll = (holds: (mail: readonly (readonly string[])[], wishes: readonly Asked[]) => void): void =>
    fc.assert(fc.property(anyMail, fc.array(anyAsked, { maxLength: 5 }), holds), { numRuns: 400 });

  test('what is shown when actions are asked for is what Gmail says once it has done them', () => {
    forAll((mail, wishes) => {
      const { model, mailbox, actions } = scene(watched, mail, wishes);
      const shown = withActions(mailbox, actions, watch);
      for (const action of actions) done(model, action);
      expectSame(watch, shown, polled(model, watch, mailbox));
    });
  });

  test('nothing that is shown changes while Gmail confirms one action after the other, with polls between', () => {
    forAll((mail, wishes) => {
      const { model, mailbox, actions } = scene(watched, mail, wishes);
      const shown = withActions(mailbox, actions, watch);
      let kept = mailbox;
      actions.forEach((action, place) => {
        done(model, action);
        kept = { ...afterAction(kept, action, watch), countOwed: true };
        expectSame(watch, shown, withActions(kept, actions.slice(place + 1), watch));
        kept = polled(model, watch, kept);
        expectSame(watch, shown, withActions(kept, actions.slice(place + 1), watch));
      });
    });
  });

  test('a poll after Gmail has done it, and before we know, changes nothing either', () => {
    forAll((mail, wishes) => {
      const { model, mailbox, actions } = scene(watched, mail, wishes);
      const shown = withActions(mailbox, actions, watch);
      const [first, ...others] = actions;
      if (first === undefined) return;
      done(model, first);
      const kept = polled(model, watch, mailbox);
      expectSame(watch, shown, withActions(kept, actions, watch));
      expectSame(watch, shown, withActions(afterAction(kept, first, watch), others, watch));
    });
  });

  test('actions that are taken back, last first, leave what was there, waiting or done', () => {
    forAll((mail, wishes) => {
      const { mailbox, actions } = scene(watched, mail, wishes);
      const undone = actions.toReversed().map((action) => undoOf(action, 2_000));
      expectSame(watch, mailbox, withActions(mailbox, [...actions, ...undone], watch));
      const confirmed = actions.reduce((before, action) => afterAction(before, action, watch), mailbox);
      expectSame(watch, mailbox, withActions(confirmed, undone, watch));
    });
  });

  test('what is refused has no effect, and what is done no further one', () => {
    forAll((mail, wishes) => {
      const { mailbox, actions } = scene(watched, mail, wishes);
      const settled = actions.map(
        (action, place): Action => ({
          ...action,
          state: place % 2 === 0 ? { kind: 'done', at: 1 } : { kind: 'refused', problem: { kind: 'not-found' } },
        }),
      );
      expect(withActions(mailbox, settled, watch)).toBe(mailbox);
    });
  });

  test('mail that comes while an action waits is shown, and what was acted on stays away', () => {
    forAll((mail, wishes) => {
      const leaving = wishes.map((wish): Asked => ({ ...wish, kind: 'trash', whole: false }));
      const { model, mailbox, actions } = scene(watched, mail, leaving);
      model.deliver(NEWS);
      const kept = polled(model, watch, mailbox);
      const gone = new Set(actions.flatMap(({ messages }) => messages.map(({ id }) => id)));
      const shown = withActions(kept, actions, watch);
      expect(shown.unread).toEqual(kept.unread.filter(({ id }) => !gone.has(id)));
      expect(shown.unread[0]?.id).toBe(model.ids()[0]);
    });
  });

  test('counts never fall below nothing, however little Gmail had counted', () => {
    forAll((mail, wishes) => {
      const { mailbox, actions } = scene(watched, mail, wishes);
      const { count } = withActions(afterCount(mailbox, { messages: 1, threads: 0 }, [], 1), actions, watch);
      expect(Math.min(count?.messages ?? 0, count?.threads ?? 0)).toBeGreaterThanOrEqual(0);
    });
  });

  test('labels follow history', () => {
    forAll((mail, wishes) => {
      const { model, mailbox, actions } = scene(watched, mail, wishes);
      for (const action of actions) done(model, action);
      const told = model.changesSince(mailbox.historyId ?? '', 'the labels after that change', 3);
      for (const changes of [told, told.map((change) => ({ ...change, labels: undefined }))]) {
        const after = afterHistory(mailbox, changes, model.historyId(), watch);
        for (const { id, labels } of listedMessages(after)) {
          expect([...labels].sort()).toEqual([...(model.metadata(id)?.labels ?? [])].sort());
        }
      }
    });
  });
});

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Action } from '../../../src/core/actions/action.ts';
import { ACTION_KINDS, type ActionKind, labelChange } from '../../../src/core/actions/action-table.ts';
import { withActions } from '../../../src/core/actions/with-actions.ts';
import { EMPTY_MAILBOX, listedMessages, type Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import type { Message } from '../../../src/core/mailbox/message.ts';
import { countedLabels, type Watch } from '../../../src/core/mailbox/watch.ts';
import { NEWS } from '../mailbox/model-events.ts';
import { createModelMailbox, type ModelMailbox } from '../mailbox/model-mailbox.ts';
import { pollOnce } from '../mailbox/model-poll.ts';
import type { ModelWatch } from '../mailbox/model-watches.ts';
import { actionOn } from './sample-action.ts';

const ALL_OF_IT = {
  before: [],
  toldAgain: 0,
  toldTwice: false,
  addsLast: false,
  isLost: false,
  listings: 1,
  beforeListing: [],
  beforeMetadata: [],
  fetched: Number.POSITIVE_INFINITY,
  isCounted: true,
};
const NOBODY = { stored: () => {}, followed: () => {}, listed: () => {} };

/** The mailbox after a whole poll. */
export function polled(model: ModelMailbox, watch: Watch, before: Mailbox): Mailbox {
  return pollOnce(model, watch, before, ALL_OF_IT, 'the labels of now', NOBODY).mailbox;
}

/** Shows one mailbox what the other does? Metadata that is still to be fetched may be missing from the first. */
export function expectSame(watch: Watch, shown: Mailbox, other: Mailbox): void {
  const known = Object.keys(shown.messages);
  const labelsIn = ({ messages }: Mailbox) => known.map((id) => [id, ...(messages[id]?.labels ?? []).toSorted()]);
  expect(shown.unread).toEqual(other.unread);
  expect(labelsIn(shown)).toEqual(labelsIn(other));
  // What a message without metadata adds to a sum over labels is a guess, until Gmail is asked, which is owed.
  const isSure = [shown, other].every(({ unread, messages }) => unread.every(({ id }) => messages[id] !== undefined));
  if (isSure || countedLabels(watch).length === 1) expect(shown.count).toEqual(other.count);
}

/** What somebody wishes for. */
export interface Asked {
  readonly kind: ActionKind;
  /** Places in the list, or among all messages where the whole conversation is meant. */
  readonly ranks: readonly number[];
  readonly whole: boolean;
}

/** Any wish. */
export const anyAsked: fc.Arbitrary<Asked> = fc.record({
  kind: fc.constantFrom(...ACTION_KINDS),
  ranks: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }),
  whole: fc.boolean(),
});

/** At most as many as are listed with their metadata. */
export const anyMail = fc.array(fc.subarray([...NEWS, 'STARRED', 'CATEGORY_UPDATES']), { maxLength: 20 });

/** The messages of the conversations, as Gmail tells of them once `actions` have been done. */
function othersOf(model: ModelMailbox, messages: readonly Message[], actions: readonly Action[]) {
  const threads = new Set(messages.map(({ threadId }) => threadId));
  return model
    .ids()
    .flatMap((id) => model.metadata(id) ?? [])
    .filter(({ threadId }) => threads.has(threadId))
    .map(({ id, threadId, labels }) => ({
      id,
      threadId,
      labels: actions.reduce<readonly string[]>((now, action) => {
        const isMeant = [...action.messages, ...(action.others ?? [])].some((one) => one.id === id);
        const { add, remove } = labelChange(action.kind);
        return isMeant ? [...now.filter((label) => ![...add, ...remove].includes(label)), ...add] : now;
      }, labels),
    }));
}

/** A mailbox that knows all, and actions that somebody asks for one after the other, each on what is then shown. */
export function scene({ watch, sets }: ModelWatch, mail: readonly (readonly string[])[], wishes: readonly Asked[]) {
  const model = createModelMailbox(sets);
  for (const labels of mail) model.deliver(labels);
  const mailbox = polled(model, watch, EMPTY_MAILBOX);
  const actions: Action[] = [];
  for (const { kind, ranks, whole } of wishes) {
    const shown = listedMessages(withActions(mailbox, actions, watch));
    const chosen = ranks.flatMap((rank) => shown[rank] ?? []);
    // A row stands for all messages of its conversation that are listed.
    const isMeant = (one: Message) =>
      chosen.some(({ id, threadId }) => (whole ? threadId === one.threadId : id === one.id));
    const messages = shown.filter(isMeant);
    if (messages.length === 0) continue;
    const others = whole ? othersOf(model, messages, actions) : undefined;
    actions.push(actionOn(kind, messages, { wholeConversation: whole, others }));
  }
  return { model, mailbox, actions };
}

/** Gmail does what an action asks for. */
export function done(model: ModelMailbox, { kind, messages, others = [] }: Action): void {
  for (const id of new Set([...messages, ...others].map((one) => one.id))) model.modify(id, labelChange(kind));
}

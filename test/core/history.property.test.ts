import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterCount, afterListing, afterMetadata, withoutMessage } from '../../src/core/after-answers.ts';
import { afterHistory } from '../../src/core/after-history.ts';
import {
  EMPTY_MAILBOX,
  KEPT_IDS,
  LIST_SIZE,
  listedMessages,
  type Mailbox,
  owedMessages,
} from '../../src/core/mailbox.ts';
import { INBOX } from '../../src/core/watched.ts';
import { anyEvent, type Event, happen } from './model-events.ts';
import { createModelMailbox, type ModelMailbox, type Told } from './model-mailbox.ts';

/** One poll, and what happens in the mailbox before and during it. */
interface Poll {
  readonly before: readonly Event[];
  /** How many changes Gmail tells again that it has told before. */
  readonly toldAgain: number;
  /** Does each change stand in two records? */
  readonly toldTwice: boolean;
  /** Between the fresh history id and a listing anew. */
  readonly beforeListing: readonly Event[];
  /** Between history and the metadata. */
  readonly beforeMetadata: readonly Event[];
  /** How much metadata comes before the worker is killed. */
  readonly fetched: number;
  readonly counted: boolean;
}

// Fewer messages than the list shows come between two requests of one poll.
const smallEvent = anyEvent.filter((event) => !('many' in event) || event.many * 3 < LIST_SIZE);
const rarely = fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(smallEvent, { maxLength: 3 }));

const anyPoll: fc.Arbitrary<Poll> = fc.record({
  before: fc.array(anyEvent, { maxLength: 8 }),
  toldAgain: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: 12 })),
  toldTwice: fc.boolean(),
  beforeListing: rarely,
  beforeMetadata: rarely,
  fetched: fc.oneof({ weight: 3, arbitrary: fc.constant(Number.POSITIVE_INFINITY) }, fc.nat({ max: 4 })),
  counted: fc.boolean(),
});

const unreadAtFirst = fc.oneof(
  { weight: 20, arbitrary: fc.nat({ max: 4 }) },
  { weight: 20, arbitrary: fc.integer({ min: LIST_SIZE - 2, max: LIST_SIZE + 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: KEPT_IDS - 1, max: KEPT_IDS + 2 }) },
);

function expectSameUnread(mailbox: Mailbox, model: ModelMailbox): void {
  const ids = new Set(mailbox.unread.map(({ id }) => id));
  const truth = new Set(model.unreadIds().map(({ id }) => id));
  expect(ids.size).toBe(mailbox.unread.length);
  expect([...ids].filter((id) => !truth.has(id))).toEqual([]);
  // Beyond the kept ids the list may lack some, and then says so.
  if (!mailbox.more) expect([...truth].filter((id) => !ids.has(id))).toEqual([]);
}

function pollOnce(model: ModelMailbox, start: Mailbox, poll: Poll, told: Told, hadMetadata: Set<string>): Mailbox {
  let mailbox = start;
  const stored = (next: Mailbox): void => {
    mailbox = next;
    const inList = new Set(next.unread.map(({ id }) => id));
    for (const id of hadMetadata) if (!inList.has(id)) hadMetadata.delete(id);
  };

  if (mailbox.historyId !== undefined) {
    const changes = model.changesSince(mailbox.historyId, told, poll.toldAgain);
    const repeated = poll.toldTwice ? changes.flatMap((change) => [change, change]) : changes;
    stored(afterHistory(mailbox, repeated, model.historyId(), INBOX));
    if (mailbox.historyId !== undefined) expectSameUnread(mailbox, model);
    if (!mailbox.countOwed) expect(mailbox.count).toEqual(model.count());
  }
  if (mailbox.historyId === undefined) {
    const fresh = model.historyId();
    for (const event of poll.beforeListing) happen(model, event);
    const ids = model.unreadIds();
    stored(afterListing(mailbox, ids.slice(0, KEPT_IDS), ids.length > KEPT_IDS, fresh));
    expectSameUnread(mailbox, model);
  }
  if (poll.counted && mailbox.countOwed) stored(afterCount(mailbox, model.count(), 1));

  for (const event of poll.beforeMetadata) happen(model, event);
  for (let fetched = 0; fetched < poll.fetched; fetched += 1) {
    const owed = owedMessages(mailbox);
    const id = owed[0];
    if (id === undefined) break;
    if (owed.some((one) => hadMetadata.has(one))) expect.fail('asks again for metadata that it has had');
    const answer = model.metadata(id);
    if (answer !== undefined) hadMetadata.add(id);
    stored(
      answer === undefined ? withoutMessage(mailbox, id) : afterMetadata(mailbox, answer.message, answer.labels, INBOX),
    );
  }
  if (owedMessages(mailbox).length === 0 && poll.beforeMetadata.length === 0) {
    expectSameUnread(mailbox, model);
    const newest = model.unreadIds().slice(0, LIST_SIZE);
    expect(listedMessages(mailbox).map(({ id }) => id)).toEqual(newest.map(({ id }) => id));
  }
  return mailbox;
}

test.each<Told>(['the labels after that change', 'the labels of now'])(
  'whatever happens, history that tells %s leads to what a listing would give',
  (told) => {
    fc.assert(
      fc.property(unreadAtFirst, fc.array(anyPoll, { minLength: 1, maxLength: 5 }), (unread, polls) => {
        const model = createModelMailbox();
        for (let i = 0; i < unread; i += 1) model.deliver(['INBOX', 'UNREAD']);
        const hadMetadata = new Set<string>();
        let mailbox = EMPTY_MAILBOX;
        for (const poll of polls) {
          for (const event of poll.before) happen(model, event);
          mailbox = pollOnce(model, mailbox, poll, told, hadMetadata);
        }
      }),
      { numRuns: 1_000 },
    );
  },
  30_000,
);

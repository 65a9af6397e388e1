import fc from 'fast-check';
import { afterCount, afterListing, afterMetadata, withoutMessage } from '../../../src/core/mailbox/after-answers.ts';
import { afterHistory } from '../../../src/core/mailbox/after-history.ts';
import type { HistoryChange } from '../../../src/core/mailbox/history.ts';
import { LIST_SIZE, type Mailbox, owedMessages } from '../../../src/core/mailbox/mailbox.ts';
import { mergeListings } from '../../../src/core/mailbox/merge-listings.ts';
import { countedLabels, type Watch } from '../../../src/core/mailbox/watch.ts';
import { type Event, happen } from './model-events.ts';
import type { ModelMailbox, Told } from './model-mailbox.ts';

/** One poll, and what happens in the mailbox before and during it. */
export interface Poll {
  readonly before: readonly Event[];
  /** How many changes Gmail tells again that it has told before. */
  readonly toldAgain: number;
  /** Does each change stand in two records? */
  readonly toldTwice: boolean;
  /** Are all arrivals told after all changes of labels? Only where those tell the labels of now can that be followed. */
  readonly addsLast: boolean;
  /** Has Gmail lost the history? */
  readonly isLost: boolean;
  /** How often a needed listing is made. */
  readonly listings: number;
  /** Between the fresh history id and a listing anew. */
  readonly beforeListing: readonly Event[];
  /** Between history and the metadata. */
  readonly beforeMetadata: readonly Event[];
  /** How much metadata comes before the worker is killed. */
  readonly fetched: number;
  readonly isCounted: boolean;
}

const seldom = fc.nat({ max: 9 }).map((n) => n === 9);

/** Any poll in a mailbox where such events happen; most of them run to their end. */
export function pollAmid(event: fc.Arbitrary<Event>): fc.Arbitrary<Poll> {
  // Fewer messages than the list shows come between two requests of one poll.
  const smallEvent = event.filter((one) => !('many' in one) || one.many * 3 < LIST_SIZE);
  const rarely = fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(smallEvent, { maxLength: 3 }));
  return fc.record({
    before: fc.array(event, { maxLength: 8 }),
    toldAgain: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
    toldTwice: fc.boolean(),
    addsLast: fc.boolean(),
    isLost: seldom,
    listings: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.nat({ max: 2 })),
    beforeListing: rarely,
    beforeMetadata: rarely,
    fetched: fc.oneof({ weight: 3, arbitrary: fc.constant(Number.POSITIVE_INFINITY) }, fc.nat({ max: 4 })),
    isCounted: fc.boolean(),
  });
}

/** What the tests look at while a poll runs. */
export interface Onlookers {
  /** The mailbox is what it is stored as next. */
  readonly stored: (mailbox: Mailbox) => void;
  /** History has told all: the mailbox knows what it may. */
  readonly followed: (mailbox: Mailbox) => void;
  /** The list was made anew from what stands in the model now. */
  readonly listed: (before: Mailbox, after: Mailbox) => void;
}

/** Runs one poll as the background does, each step a write of its own; gives the mailbox and whether all was done. */
export function pollOnce(
  model: ModelMailbox,
  watch: Watch,
  start: Mailbox,
  poll: Poll,
  how: Told,
  watching: Onlookers,
): { readonly mailbox: Mailbox; readonly isWhole: boolean } {
  let mailbox = start;
  const store = (next: Mailbox): void => {
    mailbox = next;
    watching.stored(next);
  };
  const list = (): void => {
    const fresh = model.historyId();
    for (const event of poll.beforeListing) happen(model, event);
    const before = mailbox;
    store(afterListing(mailbox, mergeListings(model.listings(), mailbox.messages), fresh, 1));
    watching.listed(before, mailbox);
  };

  if (mailbox.historyId !== undefined && !poll.isLost) {
    store(afterHistory(mailbox, changesFor(model, mailbox.historyId, poll, how), model.historyId(), watch));
    if (mailbox.historyId !== undefined) watching.followed(mailbox);
  }
  if (mailbox.historyId === undefined || poll.isLost) {
    if (poll.listings === 0) return { mailbox, isWhole: false };
    for (let times = 0; times < poll.listings; times += 1) list();
  }
  if (poll.isCounted && mailbox.countOwed && countedLabels(watch).length > 0) {
    store(afterCount(mailbox, model.count(), [], 1));
  }

  for (const event of poll.beforeMetadata) happen(model, event);
  for (let fetched = 0; fetched < poll.fetched; fetched += 1) {
    const id = owedMessages(mailbox)[0];
    if (id === undefined) break;
    const answer = model.metadata(id);
    store(answer === undefined ? withoutMessage(mailbox, id) : afterMetadata(mailbox, answer, watch));
  }
  return { mailbox, isWhole: owedMessages(mailbox).length === 0 && poll.beforeMetadata.length === 0 };
}

function changesFor(model: ModelMailbox, start: string, poll: Poll, how: Told): readonly HistoryChange[] {
  const changes = model.changesSince(start, how, poll.toldAgain);
  const told = poll.toldTwice ? changes.flatMap((change) => [change, change]) : changes;
  if (!poll.addsLast || how !== 'the labels of now') return told;
  const isAdd = ({ kind }: HistoryChange): boolean => kind === 'added';
  return [...told.filter((change) => !isAdd(change)), ...told.filter(isAdd)];
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_MAILBOX,
  KEPT_IDS,
  LIST_SIZE,
  listedMessages,
  type Mailbox,
  newestSeenIn,
  owedMessages,
} from '../../../src/core/mailbox/mailbox.ts';
import { compareArrival } from '../../../src/core/mailbox/message.ts';
import { shownCount } from '../../../src/core/mailbox/shown-count.ts';
import { type Announcing, anyAnnouncing, createModelAnnouncer } from './model-announcer.ts';
import { anyEvent, anyEventOfFew, type Event, happen, NEWS } from './model-events.ts';
import { createModelMailbox, type ModelMailbox, type Told } from './model-mailbox.ts';
import { type Onlookers, type Poll, pollAmid, pollOnce } from './model-poll.ts';
import { MODEL_WATCHES, type ModelWatch } from './model-watches.ts';

const unreadAtFirst = fc.oneof(
  { weight: 20, arbitrary: fc.nat({ max: 4 }) },
  { weight: 20, arbitrary: fc.integer({ min: LIST_SIZE - 2, max: LIST_SIZE + 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: KEPT_IDS - 1, max: KEPT_IDS + 2 }) },
);
interface Round {
  readonly poll: Poll;
  readonly announcing: Announcing;
}
const roundsAmid = (event: fc.Arbitrary<Event>): fc.Arbitrary<Round> =>
  fc.record({ poll: pollAmid(event), announcing: anyAnnouncing });
const ofMany = fc.array(roundsAmid(anyEvent), { minLength: 1, maxLength: 5 });
const ofFew = fc.array(roundsAmid(anyEventOfFew), { minLength: 1, maxLength: 7 });

function expectSameUnread(mailbox: Mailbox, model: ModelMailbox): void {
  const ids = new Set(mailbox.unread.map(({ id }) => id));
  const truth = new Set(model.unreadIds().map(({ id }) => id));
  expect(ids.size).toBe(mailbox.unread.length);
  expect([...ids].filter((id) => !truth.has(id))).toEqual([]);
  // Beyond the kept ids the list may lack some, and then says so.
  if (!mailbox.more) expect([...truth].filter((id) => !ids.has(id))).toEqual([]);
}

function expectSameCount(mailbox: Mailbox, model: ModelMailbox, { watch }: ModelWatch): void {
  const shown = shownCount(mailbox, watch);
  if (watch.kind === 'labels') {
    if (!mailbox.countOwed) expect(shown?.unread).toBe(model.count()[watch.unit]);
  } else if (shown?.orMore === false) {
    expect(shown.unread).toBe(model.unreadIds().length);
  }
}

/** Metadata is never asked for twice while a message stays in the list. */
function createMetadataWatch() {
  const had = new Set<string>();
  return (mailbox: Mailbox): void => {
    if (owedMessages(mailbox).some((id) => had.has(id))) expect.fail('asks again for metadata that it has had');
    had.clear();
    for (const id of Object.keys(mailbox.messages)) had.add(id);
  };
}

/** A listing cannot tell that a message came back that arrived before others that were seen. */
function excuseUntold(model: ModelMailbox, before: Mailbox): void {
  const isTold = (id: string): boolean => before.listedAt !== undefined && compareArrival(id, newestSeenIn(before)) > 0;
  model.arrivals.excuse(model.arrivals.waiting().filter((id) => !isTold(id)));
}

function liveThrough(watched: ModelWatch, told: Told, unread: number, rounds: readonly Round[]): void {
  const model = createModelMailbox(watched.sets);
  for (let i = 0; i < unread; i += 1) model.deliver(NEWS);
  const announcer = createModelAnnouncer(model);
  const expectNewMetadata = createMetadataWatch();
  const onlookers: Onlookers = {
    stored: expectNewMetadata,
    followed: (mailbox) => {
      announcer.expectSound(mailbox);
      expectSameUnread(mailbox, model);
      expectSameCount(mailbox, model, watched);
    },
    listed: (before, after) => {
      expectSameUnread(after, model);
      excuseUntold(model, before);
    },
  };

  let mailbox: Mailbox = EMPTY_MAILBOX;
  for (const { poll, announcing } of rounds) {
    for (const event of poll.before) happen(model, event);
    const end = pollOnce(model, watched.watch, mailbox, poll, told, onlookers);
    mailbox = end.mailbox;
    announcer.expectSound(mailbox);
    const listed = new Set(mailbox.unread.map(({ id }) => id));
    if (mailbox.more) model.arrivals.excuse(model.arrivals.waiting().filter((id) => !listed.has(id)));
    if (end.isWhole) {
      expectSameUnread(mailbox, model);
      const newest = model.unreadIds().slice(0, LIST_SIZE);
      expect(listedMessages(mailbox).map(({ id }) => id)).toEqual(newest.map(({ id }) => id));
      announcer.expectNoneForgotten(mailbox);
    }
    mailbox = announcer.announce(mailbox, announcing);
    announcer.expectSound(mailbox);
  }
}

describe.each(MODEL_WATCHES)('of $what', (watched) => {
  test.each<Told>(['the labels after that change', 'the labels of now'])(
    'whatever happens, history that tells %s leads to what a listing would give, and each arrival is announced once',
    (told) => {
      fc.assert(
        fc.property(unreadAtFirst, ofMany, (unread, rounds) => liveThrough(watched, told, unread, rounds)),
        { numRuns: 500 },
      );
      fc.assert(
        fc.property(fc.nat({ max: 2 }), ofFew, (unread, rounds) => liveThrough(watched, told, unread, rounds)),
        { numRuns: 700 },
      );
    },
    60_000,
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Listing } from '../../../src/core/mailbox/after-answers.ts';
import { mergeListings } from '../../../src/core/mailbox/merge-listings.ts';

const one = (id: string) => ({ id, threadId: id });
const listing = (ids: readonly string[], more = false): Listing => ({ unread: ids.map(one), more });

test('no listing holds nothing, and one alone stays as Gmail gave it, even out of the order of its ids', () => {
  expect(mergeListings([], {})).toEqual(listing([]));
  const only = listing(['18c1', '18c3', '18c2'], true);
  expect(mergeListings([only], {})).toEqual(only);
});

test('messages of several labels interleave by their ids, the newest first, each once', () => {
  expect(mergeListings([listing(['18cf', '18c2']), listing(['18d0', '18cf', '18c1']), listing([])], {})).toEqual(
    listing(['18d0', '18cf', '18c2', '18c1']),
  );
});

test('a longer id is a later one, whatever its first digits, and ids beyond 2^53 are told apart', () => {
  const [a, b, c, d] = ['10000000000000000', 'fffffffffffffff1', 'fffffffffffffff0', '9'] as const;
  expect(mergeListings([listing([b, d]), listing([a, c])], {})).toEqual(listing([a, b, c, d]));
});

const anyId = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((id) => id.toString(16));
const nearId = fc.bigInt({ min: 2n ** 60n, max: 2n ** 60n + 40n }).map((id) => id.toString(16));
const anyListing = fc
  .tuple(fc.uniqueArray(fc.oneof(anyId, nearId), { maxLength: 30 }), fc.boolean())
  .map(([ids, more]) =>
    listing(
      ids.sort((a, b) => (BigInt(`0x${a}`) > BigInt(`0x${b}`) ? -1 : 1)),
      more,
    ),
  );

test('a merged listing holds each message once, none else, and keeps the order of every listing', () => {
  fc.assert(
    fc.property(fc.array(anyListing, { minLength: 2, maxLength: 10 }), (listings) => {
      const merged = mergeListings(listings, {});
      const ids = merged.unread.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(ids)).toEqual(new Set(listings.flatMap(({ unread }) => unread.map(({ id }) => id))));
      expect(merged.more).toBe(listings.some(({ more }) => more));
      for (const { unread } of listings) {
        const own = new Set(unread.map(({ id }) => id));
        expect(ids.filter((id) => own.has(id))).toEqual(unread.map(({ id }) => id));
      }
    }),
    { numRuns: 1_000 },
  );
});

test('the order in which the labels are listed does not matter', () => {
  fc.assert(
    fc.property(anyListing, anyListing, (a, b) => {
      expect(mergeListings([a, b], {})).toEqual(mergeListings([b, a], {}));
    }),
    { numRuns: 500 },
  );
});

import * as v from 'valibot';
import type { AccountId } from '../../core/account/account.ts';
import { CALL_NAMES, CHECK_NAMES, type Stories, type Story } from '../../core/sign-in-story/story.ts';
import { item } from '../item.ts';
import { Moment } from '../shapes.ts';

const Fields = v.array(v.tuple([v.string(), v.string()]));

const CallShape = v.object({
  name: v.picklist(CALL_NAMES),
  at: Moment,
  took: v.number(),
  request: v.object({ method: v.string(), address: v.string(), query: Fields, headers: Fields, body: Fields }),
  response: v.exactOptional(v.object({ status: v.number(), headers: Fields, body: Fields })),
});

const StoryShape: v.GenericSchema<unknown, Story> = v.object({
  kind: v.picklist(['sign-in', 'refresh', 'revocation']),
  at: Moment,
  took: v.number(),
  outcome: v.string(),
  calls: v.array(CallShape),
  checks: v.array(
    v.object({
      name: v.picklist(CHECK_NAMES),
      expected: v.string(),
      found: v.string(),
      result: v.picklist(['passed', 'failed', 'absent']),
    }),
  ),
  idToken: v.exactOptional(v.object({ header: Fields, claims: Fields, signature: v.string() })),
});

/** What happened in an account's last sign-in and its last refresh, masked. Local. */
export const storiesItem = (account: AccountId) =>
  item<Stories>(
    `stories:${account}`,
    v.object({ signIn: v.exactOptional(StoryShape), refresh: v.exactOptional(StoryShape) }),
    {},
  );

/** What happened in the last sign-in, if it failed; undefined after one that succeeded. Session. */
export const failedStoryItem = item<Story | undefined>('failed-story', StoryShape, undefined);

/** What happened in the last revocation; its account is no longer stored. Session. */
export const revocationStoryItem = item<Story | undefined>('revocation-story', StoryShape, undefined);

/** A story that ships with Tidings; throws if it is none. */
export function readStory(recorded: unknown): Story {
  return v.parse(StoryShape, recorded);
}

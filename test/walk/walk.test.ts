import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../src/core/time.ts';
import { findFailure, tellFailure } from './find-failure.ts';
import { playWalk } from './play/play-walk.ts';
import type { WalkEvent } from './walk-event.ts';

/** The first walk, and how many are played; `WALK_SEED` plays one again. */
const SEED = process.env.WALK_SEED;
const FIRST = SEED === undefined ? 1 : Number(SEED);
const WALKS = SEED === undefined ? 150 : 1;

test('whatever happens, what is shown comes to be true, and what was asked for is done', {
  timeout: 180_000,
}, async () => {
  for (let seed = FIRST; seed < FIRST + WALKS; seed += 1) {
    const failure = await findFailure(seed);
    expect(failure === undefined ? undefined : tellFailure(failure)).toBeUndefined();
  }
});

describe('a walk can fail', () => {
  const signIn: WalkEvent = { kind: 'sign in', who: 'ada', level: 'manage' };
  const mail: WalkEvent = { kind: 'mail', who: 'ada', many: 1, to: ['INBOX', 'UNREAD', 'CATEGORY_PERSONAL'] };
  const wait: WalkEvent = { kind: 'wait', for: 2 * MINUTE };
  const act: WalkEvent = { kind: 'act', who: 'ada', action: 'archive', which: 0, many: 1, whole: false };
  const day: readonly WalkEvent[] = [signIn, mail, wait, act, wait, mail, { kind: 'quiet' }];
  const goneAfter = (looks: number) => {
    let left = looks;
    return (): boolean => {
      left -= 1;
      return left >= 0;
    };
  };
  const never = (): Promise<never> => new Promise(() => undefined);

  test('though it does not where nothing is wrong', async () => {
    expect(await playWalk(day, 'clock')).toBeUndefined();
  });

  test.each([
    { what: 'nobody is told', options: { mayNotify: async () => false }, flaw: 'never announced' },
    { what: 'a bug is reported', options: { hasHosts: () => Promise.reject(new Error('A bug')) }, flaw: 'A bug' },
    { what: 'time stands still', options: { presence: never }, flaw: 'neither ends nor waits' },
    { what: 'the network stays away', options: { isOnline: goneAfter(8) }, flaw: 'offline' },
  ])('where $what', async ({ options, flaw }) => {
    const failure = await playWalk(day, 'clock', options).catch((error: unknown) => ({ flaws: [String(error)] }));
    expect(failure?.flaws.join()).toContain(flaw);
  });
});

import { test } from 'vitest';
import { playDay } from '../chaos/play-day.ts';

/** One that meets hangs, lost history and throttling early on. */
const SEED = 20_261_121;

test.for(['Chromium', 'Firefox'] as const)(
  'In %s, a day of mail, actions, faults and kills leaves badge, lists, labels and announcements as the mailboxes are',
  { timeout: 480_000 },
  async (browser, { expect }) => {
    const { figures, failure, last } = await playDay({ browser, seed: SEED, forMs: 25_000 });
    expect(failure, last.join('\n')).toBeUndefined();
    expect(figures.kills).toBeGreaterThan(3);
    expect(figures.faults).toBeGreaterThan(3);
    console.log(`Chaos in ${browser}, seed ${SEED}: ${JSON.stringify(figures)}`);
  },
);

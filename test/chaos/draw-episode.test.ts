import { expect, test } from 'vitest';
import { ENDPOINTS, FAULTS } from '../../tools/stage/fault-matrix.ts';
import { drawEpisode, type Episode } from './draw-episode.ts';
import { createRandom } from './random.ts';

const episodes = (seed: number, count: number): readonly Episode[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => drawEpisode(random));
};

test('the same seed draws the same episodes, another seed others', () => {
  expect(episodes(42, 20)).toEqual(episodes(42, 20));
  expect(episodes(43, 1)).not.toEqual(episodes(42, 1));
});

test('the episodes of ten minutes meet every endpoint with every fault but the policy that would end a sign-in', () => {
  const planned = new Set(
    episodes(1, 150)
      .flatMap(({ rounds }) => rounds)
      .flatMap(({ faults }) => faults)
      .map(({ endpoint, fault }) => `${endpoint} ${fault}`),
  );
  const all = ENDPOINTS.flatMap((endpoint) => FAULTS.map((fault) => `${endpoint} ${fault}`));
  expect(planned).toEqual(new Set(all.filter((one) => one !== 'token 403 scope')));
});

test('where nobody looks, no fault waits for somebody', () => {
  const alone = episodes(1, 150).filter(({ isWatched }) => !isWatched);
  const faults = alone.flatMap(({ rounds }) => rounds.flatMap((round) => round.faults.map(({ fault }) => fault)));
  expect(faults.length).toBeGreaterThan(20);
  expect(faults).not.toContain('403 scope');
});

test('what is drawn is spread evenly enough', () => {
  const random = createRandom(7);
  const drawn = Array.from({ length: 10_000 }, () => random.whole(1, 10));
  for (let number = 1; number <= 10; number += 1) {
    const share = drawn.filter((one) => one === number).length / drawn.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
  }
});

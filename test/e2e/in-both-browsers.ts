import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leaksIn, QUIET_PLACES } from '../../tools/leaks/places.ts';
import { expectOnlyGoogleAsked } from '../../tools/stage/only-google-asked.ts';
import { BROWSERS, openStage, type Stage, type StageOptions } from '../../tools/stage/stage.ts';

/** Adds tests, each of which gets the stage from `stage()`. */
type Tests = (stage: () => Stage) => void;

/** Runs the tests once in each browser, one after the other. */
export function inBothBrowsers(tests: Tests, options: StageOptions = {}): void {
  for (const name of BROWSERS) inBrowser(name, tests, options);
}

/**
 * Runs the tests in the order written, all on one stage, and last tests over everything that was sent, printed, and kept
 * meanwhile.
 */
function inBrowser(name: (typeof BROWSERS)[number], tests: Tests, options: StageOptions = {}): void {
  describe.sequential(`In ${name},`, { shuffle: false }, () => {
    let open: Stage | undefined;
    const stage = (): Stage => {
      if (open === undefined) throw new Error(`${name} did not start`);
      return open;
    };
    beforeAll(async () => {
      open = await openStage(name, options);
    });
    afterAll(async () => open?.close());
    tests(stage);
    test('no host but the three was asked by the extension, and no request carried a cookie', () => {
      expectOnlyGoogleAsked(stage());
    });
    test('no secret, address or mail was printed, or kept where it does not belong', async () => {
      expect(await leaksIn(QUIET_PLACES, stage())).toEqual([]);
    });
  });
}

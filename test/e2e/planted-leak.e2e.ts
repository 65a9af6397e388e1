import { describe, expect, onTestFinished, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { canariesOf } from '../../tools/leaks/canaries.ts';
import { findLeaks } from '../../tools/leaks/find-leaks.ts';
import { leaksIn, QUIET_PLACES } from '../../tools/leaks/places.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import { BROWSERS, openStage } from '../../tools/stage/stage.ts';
import { PRINT_WHOLE } from './print-whole.ts';

/** A mistake that must be found: background and pages print what is written to memory. */
const PRINT_SESSION = `chrome.storage.session.onChanged.addListener((change) => {
  console.log('printed by ' + location.pathname, change);
});`;

describe.each(BROWSERS)('In %s, if something were printed,', (name) => {
  test('it would be found, whoever printed it', async () => {
    const stage = await openStage(name, { first: PRINT_WHOLE + PRINT_SESSION });
    onTestFinished(() => stage.close());
    const page = await stage.browser.openOptions();
    await page.waitForSelector('main');
    await setClient(stage);
    await signIn(stage);
    for (const place of [/^\/(?:worker\.js|_generated_background_page\.html)/, /^\/src\/options\//]) {
      const lines = (): readonly string[] =>
        stage.browser
          .printed()
          .split('printed by ')
          .filter((line) => place.test(line));
      await until(`${place} to print a token`, () => {
        return findLeaks(lines().join('\n'), canariesOf(stage.sandbox)).includes('access_token');
      });
    }
    expect(await leaksIn(QUIET_PLACES, stage)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('console: access_token'),
        expect.stringContaining('console: address of an account'),
      ]),
    );
  });
});

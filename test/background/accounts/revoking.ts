import { type App, createApp } from '../../../src/background/create-app.ts';
import { createFakeBrowser, type FakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import type { FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { createInstantGoogle, type InstantGoogle } from '../../../tools/fakes/instant-google.ts';

export const ADA = '110000000000000000001';
export const BO = '110000000000000000002';

/** A browser in which ADA is signed in. */
export interface Scene {
  readonly browser: FakeBrowser;
  readonly google: InstantGoogle;
  /** A worker that has just started. */
  readonly app: (options?: FakeWorldOptions) => App;
  /** How many revocations of a user reached Google. */
  readonly revocations: (account?: string) => number;
  /** Everything stored, as text. */
  readonly kept: () => string;
  /** Makes Google unreachable for revocations. */
  readonly cutOff: () => void;
}

/** Creates such a browser. */
export async function adaSignedIn(): Promise<Scene> {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add(ADA);
  return {
    browser,
    google,
    app: (options) => createApp(google.start(options)),
    revocations: (account = ADA) => google.methods(account).filter((method) => method === 'revoke').length,
    kept: () => browser.local.text() + browser.session.text(),
    cutOff: () => {
      google.meddle = (_account, path) => {
        if (path === '/revoke') throw new TypeError('Failed to fetch');
        return undefined;
      };
    },
  };
}

import { signIn } from '../../../src/background/sign-in/sign-in.ts';
import type { FlowEnd } from '../../../src/background/world.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { createFakeBrowser, type FakeArea, type FakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import {
  createFakeWorld,
  FAKE_CLIENT,
  FAKE_REDIRECT_URI,
  type FakeWorld,
  type FakeWorldOptions,
} from '../../../tools/fakes/fake-world.ts';
import { createGoogleWire, type GoogleWire } from '../../oauth/google-wire.ts';
import { createSigningKey } from '../../oauth/id-token.ts';

// One for all tests: making a key takes a tenth of a second.
const key = await createSigningKey('key-of-today');

/** A browser and a Google in which a person can sign in. */
export interface Scene {
  readonly browser: FakeBrowser;
  readonly google: GoogleWire;
  /** The addresses of the sign-in windows so far. */
  readonly windows: readonly string[];
  /** A worker that reaches this Google; the person says yes in each window. */
  readonly start: (options?: FakeWorldOptions) => FakeWorld;
}

/** A browser in which nobody has signed in yet. */
export function createScene(): Scene {
  const browser = createFakeBrowser();
  const google = createGoogleWire(FAKE_CLIENT, FAKE_REDIRECT_URI, key);
  const windows: string[] = [];
  const runWebAuthFlow = async (url: string): Promise<FlowEnd> => {
    windows.push(url);
    const callback = google.allow(url);
    return callback === undefined ? { kind: 'page-refused' } : { kind: 'returned', url: callback };
  };
  return {
    browser,
    google,
    windows,
    start: (options) =>
      createFakeWorld({
        browser,
        runWebAuthFlow,
        http: async (url, init) => (url.startsWith(GMAIL) ? emptyMailbox(url) : google.http(url, init)),
        ...options,
      }),
  };
}

/** What an area holds besides the stories of sign-ins and refreshes, which change with each. */
export function withoutStories({ text }: FakeArea): string {
  return text()
    .split('\n')
    .filter((line) => !/^(?:stories:|failed-story )/.test(line))
    .join('\n');
}

/** A scene in which a person has signed in at level Read, and the worker that did it. */
export async function signedIn() {
  const scene = createScene();
  const world = scene.start();
  await signIn(world, 'read');
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const [account] = accounts;
  if (account === undefined) throw new Error('No account is signed in');
  return { scene, browser: scene.browser, google: scene.google, world, account };
}

const GMAIL = 'https://gmail.googleapis.com/gmail/v1/users/me/';

/** A mailbox with no unread mail, for the poll that follows a sign-in. */
function emptyMailbox(url: string): Response {
  switch (new URL(url).pathname.split('/').at(-1)) {
    case 'profile':
      return Response.json({ historyId: '100' });
    case 'messages':
      return Response.json({});
    case 'INBOX':
      return Response.json({ messagesUnread: 0, threadsUnread: 0 });
    default:
      throw new Error(`The test does not expect ${url}`);
  }
}

import { word } from '../../tools/stage/words.ts';
import { agree } from './agree.ts';
import { consent, lastClick } from './consent.ts';
import type { Camera } from './pictures.ts';
import { inPopup, picturePopup, pressRefresh, shownLines } from './popup.ts';
import { seeBadge, seeList, tellCost } from './sights.ts';
import type { Stage } from './stage.ts';
import { counted, tell } from './tell.ts';
import { wantedBadge } from './unread-mail.ts';

const PAGE_WIDTH = 960;
const FIRST_ROWS = 5;
const TOKEN_PATH = '/token';

async function deliver({ mailbox }: Stage, subject: string): Promise<void> {
  await mailbox.compose({ from: 'Charles Babbage <charles@example.net>', subject, text: 'Come and see it turn.' });
}

/** One step of the demo: what happens, then a look at what the browser shows. */
export interface Step {
  readonly title: string;
  play(stage: Stage, camera: Camera): Promise<void>;
}

/** The steps that the demo runs and prints when there is no window to look at. */
export const STORY: readonly Step[] = [
  {
    title: 'Tidings is installed and opens its welcome page',
    async play(stage, camera) {
      const page = await stage.browser.openedPage(stage.browser.optionsAddress);
      await page.waitForSelector('main h1', { timeout: 10_000 });
      tell('Page', ...(await shownLines(page, 'h1')));
      await camera.take(page, 'welcome', PAGE_WIDTH);
      await page.close();
      await seeBadge(stage, '');
      await inPopup(stage, async (popup) => {
        tell('Popup', ...(await shownLines(popup, 'main')));
      });
      await picturePopup(stage, camera, 'popup-1-signed-out');
    },
  },
  {
    title: 'The user signs in with Google',
    async play(stage, camera) {
      await inPopup(stage, async (popup) => {
        await lastClick(popup, '.welcome .button');
        await consent(stage, camera);
      });
      await seeBadge(stage, wantedBadge(stage));
      await inPopup(stage, (popup) => seeList(stage, popup, FIRST_ROWS));
      await picturePopup(stage, camera, 'popup-2-list');
      await picturePopup(stage, camera, 'popup-3-list-dark', 'dark');
      const options = await stage.browser.openOptions();
      await options.waitForSelector('main h1', { timeout: 10_000 });
      await camera.take(options, 'options-1', PAGE_WIDTH);
      await camera.take(options, 'options-2-dark', PAGE_WIDTH, 'dark');
      await options.close();
    },
  },
  {
    title: 'Tidings checks for mail, and nothing is new',
    play: (stage) =>
      inPopup(stage, async (popup) => {
        stage.sandbox.log.clear();
        await pressRefresh(popup);
        await seeBadge(stage, wantedBadge(stage));
        const requests = stage.sandbox.log.api();
        tellCost(requests);
        agree('The number of requests', requests.length, 1);
      }),
  },
  {
    title: 'A new message arrives',
    play: (stage) =>
      inPopup(stage, async (popup) => {
        const before = wantedBadge(stage);
        await deliver(stage, 'The engine is ready');
        stage.sandbox.log.clear();
        await seeBadge(stage, before);
        tell('', `"${word('popupRefresh')}" is pressed; Tidings also checks automatically, once a minute`);
        await pressRefresh(popup);
        await seeBadge(stage, wantedBadge(stage));
        await seeList(stage, popup, 1);
        tellCost(stage.sandbox.log.api());
      }),
  },
  {
    title: 'The message is read elsewhere',
    play: (stage) =>
      inPopup(stage, async (popup) => {
        const ids = stage.mailbox
          .unread('INBOX')
          .slice(0, 1)
          .map(({ id }) => id);
        stage.mailbox.modify(ids, { remove: ['UNREAD'] });
        await pressRefresh(popup);
        await seeBadge(stage, wantedBadge(stage));
        await seeList(stage, popup, 1);
      }),
  },
  {
    title: 'The access token expires, as it does after an hour, and another message arrives',
    play: (stage) =>
      inPopup(stage, async (popup) => {
        const { browser, sandbox, address } = stage;
        await sandbox.expireAccessTokens(address);
        await deliver(stage, 'The engine has turned for an hour');
        sandbox.log.clear();
        await pressRefresh(popup);
        await seeBadge(stage, wantedBadge(stage));
        await seeList(stage, popup, 1);
        const refreshes = sandbox.log.api().filter(({ path }) => path === TOKEN_PATH).length;
        const windows = await browser.consentWindows();
        tell('Google', `received ${counted(refreshes, 'refresh request')}; ${counted(windows, 'window')} opened`);
        agree('The number of refreshes', refreshes, 1);
        agree('The number of windows', windows, 0);
      }),
  },
  {
    title: 'Access is revoked in the Google account',
    async play(stage, camera) {
      await inPopup(stage, async (popup) => {
        await stage.sandbox.revokeAccess(stage.address);
        await pressRefresh(popup);
        await seeBadge(stage, `!${wantedBadge(stage)}`);
        tell('Popup', ...(await shownLines(popup, '.banner')));
        await seeList(stage, popup, 1);
      });
      await picturePopup(stage, camera, 'popup-4-revoked');
    },
  },
  {
    title: 'A message arrives while access is revoked; then "Sign in again" is pressed',
    async play(stage) {
      await deliver(stage, 'Where are you?');
      await inPopup(stage, async (popup) => {
        await lastClick(popup, '.account .banner .button');
        await consent(stage);
      });
      await seeBadge(stage, wantedBadge(stage));
      await inPopup(stage, (popup) => seeList(stage, popup, 1));
    },
  },
];

import { forbidden, type GoogleError, insufficientScopes } from '../../sandbox/google-errors.ts';
import { until } from '../browser/until.ts';
import { check } from '../stage/check.ts';
import { jsonFault } from '../stage/fault-matrix.ts';
import type { Stage } from '../stage/stage.ts';
import { signedInAt } from './beginnings.ts';
import { click, focus, inTurn, keys, ROW } from './poses.ts';
import type { Act, AfterScene } from './scene.ts';

/** Actions made meanwhile wait; afterwards they are sent. */
async function offline(stage: Stage): Promise<AfterScene> {
  await stage.browser.offline(true);
  return async () => {
    await stage.browser.offline(false);
    await check(stage);
  };
}

/** Google refuses every change; after the scene, `dismiss` is pressed for each action in the popup. */
function refusing(refusal: GoogleError, dismiss: string) {
  return async ({ browser, sandbox }: Stage): Promise<AfterScene> => {
    const end = sandbox.addFault({ name: 'refused', method: 'POST', path: /modify$/i, act: jsonFault(refusal) });
    return async () => {
      end();
      const popup = await browser.openPopup();
      await until('nothing to dismiss', () =>
        popup.evaluate((css) => {
          const button = document.querySelector<HTMLElement>(css);
          button?.click();
          return button === null;
        }, dismiss),
      );
    };
  };
}

/** A permanent refusal, so that the message is back. */
const refusingForGood = refusing(insufficientScopes('MessagesModify'), '.above-list .banner .icon-button');

/** A refusal for an unknown reason, so that the action is retried. */
const refusingForNow = refusing(forbidden('Delegation denied'), '.queue .button:last-child');

/** A focused toast does not close automatically. */
const keepToast = focus('.toast button');

/** One account, at the access level that allows changes to mail. */
export const ACTING: Act = {
  name: 'one account is acted on',
  enter: signedInAt('manage'),
  scenes: [
    { name: 'selection', page: 'popup', pose: keys('x', 'j', 'j', 'x'), shows: '.selection-bar' },
    { name: 'undo-archive', page: 'popup', pose: inTurn(keys('e'), keepToast), shows: '.toast' },
    { name: 'marked-read', page: 'popup', pose: inTurn(keys('j', 'Shift+I'), keepToast), shows: '.toast' },
    { name: 'starred', page: 'popup', pose: inTurn(keys('j', 's'), keepToast), shows: `${ROW} [aria-pressed=true]` },
    { name: 'mark-all', page: 'popup', pose: click('.account-header .icon-button'), shows: '.confirm' },
    { name: 'queue', page: 'popup', before: offline, pose: keys('e', '#', '!'), shows: '.queue' },
    { name: 'refused', page: 'popup', before: refusingForGood, pose: keys('e'), shows: '.above-list .banner' },
    { name: 'stuck', page: 'popup', before: refusingForNow, pose: keys('e'), shows: '.queue[open]' },
    { name: 'key-sheet', page: 'popup', pose: keys('?'), shows: '.key-sheet' },
  ],
};

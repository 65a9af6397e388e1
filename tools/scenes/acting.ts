import * as v from 'valibot';
import { forbidden } from '../../sandbox/google-errors.ts';
import { check } from '../stage/check.ts';
import { jsonFault } from '../stage/fault-matrix.ts';
import type { Stage } from '../stage/stage.ts';
import { signedInAt } from './beginnings.ts';
import { click, focus, inTurn, keys, ROW } from './poses.ts';
import type { Act, AfterScene } from './scene.ts';

const Actions = v.array(v.object({ id: v.string() }));

/** What is done meanwhile waits; then it is sent. */
async function offline(stage: Stage): Promise<AfterScene> {
  await stage.browser.offline(true);
  return async () => {
    await stage.browser.offline(false);
    await check(stage);
  };
}

/** Google refuses every change for good; then the person has read so. */
async function refusing({ browser, sandbox }: Stage): Promise<AfterScene> {
  const act = jsonFault(forbidden('Delegation denied'));
  const end = sandbox.addFault({ name: 'refused', method: 'POST', path: /modify$/i, act });
  return async () => {
    end();
    const local = await browser.storage('local');
    for (const [key, kept] of Object.entries(local)) {
      const [, account] = /^actions:(.*)$/.exec(key) ?? [];
      if (account === undefined) continue;
      for (const { id } of v.parse(Actions, kept)) {
        await browser.send({ command: 'dismissAction', args: [account, id] });
      }
    }
  };
}

/** A toast that has the focus does not go away by itself. */
const keepToast = focus('.toast button');

/** One account, at the level that allows to change mail. */
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
    { name: 'refused', page: 'popup', before: refusing, pose: keys('e'), shows: '.above-list .banner' },
    { name: 'key-sheet', page: 'popup', pose: keys('?'), shows: '.key-sheet' },
  ],
};

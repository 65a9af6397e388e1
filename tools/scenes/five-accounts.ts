import { gmailApiNotEnabled } from '../../sandbox/google-errors.ts';
import { check } from '../stage/check.ts';
import { actOf, jsonFault, ruleOf } from '../stage/fault-matrix.ts';
import type { Stage } from '../stage/stage.ts';
import { allSignedIn } from './beginnings.ts';
import { click } from './poses.ts';
import type { Act } from './scene.ts';

/** The third account loses access permanently, and others have temporary problems. */
async function inTrouble(stage: Stage): Promise<undefined> {
  const { sandbox } = stage;
  const [first = '', second = '', third = '', fourth = ''] = sandbox.accounts;
  const pause = { kind: 'answer', status: 429, headers: { 'retry-after': '120' }, body: '' } as const;
  sandbox.addFault({ ...ruleOf('profile', 'throttled', pause), account: first });
  sandbox.addFault({ ...ruleOf('profile', '500', actOf('profile', '500')), account: second });
  await sandbox.revokeAccess(third);
  sandbox.addFault({ ...ruleOf('profile', 'no API', jsonFault(gmailApiNotEnabled())), account: fourth });
  await check(stage);
  return undefined;
}

/** Every account of the sandbox; the scenes with problems come last, since the problems stay. */
export const FIVE_ACCOUNTS: Act = {
  name: 'five accounts are read',
  enter: allSignedIn,
  scenes: [
    { name: 'five-accounts', page: 'popup', shows: '.account:nth-of-type(5)' },
    { name: 'five-accounts-whole', page: 'popup', shows: '.account:nth-of-type(5)', whole: true },
    {
      name: 'five-collapsed',
      page: 'popup',
      pose: click('.account [aria-expanded=true]'),
      shows: '.account [aria-expanded=false]',
    },
    { name: 'options-five', page: 'options', shows: '.badge-choice' },
    {
      name: 'options-activity',
      page: 'options',
      pose: async (page) => {
        for (const opener of await page.$$('#activity summary')) await opener.click();
        await page.$eval('#activity', (section) => section.scrollIntoView());
      },
      shows: '#activity .report[open] code',
    },
    { name: 'five-troubles', page: 'popup', before: inTrouble, shows: '.banner[data-tone=attention]', whole: true },
    { name: 'options-troubles', page: 'options', before: inTrouble, shows: '.account .banner' },
  ],
};

import { until } from '../browser/until.ts';
import { decide, googleWindow } from '../stage/google-window.ts';
import { keptAccounts } from '../stage/kept.ts';
import { setClient } from '../stage/sign-in.ts';
import type { Stage } from '../stage/stage.ts';
import { signedInAt } from './beginnings.ts';
import { click, focus, inTurn, type } from './poses.ts';
import type { Act, AfterScene, Scene } from './scene.ts';

/** Starts a sign-in and leaves Google's window open; afterwards, denies access in it. */
async function askGoogle(stage: Stage): Promise<AfterScene> {
  const asked = stage.browser.send({ command: 'signIn', args: ['read'] });
  const window = await googleWindow(stage);
  return async () => {
    await decide(stage, window, { press: 'deny' });
    await asked;
  };
}

/** The stored data is from a release that does not exist yet. */
async function newerData({ browser }: Stage): Promise<AfterScene> {
  const { version } = await browser.storage('local');
  await browser.write('local', { version: 1_000 });
  return async () => {
    await browser.write('local', { version });
    // It repaints the badge, which had shown the problem.
    await browser.send({ command: 'chooseBadge', args: [] });
  };
}

/** The user says no. */
async function refuse(stage: Stage): Promise<undefined> {
  const sayNo = await askGoogle(stage);
  await sayNo();
  return undefined;
}

/** Opens the exercise on the page about sign-in and plays an attack, with its first check off if `isOff`. */
function played(attack: string, isOff: boolean): NonNullable<Scene['pose']> {
  return inTurn(
    click('.practice summary'),
    click(`.attacks [value=${attack}]`),
    ...(isOff ? [click('.switches label:first-of-type input')] : []),
    click('.attack > .button'),
    // What the steps sent.
    click('.played li:nth-child(2) summary'),
  );
}

/** The browser hides the button behind the puzzle piece. */
async function hideButton({ browser }: Stage): Promise<AfterScene> {
  await browser.pin(false);
  return () => browser.pin(true);
}

/** The client's file, without this browser's redirect URI. */
function fileOfAnotherBrowser({ id, secret }: Stage['sandbox']['client']): string {
  const redirects = ['https://other.chromiumapp.org/'];
  return JSON.stringify({ web: { client_id: id, client_secret: secret, redirect_uris: redirects } });
}

const NOBODY: Act = {
  name: 'nothing is set up',
  enter: async () => undefined,
  scenes: [
    { name: 'welcome', page: 'popup', shows: '.welcome' },
    { name: 'no-client', page: 'popup', pose: click('.welcome .button'), shows: '.banner[data-tone=attention]' },
    { name: 'options-new', page: 'options', shows: '.client-form' },
    { name: 'story-example', page: 'story', shows: '.story-step' },
    { name: 'practice', page: 'story', pose: click('.practice summary'), shows: '.attack .button' },
    { name: 'practice-stopped', page: 'story', pose: played('forged-state', false), shows: '[data-ending=stopped]' },
    { name: 'practice-in', page: 'story', pose: played('unsigned-token', true), shows: '[data-ending=in]' },
    { name: 'practice-narrow', page: 'narrow-story', pose: played('swapped-code', false), shows: '[data-ending]' },
    {
      name: 'options-client-flaw',
      page: 'options',
      pose: click('.client-form [type=submit]'),
      shows: '.client-form [aria-invalid=true]',
    },
    {
      name: 'options-file-flaw',
      page: 'options',
      pose: inTurn(
        click('.client-file summary'),
        focus('.pasted textarea'),
        (page, { sandbox }) => type(fileOfAnotherBrowser(sandbox.client))(page),
        click('.pasted button'),
      ),
      shows: '.file-flaw .copy-value',
    },
    {
      name: 'options-damaged',
      page: 'options',
      before: async ({ browser }) => {
        await browser.write('local', { 'damaged:badge-source': {} });
        return async () => void (await browser.send({ command: 'discardDamaged', args: [] }));
      },
      shows: '.damaged',
    },
  ],
};

const SIGNING_IN: Act = {
  name: 'a client is set up',
  enter: setClient,
  scenes: [
    { name: 'newer-data', page: 'popup', before: newerData, isUnread: true, shows: '.banner[data-tone=attention]' },
    {
      name: 'options-newer-data',
      page: 'options',
      before: newerData,
      isUnread: true,
      shows: '.banner[data-tone=attention]',
    },
    { name: 'options-sign-in', page: 'options', shows: '.sign-in-form' },
    { name: 'signing-in', page: 'popup', before: askGoogle, shows: '.banner[data-tone=busy]' },
    {
      name: 'sign-in-refused',
      page: 'popup',
      before: refuse,
      shows: '.banner[data-tone=attention]',
    },
    { name: 'story-failed', page: 'story', before: refuse, shows: '.story-step[data-state=failed]' },
  ],
};

const COUNTING: Act = {
  name: 'one account is only counted',
  enter: signedInAt('count'),
  scenes: [
    { name: 'count-only', page: 'popup', shows: '.account .note .button' },
    { name: 'options-pin', page: 'options', before: hideButton, shows: '.pin-picture' },
  ],
};

const LOADING: Act = {
  name: 'the first listing is under way',
  enter: async (stage) => {
    await setClient(stage);
    stage.sandbox.addFault({ name: 'slow', path: /\/messages$/, act: { kind: 'hang' } });
    const asked = stage.browser.send({ command: 'signIn', args: ['read'] });
    // It is answered when the listing has ended, which is after the scene.
    asked.catch(() => undefined);
    await decide(stage, await googleWindow(stage), { press: 'allow' });
    await until('the account', async () => (await keptAccounts(stage).catch(() => [])).length > 0);
  },
  scenes: [{ name: 'loading', page: 'popup', shows: '.skeleton', busy: true }],
};

/** What a user sees before there is mail to see. */
export const BEFORE_MAIL: readonly Act[] = [NOBODY, SIGNING_IN, COUNTING, LOADING];

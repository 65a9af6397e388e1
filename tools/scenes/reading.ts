import { domainPolicy } from '../../sandbox/google-errors.ts';
import { check } from '../stage/check.ts';
import { actOf, jsonFault, ruleOf } from '../stage/fault-matrix.ts';
import { keptAccounts } from '../stage/kept.ts';
import type { Stage } from '../stage/stage.ts';
import { signedInAt } from './beginnings.ts';
import { LOCK_SCENES } from './locking.ts';
import { click, inTurn, keys, openPreview, ROW, type } from './poses.ts';
import type { Act, AfterScene, Scene } from './scene.ts';

type Fault = Parameters<Stage['sandbox']['addFault']>[0];

/** A fault that affects a check before the page is opened. */
function troubled(rule: Fault): NonNullable<Scene['before']> {
  return async (stage) => {
    const end = stage.sandbox.addFault(rule);
    await check(stage);
    return async () => {
      end();
      await check(stage);
    };
  };
}

/** A fault that affects only what is done on the page. */
function faulty(rule: Fault): NonNullable<Scene['before']> {
  return async ({ sandbox }) => {
    const end = sandbox.addFault(rule);
    return async () => end();
  };
}

async function emptied(stage: Stage): Promise<AfterScene> {
  const { mailbox } = stage;
  const unread = mailbox.unread('INBOX').map(({ id }) => id);
  mailbox.modify(unread, { remove: ['UNREAD'] });
  await check(stage);
  return async () => {
    mailbox.modify(unread, { add: ['UNREAD'] });
    await check(stage);
  };
}

/** Delivers a mail with a code to sign in with. */
async function withCode(stage: Stage): Promise<AfterScene> {
  const { mailbox } = stage;
  const text = 'Your verification code is 482 913. It expires in ten minutes; if you did not ask for it, do nothing.';
  const id = await mailbox.compose({ from: 'Harbor <no-reply@harbor.example>', subject: 'Sign in to Harbor', text });
  await check(stage);
  return async () => {
    mailbox.modify([id], { remove: ['UNREAD'] });
    await check(stage);
  };
}

/** Changes a setting of the one account, and restores it afterwards. */
function chosen(choices: object, back: object): NonNullable<Scene['before']> {
  return async (stage) => {
    const [account] = await keptAccounts(stage);
    // As the options page does before it offers labels.
    await stage.browser.send({ command: 'refreshLabels', args: [account?.id] });
    const choose = async (what: object): Promise<void> => {
      await stage.browser.send({ command: 'choose', args: [account?.id, what] });
    };
    await choose(choices);
    return () => choose(back);
  };
}

const labels = (...watched: readonly string[]) => ({ watch: { kind: 'labels', labels: watched, unit: 'messages' } });
/** Opens a step of the story of a sign-in, and all that is folded in it. */
function openStep(step: string): NonNullable<Scene['pose']> {
  return async (page) => {
    await click(`[aria-controls=step-${step}]`)(page);
    for (const fold of await page.$$(`#step-${step} summary`)) await fold.evaluate((summary) => summary.click());
  };
}

const ONE_MESSAGE = /\/users\/me\/messages\/[^/]+$/;

/** One account, at the access level that most users choose. */
export const READING: Act = {
  name: 'one account is read',
  enter: signedInAt('read'),
  scenes: [
    { name: 'list', page: 'popup', shows: ROW },
    { name: 'list-whole', page: 'popup', shows: `${ROW}:nth-child(20)`, whole: true },
    { name: 'list-current', page: 'popup', pose: keys('j', 'j'), shows: `${ROW} :focus` },
    { name: 'list-end', page: 'popup', pose: keys('End'), shows: '.more' },
    {
      name: 'more-failed',
      page: 'popup',
      before: faulty({ name: 'bad', path: ONE_MESSAGE, act: actOf('message', '500') }),
      pose: click('.more .button'),
      shows: '.more .muted',
    },
    { name: 'filter', page: 'popup', pose: inTurn(keys('/'), type('telescope')), shows: ROW },
    { name: 'filter-none', page: 'popup', pose: inTurn(keys('/'), type('xylophone')), shows: '.empty' },
    {
      name: 'chips',
      page: 'popup',
      before: chosen(labels('INBOX', 'Label_1', 'Label_3'), labels('INBOX')),
      shows: '.chips',
    },
    { name: 'preview-plain', page: 'popup', pose: openPreview('Re: Saturday'), shows: '.preview' },
    { name: 'preview-html', page: 'popup', pose: openPreview('Boots'), shows: '.preview', whole: true },
    { name: 'preview-files', page: 'popup', pose: openPreview('Your ticket'), shows: '.preview', whole: true },
    { name: 'preview-hostile', page: 'popup', pose: openPreview('<script>'), shows: '.preview' },
    {
      name: 'preview-loading',
      page: 'popup',
      before: faulty({ name: 'slow', path: ONE_MESSAGE, act: { kind: 'hang' } }),
      pose: openPreview('Keys'),
      shows: '.preview [aria-busy=true], .preview[aria-busy=true]',
      busy: true,
    },
    {
      name: 'preview-failed',
      page: 'popup',
      before: faulty({ name: 'bad', path: ONE_MESSAGE, act: actOf('message', '500') }),
      pose: openPreview('[lumen'),
      shows: '.preview .button',
    },
    { name: 'code', page: 'popup', before: withCode, shows: '.code' },
    { name: 'code-current', page: 'popup', before: withCode, pose: keys('j'), shows: '.code' },
    { name: 'code-preview', page: 'popup', before: withCode, pose: openPreview('Sign in to'), shows: '.preview-text' },
    { name: 'upgrade', page: 'popup', pose: keys('e'), shows: '.above-list .banner' },
    { name: 'empty', page: 'popup', before: emptied, shows: '.empty' },
    {
      name: 'server-trouble',
      page: 'popup',
      before: troubled(ruleOf('profile', '500', actOf('profile', '500'))),
      shows: '.banner',
    },
    {
      name: 'blocked',
      page: 'popup',
      before: troubled(ruleOf('profile', 'policy', jsonFault(domainPolicy()))),
      shows: '.banner',
    },
    {
      name: 'offline',
      page: 'popup',
      before: async (stage) => {
        await stage.browser.offline(true);
        await check(stage);
        return () => stage.browser.offline(false);
      },
      shows: '.banner',
    },
    { name: 'paused', page: 'popup', before: chosen({ paused: true }, { paused: false }), shows: '[data-paused=true]' },
    ...LOCK_SCENES,
    { name: 'options-one', page: 'options', shows: '.account' },
    { name: 'story-sign-in', page: 'story', shows: '.story-step' },
    { name: 'story-callback', page: 'story', pose: openStep('callback'), shows: '[data-check=state]' },
    { name: 'story-exchange', page: 'story', pose: openStep('exchange'), shows: '.id-token' },
    { name: 'story-narrow', page: 'narrow-story', pose: openStep('exchange'), shows: '.id-token' },
    {
      name: 'options-settings',
      page: 'options',
      pose: click('.account-settings summary'),
      shows: '.account-settings .settings',
    },
    {
      name: 'options-access',
      page: 'options',
      pose: click('.account .actions .button:nth-last-child(2)'),
      shows: '.account .question',
    },
    {
      name: 'options-remove',
      page: 'options',
      pose: click('.account .actions .button:last-child'),
      shows: '.account .question',
    },
  ],
};

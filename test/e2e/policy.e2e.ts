import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { decide, googleWindow } from '../../tools/stage/google-window.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { untilSaid, visibleText, word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { nextPoll } from './next-poll.ts';

const OWN = { id: '999-own.apps.googleusercontent.com', secret: 'GOCSPX-0123456789abcdef' };
/** The only account of the sandbox that belongs to an organization: its ID tokens name `example.org` (`hd`). */
const MEMBER = 'bob@example.org';

inBothBrowsers((stage) => {
  test('without a policy, the client is the user’s own and can be changed', async () => {
    const { browser } = stage();
    expect(await browser.send({ command: 'setClient', args: [OWN.id, OWN.secret] })).toEqual({ ok: true });
    expect(await clientSection(stage())).toMatchObject({ locked: [], buttons: expect.arrayContaining(['Change']) });
  });

  test('a policy’s client is used instead, and shown locked, with the reason', async () => {
    const { browser, sandbox } = stage();
    const { id: clientId, secret: clientSecret } = sandbox.client;
    await browser.usePolicy({ clientId, clientSecret, allowedDomains: ['example.org'] });
    const { locked, buttons, text, page } = await clientSection(stage());
    expect(locked).toEqual([
      [word('optionsClientId'), clientId],
      [word('optionsClientSecret'), expect.stringMatching(/^•+$/)],
    ]);
    expect(buttons.filter((name) => name !== word('optionsCopy'))).toEqual([]);
    expect(text).toContain(word('optionsClientPolicy'));
    expect(text.split(word('optionsClientLocked'))).toHaveLength(3);
    expect(page).not.toContain(clientSecret);
    expect(page).not.toContain(OWN.id);
    const input = await (await browser.openOptions()).waitForSelector('#client input');
    await input?.type('mine');
    expect(await input?.evaluate((field) => field.value)).toBe(clientId);
  });

  test('an account of the allowed domain signs in with that client', async () => {
    const { sandbox } = stage();
    expect(await signInAs(stage(), MEMBER)).toMatchObject({ ok: true });
    expect(await keptAccounts(stage())).toMatchObject([{ email: MEMBER }]);
    const [asked] = sandbox.log.entries().filter(({ path }) => path === '/o/oauth2/v2/auth');
    const parameters = new URLSearchParams(asked?.query);
    expect(parameters.get('client_id')).toBe(sandbox.client.id);
    expect(parameters.get('hd')).toBe('example.org');
  });

  test('an account outside the allowed domains is refused in words that name them, and keeps no access', async () => {
    const { browser, sandbox, mailbox } = stage();
    expect(await signInAs(stage(), mailbox.address)).toMatchObject({ ok: false, problem: { kind: 'other-domain' } });
    expect(await keptAccounts(stage())).toMatchObject([{ email: MEMBER }]);
    const options = await browser.openOptions();
    const refusal = word('signInOtherDomainText', mailbox.address, 'example.org');
    await until('the refusal', async () => (await visibleText(options)).includes(refusal));
    const revocations = sandbox.log.entries().filter(({ path }) => path === '/revoke');
    expect(revocations).toMatchObject([{ status: 200, account: mailbox.address }]);
  });

  test.each([
    { key: 'allowedDomains', policy: { allowedDomains: ['*.example.org'] } },
    { key: 'clientSecret', policy: { clientId: '1-a.apps.googleusercontent.com' } },
  ])('a policy with a malformed $key refuses every sign-in, and names the key', async ({ key, policy }) => {
    const { browser, sandbox } = stage();
    await browser.usePolicy(policy);
    const windows = sandbox.log.entries().filter(({ host }) => host === 'accounts.google.com').length;
    const refusal = { kind: 'policy-invalid', key };
    expect(await browser.send({ command: 'signIn', args: ['read'] })).toEqual({ ok: false, problem: refusal });
    expect(sandbox.log.entries().filter(({ host }) => host === 'accounts.google.com')).toHaveLength(windows);
    const { text } = await clientSection(stage());
    expect(text).toContain(word('signInPolicyText', key));
    expect(text).not.toContain(word('optionsClientPolicy'));
    await untilSaid(await browser.openOptions(), 'signInPolicyTitle');
  });

  test('meanwhile, and after the policy has ended, the account that is signed in goes on', async () => {
    const { browser, sandbox } = stage();
    const mailbox = sandbox.mailbox(MEMBER);
    const goesOn = async (subject: string): Promise<void> => {
      await mailbox.compose({ from: 'Post <post@example.net>', subject, text: 'A letter.' });
      await nextPoll(stage());
      const count = String(mailbox.counts('INBOX').messagesUnread);
      await until('the count', async () => (await browser.badge()).text === count);
    };
    await goesOn('Under a malformed policy');
    await browser.usePolicy(undefined);
    await goesOn('Without a policy');
    expect(await clientSection(stage())).toMatchObject({ locked: [], buttons: expect.arrayContaining(['Change']) });
  });
});

/** Signs in with one of the sandbox's accounts; returns the command's answer. */
async function signInAs(stage: Stage, address: string): Promise<unknown> {
  const asked = stage.browser.send({ command: 'signIn', args: ['read'] });
  const as = { ...stage, mailbox: stage.sandbox.mailbox(address) };
  await decide(as, await googleWindow(as), { press: 'allow' });
  return await asked;
}

/** What the section about the Google client shows, and the whole page's HTML. */
async function clientSection({ browser }: Stage) {
  const page = await browser.openOptions();
  await page.waitForSelector('#client');
  const seen = await page.evaluate(() => {
    const section = document.querySelector<HTMLElement>('#client');
    const inputs = [...(section?.querySelectorAll('input') ?? [])].filter(({ readOnly }) => readOnly);
    return {
      locked: inputs.map(({ labels, value }) => [labels?.[0]?.textContent, value]),
      buttons: [...(section?.querySelectorAll('button') ?? [])].map(({ innerText }) => innerText),
      text: section?.innerText.replace(/[\u2068\u2069]/g, '') ?? '',
      page: document.documentElement.outerHTML,
    };
  });
  await page.close();
  return seen;
}

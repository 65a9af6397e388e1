// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fail, ok } from '../../../src/core/result.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { openPage } from '../open-page.tsx';
import { CLIENT } from '../stored.ts';

test('the walk-through is open and in order until there is a client', async () => {
  const { root } = await openPage();
  expect(one(root, '#client > details').hasAttribute('open')).toBe(true);
  const links = [...root.querySelectorAll<HTMLAnchorElement>('.steps a')];
  expect(links.map(({ href }) => href)).toEqual([
    'https://console.cloud.google.com/projectcreate',
    'https://console.cloud.google.com/apis/library/gmail.googleapis.com',
    'https://console.cloud.google.com/auth/overview',
    'https://console.cloud.google.com/auth/audience',
    'https://console.cloud.google.com/auth/scopes',
    'https://console.cloud.google.com/auth/clients',
  ]);
  expect(links.every(({ target, rel }) => target === '_blank' && rel === 'noreferrer')).toBe(true);
  expect(textOf(one(root, '.steps'))).toContain('after 7 days');
});

test('removing the client takes a second press, after being told what that means', async () => {
  const page = await openPage({
    local: { client: CLIENT },
    answer: async ({ command }, { local }) => {
      if (command === 'removeClient') await local.remove(['client']);
      return undefined;
    },
  });
  await page.after(() => control(page.root, 'Remove').click());
  expect(page.asked).toEqual([]);
  expect(textOf(one(page.root, '.question'))).toContain('Accounts already signed in keep working');
  await page.after(() => control(page.root, 'Remove client').click());
  expect(page.asked).toEqual([{ command: 'removeClient', args: [] }]);
  expect(textOf(one(page.root, '#client'))).toContain('Client removed.');
  expect(one(page.root, '#client > details').hasAttribute('open')).toBe(true);
});

test('thinking better of it keeps the client', async () => {
  const page = await openPage({ local: { client: CLIENT } });
  await page.after(() => control(page.root, 'Remove').click());
  await page.after(() => control(page.root, 'Cancel').click());
  expect(page.root.querySelector('.question')).toBeNull();
  expect(page.asked).toEqual([]);
});

test('changing starts from the present client and can be left', async () => {
  const page = await openPage({ local: { client: CLIENT } });
  await page.after(() => control(page.root, 'Change').click());
  const values = [...page.root.querySelectorAll<HTMLInputElement>('.client-form input')].map(({ value }) => value);
  // The secret is sealed: only the background opens it.
  expect(values).toEqual([CLIENT.id, '']);
  await page.after(() => control(page.root, 'Cancel').click());
  expect(textOf(one(page.root, '.client-summary'))).toContain(CLIENT.id);
});

test('the secret of the present client is not shown', async () => {
  const { root } = await openPage({ local: { client: CLIENT } });
  expect(root.outerHTML).not.toContain(CLIENT.secret);
});

test('an organization’s client is locked and hides the user’s own; its secret is not in the page', async () => {
  const client = { id: '5-org.apps.googleusercontent.com', secret: 'GOCSPX-of-the-organization' };
  const { root } = await openPage({
    local: { client: CLIENT },
    ports: { policy: async () => ok({ client, allowedDomains: undefined }) },
  });
  const fields = [...root.querySelectorAll<HTMLInputElement>('#client input')];
  expect(fields.map(({ readOnly, value }) => [readOnly, value])).toEqual([
    [true, client.id],
    [true, expect.stringMatching(/^•+$/)],
  ]);
  for (const { id } of fields) {
    expect(textOf(one(root, `[id="${id}-hint"]`))).toContain('Only an administrator can change it');
  }
  expect(root.querySelector('#client form, #client details')).toBeNull();
  expect(root.outerHTML).not.toContain(client.secret);
  expect(root.outerHTML).not.toContain(CLIENT.id);
});

test('a malformed policy is named, and the form stays', async () => {
  const { root } = await openPage({ ports: { policy: async () => fail({ kind: 'policy-invalid', key: 'clientId' }) } });
  expect(textOf(one(root, '#client > .flaw'))).toContain('invalid value for clientId');
  expect(root.querySelector('#client form')).not.toBeNull();
});

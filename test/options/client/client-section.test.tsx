// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { control, one, textOf } from '../../ui/draw.ts';
import { openPage } from '../open-page.tsx';
import { CLIENT } from '../stored.ts';

test('the walk-through is open and in order until there is a client', async () => {
  const { root } = await openPage();
  expect(one(root, '#client details').hasAttribute('open')).toBe(true);
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
  expect(one(page.root, '#client details').hasAttribute('open')).toBe(true);
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

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { control, textOf } from '../../ui/draw.ts';
import { openPage } from '../open-page.tsx';
import { CLIENT } from '../stored.ts';

test.each([
  ['Redirect URI for this browser', 'https://abcdefgh.chromiumapp.org/'],
  ['Always, for your address', 'openid\nhttps://www.googleapis.com/auth/userinfo.email'],
  ['For Count only', 'https://www.googleapis.com/auth/gmail.labels'],
  ['For Read', 'https://www.googleapis.com/auth/gmail.readonly'],
  ['For Manage', 'https://www.googleapis.com/auth/gmail.modify'],
])('the button beside “%s” copies exactly what stands there, and says so', async (label, value) => {
  const page = await openPage();
  const button = control(page.root, `Copy: ${label}`);
  expect(button.parentElement?.querySelector('code')?.textContent).toBe(value);
  await page.after(() => button.click());
  expect(page.copied).toEqual([value]);
  expect(button.textContent).toBe('Copied');
  expect(textOf(page.root)).toContain(`Copied: ${label}`);
});

test('a browser that refuses to copy is no dead end', async () => {
  const page = await openPage({
    local: { client: CLIENT },
    ports: { copy: () => Promise.reject(new Error('not allowed')) },
  });
  await page.after(() => control(page.root, 'Copy: Client ID').click());
  expect(textOf(page.root)).toContain('Select the text and copy it yourself');
});

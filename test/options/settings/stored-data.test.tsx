// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { control, one, textOf } from '../../ui/draw.ts';
import { openPage } from '../open-page.tsx';
import { storedAccounts } from '../stored.ts';

const damaged = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [`damaged:${key}`, 'x']));

test('data that could not be read is listed by what it is, and discarded on request', async () => {
  const page = await openPage({
    local: {
      ...storedAccounts([{}]),
      ...damaged(
        'mailbox:id-ada@example.com',
        'health:7',
        'client',
        'refresh-token:id-ada@example.com',
        'actions:7',
        'settings',
        'other',
      ),
    },
    answer: async (_message, { local }) => {
      const kept = Object.keys(await local.getAll());
      await local.remove(kept.filter((key) => key.startsWith('damaged:')));
      return undefined;
    },
  });
  expect([...page.root.querySelectorAll('.damaged li')].map(textOf)).toEqual([
    'Count and list of mail: ada@example.com',
    'Time of the last check: 7',
    'Your Google client',
    'Sign-in: ada@example.com',
    'Actions that were asked for: 7',
    'Settings',
    'other',
  ]);
  expect(textOf(page.root)).not.toContain('Everything is working');
  await page.after(() => control(page.root, 'Delete damaged data').click());
  expect(page.asked).toEqual([{ command: 'discardDamaged', args: [] }]);
  expect(page.root.querySelector('.damaged')).toBeNull();
  expect(textOf(page.root)).toContain('Everything is working');
});

test('a discarding that got no answer is told', async () => {
  const page = await openPage({ local: damaged('client'), answer: () => Promise.reject(new Error('gone')) });
  await page.after(() => control(page.root, 'Delete damaged data').click());
  expect(textOf(one(page.root, '.damaged'))).toContain("Tidings didn't respond");
});

test('data of a newer version is said to be left alone, and nothing can be changed', async () => {
  const page = await openPage({ local: { ...storedAccounts([{}]), version: 99 } });
  expect(textOf(page.root)).toMatch(/^TidingsUpdate Tidings.*newer version.*hasn't been changed/);
  expect(page.root.querySelectorAll('button, input')).toHaveLength(0);
});

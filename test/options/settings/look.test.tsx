// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { newestVersion } from '../../../src/storage/upgrade/upgrade-area.ts';
import { LOCAL_UPGRADES } from '../../../src/storage/upgrade/upgrades.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { type OpenPage, openPage } from '../open-page.tsx';
import { askedFor, input, ticked } from './settings.tsx';

type Given = NonNullable<Parameters<typeof openPage>[0]>;

/** Stores what is set, as the background does. */
const obey: NonNullable<Given['answer']> = async ({ command, args: [chosen] }, { local }) => {
  const { settings } = await local.get(['settings']);
  // What is stored and what is asked for are both objects.
  if (command === 'set') await local.set({ settings: { ...(settings as object), ...(chosen as object) } });
  return undefined;
};

const look = (page: OpenPage): HTMLElement => one(page.root, '#look');
const legends = (page: OpenPage): readonly string[] => [...look(page).querySelectorAll('legend')].map(textOf);
const notes = (page: OpenPage): readonly string[] => [...look(page).querySelectorAll('.setting-note')].map(textOf);

test('until somebody chooses, the page looks as the computer does, lists are comfortable and actions are for one message', async () => {
  const page = await openPage();
  expect(legends(page)).toEqual([
    'Theme',
    'Message list',
    'Archive, Report spam, Delete, and Mark as read apply to',
    'Check for new mail',
  ]);
  expect(ticked(look(page))).toEqual(['Match system', 'Comfortable', 'Only the message', 'Every minute']);
  expect(document.documentElement.dataset).toMatchObject({ theme: 'auto', density: 'comfortable' });
});

test('what was chosen before is ticked, and the page looks like it', async () => {
  const settings = { theme: 'light', density: 'compact', actsOn: 'conversation', paceMinutes: 5 };
  const page = await openPage({ local: { version: newestVersion(LOCAL_UPGRADES), settings } });
  expect(ticked(look(page))).toEqual(['Light', 'Compact', 'The whole conversation', 'Every 5 minutes']);
  expect(document.documentElement.dataset).toMatchObject({ theme: 'light', density: 'compact' });
});

test.each([
  {
    label: 'Dark',
    asked: { theme: 'dark' },
    nowTicked: ['Dark', 'Comfortable', 'Only the message', 'Every minute'],
    saved: 0,
  },
  {
    label: 'Compact',
    asked: { density: 'compact' },
    nowTicked: ['Match system', 'Compact', 'Only the message', 'Every minute'],
    saved: 1,
  },
  {
    label: 'The whole conversation',
    asked: { actsOn: 'conversation' },
    nowTicked: ['Match system', 'Comfortable', 'The whole conversation', 'Every minute'],
    saved: 2,
  },
  {
    label: 'Every 30 seconds',
    asked: { paceMinutes: 0.5 },
    nowTicked: ['Match system', 'Comfortable', 'Only the message', 'Every 30 seconds'],
    saved: 3,
  },
])('choosing “$label” changes that alone, and says that it is saved', async ({ label, asked, nowTicked, saved }) => {
  const page = await openPage({ answer: obey });
  await page.after(() => input(look(page), label).click());
  expect(askedFor(page.asked, 'set')).toEqual([[asked]]);
  expect(ticked(look(page))).toEqual(nowTicked);
  expect(notes(page)).toEqual(['', '', '', ''].with(saved, 'Saved'));
});

test('a dark theme is worn as soon as it is chosen', async () => {
  const page = await openPage({ answer: obey });
  await page.after(() => input(look(page), 'Dark').click());
  expect(document.documentElement.dataset.theme).toBe('dark');
});

test('a choice that got no answer goes back, says so, and can be made again', async () => {
  let times = 0;
  const page = await openPage({
    answer: async (message, areas) => {
      times += 1;
      if (times === 1) throw new Error('the background is gone');
      return obey(message, areas);
    },
  });
  await page.after(() => input(look(page), 'Dark').click());
  expect(ticked(look(page))).toContain('Match system');
  expect(notes(page)[0]).toContain("didn't respond");
  await page.after(() => control(look(page), 'Try again').click());
  expect(ticked(look(page))).toContain('Dark');
});

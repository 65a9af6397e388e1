// @vitest-environment happy-dom
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { h } from 'preact';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWords } from '../src/words/words.ts';
import { getEnglish } from '../tools/fakes/english.ts';
import { NO_HANDLERS } from './popup/no-handlers.ts';
import { draw, one, textOf } from './ui/draw.ts';

// An action and a setting that nobody wrote anything for but their entries and messages, added to a copy of the sources.

const ROOT = join(import.meta.dirname, '..');
const COPY = join(ROOT, 'out/add-an-entry');
const TABLE = join(COPY, 'src/core/actions/action-table.ts');
const SETTINGS = join(COPY, 'src/core/settings.ts');
const MESSAGES = join(COPY, 'messages/en.json');

const WORDS = {
  actionTest: 'Mark as important',
  actionDoneTest: '{count, plural, one {# marked} other {# marked}}',
  optionsTestLegend: 'Shape of a picture',
  optionsTestRound: 'Round',
  optionsTestSquare: 'Square',
};

const entry = `
  test: {
    labels: { add: ['IMPORTANT'], remove: [] },
    toggles: undefined,
    keys: ['+'],
    button: 'row',
    icon: 'star',
    name: 'actionTest',
    keyWords: undefined,
    done: 'actionDoneTest',
    doneToConversations: undefined,
  },
`;

const told: Readonly<Record<string, string>> = WORDS;

/** The end of a table in its source. */
const END = '\n} as const satisfies';

const settingEntry = `
  shape: {
    section: 'look',
    values: ['round', 'square'],
    default: 'square',
    legend: 'optionsTestLegend',
    labels: { round: 'optionsTestRound', square: 'optionsTestSquare' },
    texts: {},
  },
`;

/** The tables as they are in the sources, by their paths in the copy. */
const tables = new Map<string, string>();

/** What the compiler says of the copy with these entries in the tables; empty if it has no complaint. */
async function complaintsOf(action: string, setting: string): Promise<string> {
  for (const [path, added] of [
    [TABLE, action],
    [SETTINGS, setting],
  ] as const) {
    await writeFile(path, (tables.get(path) ?? '').replace(END, `${added}${END}`));
  }
  return await promisify(execFile)(join(ROOT, 'node_modules/.bin/tsc'), ['-p', COPY]).then(
    () => '',
    ({ stdout }: { readonly stdout: string }) => stdout,
  );
}

beforeAll(async () => {
  await rm(COPY, { recursive: true, force: true });
  await mkdir(COPY, { recursive: true });
  await Promise.all([
    ...['src', 'messages'].map((each) => cp(join(ROOT, each), join(COPY, each), { recursive: true })),
    readFile(join(ROOT, 'tsconfig.json'), 'utf8').then((config) =>
      writeFile(join(COPY, 'tsconfig.json'), JSON.stringify({ ...JSON.parse(config), include: ['src'] })),
    ),
  ]);
  for (const path of [TABLE, SETTINGS]) tables.set(path, await readFile(path, 'utf8'));
  const messages: unknown = JSON.parse(await readFile(MESSAGES, 'utf8'));
  const added = {
    ...Object.fromEntries(Object.entries(WORDS).map(([key, message]) => [key, { message }])),
    actionDoneTest: { message: WORDS.actionDoneTest, placeholders: { count: 2 } },
  };
  await writeFile(MESSAGES, JSON.stringify(Object.assign({}, messages, added)));
});

afterAll(() => rm(COPY, { recursive: true, force: true }));

test('an entry that names a message, a plural, an icon or an opposite that does not exist does not compile', async () => {
  const wrong = [
    ["'actionTest'", "'actionUntold'"],
    ['actionDoneTest', 'actionDoneUntold'],
    ["'star'", "'undrawn'"],
    ['toggles: undefined', "toggles: 'undone'"],
  ] as const;
  const entries = wrong.map(([from, to], at) => entry.replace('test:', `test${at}:`).replace(from, to));
  const complaints = await complaintsOf(
    entries.join(''),
    settingEntry.replace("'optionsTestRound'", "'optionsUntold'"),
  );
  for (const name of ['actionUntold', 'actionDoneUntold', 'undrawn', 'undone', 'optionsUntold'])
    expect(complaints).toContain(name);
});

test('its entry and its messages are all that an action needs: it compiles, has a key, a line in the sheet and a button', async () => {
  expect(await complaintsOf(entry, settingEntry)).toBe('');
  // The modules of the copy, which are those that the compiler has just read, are of the same shape.
  const { KeySheet } = (await import(
    join(COPY, 'src/popup/keys/key-sheet.tsx')
  )) as typeof import('../src/popup/keys/key-sheet.tsx');
  const { ActionTools } = (await import(
    join(COPY, 'src/popup/acting/action-tools.tsx')
  )) as typeof import('../src/popup/acting/action-tools.tsx');
  const words = createWords((key, substitutions) => told[key] ?? getEnglish(key, substitutions), 'en-GB');

  const sheet = draw(h(KeySheet, { words, close: () => undefined, openLink: () => undefined }));
  const line = [...sheet.querySelectorAll('dl > div')].find((each) => textOf(each).includes('Mark as important'));
  expect(line && textOf(one(line, 'kbd'))).toBe('+');

  const tools = draw(h(ActionTools, { isRead: false, all: false, tabIndex: 0, words, handlers: NO_HANDLERS }));
  const buttons = [...tools.querySelectorAll<HTMLElement>('button')];
  expect(buttons.map(({ title }) => title)).toContain('Mark as important (+)');
  expect(buttons.every((button) => button.querySelector('svg') !== null)).toBe(true);
});

test('its entry and its messages are all that a setting needs: it is kept, and shown on the settings page', async () => {
  expect(await complaintsOf(entry, settingEntry)).toBe('');
  const { LookSection } = (await import(
    join(COPY, 'src/options/settings/look-section.tsx')
  )) as typeof import('../src/options/settings/look-section.tsx');
  const { settingsItem } = (await import(
    join(COPY, 'src/storage/settings-item.ts')
  )) as typeof import('../src/storage/settings-item.ts');
  expect(settingsItem.fallback).toMatchObject({ shape: 'square' });
  expect(settingsItem.parse({ shape: 'round', theme: 'dark' })?.value).toMatchObject({ shape: 'round', theme: 'dark' });
  expect(settingsItem.parse({ shape: 'oval' })?.value).toMatchObject({ shape: 'square' });

  const words = createWords((key, given) => told[key] ?? getEnglish(key, given), 'en-GB');
  // What the section does not look at is left out.
  const props = { ports: { words }, state: { settings: settingsItem.fallback } } as unknown as Parameters<
    typeof LookSection
  >[0];
  const legends = [...draw(h(LookSection, props)).querySelectorAll('legend')].map(textOf);
  expect(legends).toContain('Shape of a picture');
});

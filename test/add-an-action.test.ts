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

// An action that nobody wrote anything for but its entry and its messages, added to a copy of the sources.

const ROOT = join(import.meta.dirname, '..');
const COPY = join(ROOT, 'out/add-an-action');
const TABLE = join(COPY, 'src/core/actions/action-table.ts');
const MESSAGES = join(COPY, 'messages/en.json');

const WORDS = { actionTest: 'Mark as important', actionDoneTest: '{count, plural, one {# marked} other {# marked}}' };

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

/** The end of the table in its source. */
const END = '\n} as const satisfies';

let table = '';

/** What the compiler says of the copy with `added` in the table; empty if it has no complaint. */
async function complaintsOf(added: string): Promise<string> {
  await writeFile(TABLE, table.replace(END, `${added}${END}`));
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
  table = await readFile(TABLE, 'utf8');
  const messages: unknown = JSON.parse(await readFile(MESSAGES, 'utf8'));
  const added = {
    actionTest: { message: WORDS.actionTest },
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
  const complaints = await complaintsOf(entries.join(''));
  for (const name of ['actionUntold', 'actionDoneUntold', 'undrawn', 'undone']) expect(complaints).toContain(name);
});

test('its entry and its messages are all that an action needs: it compiles, has a key, a line in the sheet and a button', async () => {
  expect(await complaintsOf(entry)).toBe('');
  // The modules of the copy, which are those that the compiler has just read, are of the same shape.
  const { KeySheet } = (await import(
    join(COPY, 'src/popup/keys/key-sheet.tsx')
  )) as typeof import('../src/popup/keys/key-sheet.tsx');
  const { ActionTools } = (await import(
    join(COPY, 'src/popup/acting/action-tools.tsx')
  )) as typeof import('../src/popup/acting/action-tools.tsx');
  const told: Readonly<Record<string, string>> = WORDS;
  const words = createWords((key, substitutions) => told[key] ?? getEnglish(key, substitutions), 'en-GB');

  const sheet = draw(h(KeySheet, { words, close: () => undefined }));
  const line = [...sheet.querySelectorAll('dl > div')].find((each) => textOf(each).includes('Mark as important'));
  expect(line && textOf(one(line, 'kbd'))).toBe('+');

  const tools = draw(h(ActionTools, { isRead: false, all: false, tabIndex: 0, words, handlers: NO_HANDLERS }));
  const buttons = [...tools.querySelectorAll<HTMLElement>('button')];
  expect(buttons.map(({ title }) => title)).toContain('Mark as important (+)');
  expect(buttons.every((button) => button.querySelector('svg') !== null)).toBe(true);
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createKey } from '../../../src/background/lock/passphrase.ts';
import { fail } from '../../../src/core/result.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { type OpenPage, openPage } from '../open-page.tsx';
import { storedAccounts } from '../stored.ts';

const LOCK = { salt: 'AAAA', iterations: 1, key: { iv: 'AAAA', data: 'AAAA' } };
const UNLOCKED = { unlocked: { key: createKey(), since: 0, seenAt: 0 } };
const ADA = storedAccounts([{}]);

const section = (page: OpenPage): HTMLElement => one(page.root, '#lock');
const press = (page: OpenPage, name: string) => page.after(() => control(page.root, name).click());
const sent = (page: OpenPage) => page.asked.map(({ command, args }) => [command, ...args]);

async function fillIn(page: OpenPage, ...texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    await page.after(() => {
      const input = section(page).querySelectorAll<HTMLInputElement>('input[type=password]')[at];
      if (input === undefined) throw new Error('No such field');
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
}

test('before the lock is turned on, it is said plainly what it does, what not, and that a lost passphrase is lost', async () => {
  const page = await openPage({ local: ADA });
  const text = textOf(section(page));
  for (const said of [
    'encrypts senders',
    'sends no actions',
    "doesn't protect",
    'Nobody can recover a lost passphrase',
  ])
    expect(text).toContain(said);
});

test.each([
  { first: 'seven77', second: 'seven77', flaw: 'Use at least 8 characters.' },
  { first: 'correct horse', second: 'correct house', flaw: 'The two passphrases are different.' },
])('$first and $second are refused beside the field, which gets the focus', async ({ first, second, flaw }) => {
  const page = await openPage({ local: ADA });
  await fillIn(page, first, second);
  await press(page, 'Turn on the lock');
  expect(textOf(section(page))).toContain(flaw);
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  expect(page.asked).toEqual([]);
});

test('a passphrase typed twice turns the lock on, and the page says so once storage does', async () => {
  const page = await openPage({
    local: ADA,
    answer: async ({ command }, { local, session }) => {
      if (command !== 'setLock') return;
      await session.set(UNLOCKED);
      await local.set({ lock: LOCK });
    },
  });
  await fillIn(page, 'correct horse', 'correct horse');
  await press(page, 'Turn on the lock');
  expect(sent(page)).toEqual([['setLock', 'correct horse']]);
  expect(textOf(section(page))).toContain('The lock is on.');
  expect(textOf(section(page))).toContain('When to lock');
});

test('an open lock can be closed, changed, told when to close, and turned off', async () => {
  const page = await openPage({
    local: { ...ADA, lock: LOCK },
    session: UNLOCKED,
    answer: async ({ command, args }, { local }) => {
      if (command === 'chooseAway') await local.set({ lock: { ...LOCK, awayMinutes: args[0] } });
    },
  });
  const choice = [...section(page).querySelectorAll<HTMLInputElement>('input[type=radio]')];
  expect(choice.map(({ checked }) => checked)).toEqual([true, false, false, false]);
  await page.after(() => choice[2]?.click());
  expect(choice.map(({ checked }) => checked)).toEqual([false, false, true, false]);
  await press(page, 'Change passphrase');
  await fillIn(page, 'another horse', 'another horse');
  await press(page, 'Change passphrase');
  expect(textOf(section(page))).toContain('Your passphrase was changed.');
  await press(page, 'Lock now');
  await press(page, 'Turn off the lock');
  expect(sent(page)).toEqual([['chooseAway', 15], ['setLock', 'another horse'], ['lockNow'], ['removeLock']]);
});

test('locked, the page shows the field alone; a wrong passphrase is told, and the right one opens the page', async () => {
  const page = await openPage({
    local: { ...ADA, lock: LOCK },
    answer: async ({ command, args }, { session }) => {
      if (command === 'unlock' && args[0] !== 'right') return fail('wrong-passphrase');
      if (command === 'unlock') await session.set(UNLOCKED);
      return undefined;
    },
  });
  expect(textOf(page.root)).toContain('Tidings is locked');
  expect(textOf(page.root)).not.toContain('ada@example.com');
  const enter = (text: string) =>
    page.after(() => {
      const input = one(page.root, '#passphrase');
      if (input instanceof HTMLInputElement) input.value = text;
      one(page.root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  await enter('wrong');
  expect(textOf(page.root)).toContain("That's not the passphrase");
  await enter('right');
  expect(textOf(page.root)).toContain('ada@example.com');
});

test('a damaged lock that is open says so, and can still be set again or turned off', async () => {
  const page = await openPage({ local: { ...ADA, lock: { salt: 7 } }, session: UNLOCKED });
  expect(textOf(section(page))).toContain('The lock is damaged');
  for (const name of ['Change passphrase', 'Turn off the lock']) expect(control(page.root, name)).toBeDefined();
});

test('what is stored names the keys and the lock', async () => {
  const text = textOf(one((await openPage({ local: ADA })).root, '#privacy'));
  for (const said of ['IndexedDB', 'encrypted with your passphrase', 'While the lock is open, the key to your mail'])
    expect(text).toContain(said);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKey } from '../../../src/background/lock/passphrase.ts';
import { lockItem } from '../../../src/storage/lock/lock-item.ts';
import { unlockedItem } from '../../../src/storage/lock/unlocked-item.ts';
import type { FakeArea } from '../../../tools/fakes/fake-browser.ts';
import { LOCK, setUp, TEXT, write } from './set-up.ts';

describe('what was changed does not open, and is set aside where it is overwritten', () => {
  const mailbox = {
    key: 'mailbox:1',
    fallback: 'none',
    parse: (value: unknown) => (typeof value === 'string' ? { value } : { damaged: value }),
  };
  const set = (change: (sealed: Record<string, unknown>) => unknown) => async (local: FakeArea) => {
    await local.set({ [mailbox.key]: change(Object(local.peek(mailbox.key))) });
  };

  test.each<{ what: string; spoil: ReturnType<typeof set> }>([
    { what: 'a text that is cut', spoil: set((sealed) => ({ ...sealed, data: String(sealed.data).slice(0, 8) })) },
    { what: 'another version', spoil: set((sealed) => ({ ...sealed, version: 1 })) },
    { what: 'a version beyond all numbers', spoil: set((sealed) => ({ ...sealed, version: 1e300 })) },
    { what: 'half a version', spoil: set((sealed) => ({ ...sealed, version: 0.5 })) },
    { what: 'what is not base64', spoil: set((sealed) => ({ ...sealed, iv: '?' })) },
    { what: 'nothing', spoil: set((sealed) => ({ ...sealed, iv: '', data: '' })) },
    {
      what: 'the value of another account',
      spoil: async (local) => local.set({ [mailbox.key]: local.peek('mailbox:3') }),
    },
    { what: 'the value of another key', spoil: async (local) => local.set({ [mailbox.key]: local.peek('actions:1') }) },
  ])('$what', async ({ spoil }) => {
    const { local, store, open, turn } = await setUp();
    await open();
    await turn(LOCK);
    await write(store, ['mailbox:1', 'mailbox:3', 'actions:1'], TEXT);
    expect(await store.read({ mailbox })).toEqual({ mailbox: TEXT });
    await spoil(local);
    expect(await store.read({ mailbox })).toEqual({ mailbox: 'none' });
    const spoiled = local.peek(mailbox.key);
    await store.update({ mailbox }, () => ({ mailbox: 'new' }));
    expect(await store.read({ mailbox })).toEqual({ mailbox: 'new' });
    expect(local.peek(`damaged:${mailbox.key}`)).toEqual(spoiled);
    // What no key opens goes with the lock.
    await turn(undefined);
    expect(local.text()).not.toContain('"iv"');
    expect(local.peek(mailbox.key)).toBe('new');
  });

  test.each([createKey(), 'x', '', 'A'.repeat(44), undefined])('the key %s', async (key) => {
    const { session, store, open, turn } = await setUp();
    await open();
    await turn(LOCK);
    await write(store, [mailbox.key], TEXT);
    await session.set({ [unlockedItem.key]: key === undefined ? 7 : { key, since: 0, seenAt: 0 } });
    expect(await store.read({ mailbox })).toEqual({ mailbox: 'none' });
  });

  test('any JSON in its place is survived', async () => {
    const { local, session, store, open, turn } = await setUp();
    await open();
    await turn(LOCK);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), async (value, lock, unlocked) => {
        await local.set({ [mailbox.key]: { version: 6, iv: 'AAAA', data: JSON.stringify(value) }, lock });
        await session.set({ [unlockedItem.key]: unlocked });
        expect(await store.read({ mailbox })).toEqual({ mailbox: 'none' });
        expect(['off', 'open', 'locked']).toContain((await store.snapshot()).lock);
        const { lock: kept } = await store.read({ lock: lockItem });
        if (lock !== null) expect(kept).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });
});

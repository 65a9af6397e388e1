import { expect, test } from 'vitest';
import { followStored } from '../../src/ui/follow-stored.ts';

/** A storage of one number, whose reads answer only when the test lets them. */
function slowStorage() {
  const waiting: (() => void)[] = [];
  const listeners = new Set<() => void>();
  let value = 1;
  return {
    set: (changed: number): void => {
      value = changed;
      for (const listener of listeners) listener();
    },
    read: async (): Promise<number> => {
      const seen = value;
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (seen < 0) throw new Error('unreadable');
      return seen;
    },
    watch: (onChange: () => void) => {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
    answer: async (): Promise<void> => {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
    reads: () => waiting.length,
  };
}

function follow() {
  const storage = slowStorage();
  const shown: number[] = [];
  const failures: unknown[] = [];
  const following = followStored(
    storage.watch,
    storage.read,
    (value) => shown.push(value),
    (error) => failures.push(error),
  );
  return { storage, shown, failures, following };
}

test('what is stored is shown, and again after a change', async () => {
  const { storage, shown, following } = follow();
  await storage.answer();
  await following;
  storage.set(2);
  await storage.answer();
  expect(shown).toEqual([1, 2]);
});

test('changes during a read lead to one more read, and the last one shown is the newest', async () => {
  const { storage, shown } = follow();
  storage.set(2);
  storage.set(3);
  expect(storage.reads()).toBe(1);
  await storage.answer();
  expect(storage.reads()).toBe(1);
  await storage.answer();
  expect(shown).toEqual([1, 3]);
  expect(storage.reads()).toBe(0);
});

test('a read that fails leaves what was shown, and the next change is read again', async () => {
  const { storage, shown, failures } = follow();
  await storage.answer();
  storage.set(-1);
  await storage.answer();
  storage.set(5);
  await storage.answer();
  expect(shown).toEqual([1, 5]);
  expect(failures).toHaveLength(1);
});

test('after stopping, a change is not read', async () => {
  const { storage, following } = follow();
  await storage.answer();
  (await following).stop();
  storage.set(2);
  expect(storage.reads()).toBe(0);
});

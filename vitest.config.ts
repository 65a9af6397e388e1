import { defineConfig } from 'vitest/config';

/** Tests that put a module of their own in the place of one of ours, for every other that imports it. */
const REPLACE_MODULES = ['test/platform/**/*.test.ts'];

/** Tests of what soon disappears, such as the offer to undo: they must have the machine to themselves. */
const BY_THE_CLOCK = ['test/e2e/acting.e2e.ts', 'test/e2e/keyboard.e2e.ts'];

/** Two cores serve two browsers at a time: one browser mostly waits. */
const IN_BROWSERS = { testTimeout: 120_000, hookTimeout: 240_000 } as const;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    restoreMocks: true,
    sequence: { shuffle: true },
    // Said at each start of the sandbox on Node.js 20, which we support and on which it works.
    onConsoleLog: (log) => !log.includes('oidc-provider WARNING: Unsupported runtime'),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: REPLACE_MODULES,
          testTimeout: 30_000,
          // Files leave nothing behind, so what they import, and the document of a page, need not be made for each anew.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'platform', include: REPLACE_MODULES } },
      {
        extends: true,
        test: {
          ...IN_BROWSERS,
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          exclude: BY_THE_CLOCK,
          maxWorkers: 2,
          sequence: { shuffle: false, groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...IN_BROWSERS,
          name: 'e2e-alone',
          include: BY_THE_CLOCK,
          fileParallelism: false,
          sequence: { shuffle: false, groupOrder: 2 },
        },
      },
    ],
  },
});

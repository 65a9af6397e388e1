import { defineConfig } from 'vitest/config';

/** Tests that put a module of their own in the place of one of ours, for every other that imports it. */
const REPLACE_MODULES = ['test/platform/**/*.test.ts'];

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
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          // Two at a time took half as long, but on two cores a popup was then sometimes too late for its test.
          fileParallelism: false,
          sequence: { shuffle: false },
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});

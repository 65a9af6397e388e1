import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../tools/browser/find-browser.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-find-browser-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function program(name: string, report: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\necho '${report}'\n`);
  await chmod(file, 0o755);
  return file;
}

test.each([
  { browser: 'chromium', report: 'Chromium 140.0.7339.80 built on Debian', version: '140.0.7339.80' },
  { browser: 'chromium', report: 'Google Chrome for Testing 141.0.7390.54', version: '141.0.7390.54' },
  { browser: 'firefox', report: 'Mozilla Firefox 140.3.1esr', version: '140.3.1' },
] as const)(
  'the program that the variable for $browser names is taken: $report',
  async ({ browser, report, version }) => {
    const file = await program('wished', report);
    vi.stubEnv(browser === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH', file);
    await expect(findBrowser(browser)).resolves.toEqual({ path: file, version });
  },
);

test('branded Chrome is refused, and the error says which browser will do and how to get it', async () => {
  vi.stubEnv('CHROMIUM_PATH', await program('google-chrome', 'Google Chrome 141.0.7390.54'));
  await expect(findBrowser('chromium')).rejects.toThrow(/Chrome for Testing.*--load-extension.*CHROMIUM_PATH/s);
});

test('a variable that names no program is an error, not a reason to take another browser', async () => {
  vi.stubEnv('FIREFOX_PATH', path.join(folder, 'missing'));
  await expect(findBrowser('firefox')).rejects.toThrow(/FIREFOX_PATH.*does not run/);
});

test('without a variable, a program on PATH is found', async () => {
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', folder);
  const file = await program('chromium', 'Chromium 140.0.7339.80');
  await expect(findBrowser('chromium')).resolves.toEqual({ path: file, version: '140.0.7339.80' });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadingFaults } from '../../scripts/package/loading-faults.ts';

let bundle = '';
beforeAll(async () => {
  bundle = await mkdtemp(join(tmpdir(), 'tidings-loading-'));
  await mkdir(join(bundle, 'assets'));
});
afterAll(() => rm(bundle, { recursive: true }));

const ENTRIES = { worker: 'worker.js', popup: 'popup.html', pages: ['popup.html'] };
const AS_IT_SHOULD_BE = {
  'worker.js': 'addEventListener("alarm",()=>{});',
  'popup.html': '<script type="module" src="/assets/popup.js"></script>',
  'assets/popup.js': 'document.title="Mail";import("./later.js");',
  'assets/later.js': 'export{};',
};

test.each<{ what: string; files: Partial<typeof AS_IT_SHOULD_BE>; faults: readonly string[] }>([
  { what: 'A package as it should be', files: {}, faults: [] },
  {
    what: 'A popup that imports a second script',
    files: { 'assets/popup.js': 'import{a}from"./later.js";a();' },
    faults: ['the popup loads assets/popup.js, assets/later.js before its first row'],
  },
  {
    what: 'A popup without a script',
    files: { 'popup.html': '<p>Mail</p>' },
    faults: ['the popup loads no script before its first row'],
  },
  {
    what: 'A script with Vite’s helper',
    files: { 'assets/later.js': 'dispatchEvent(new Event("vite:preloadError"))' },
    faults: ["assets/later.js contains Vite's preload helper"],
  },
  {
    what: 'A worker that imports a page’s script',
    files: { 'worker.js': 'import"./assets/popup.js";' },
    faults: ['the worker loads assets/popup.js, which belongs to a page'],
  },
])('$what', async ({ files, faults }) => {
  for (const [name, text] of Object.entries({ ...AS_IT_SHOULD_BE, ...files }))
    await writeFile(join(bundle, name), text);
  expect(await loadingFaults(bundle, ENTRIES)).toEqual(faults);
});

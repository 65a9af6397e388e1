import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { installBrowser } from './install-browser.ts';

type BrowserName = 'chromium' | 'firefox';

/** The executable of a browser that runs on this machine, and its version, e.g. `140.0.7339.80`. */
interface FoundBrowser {
  readonly path: string;
  readonly version: string;
}

const VARIABLE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' } as const;

const ON_PATH = {
  chromium: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
} as const;

const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/usr/lib/chromium/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    `${process.env.LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`,
    `${process.env.PROGRAMFILES}\\Chromium\\Application\\chrome.exe`,
  ],
  firefox: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/Applications/Firefox ESR.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    `${process.env.PROGRAMFILES}\\Firefox Developer Edition\\firefox.exe`,
    `${process.env.PROGRAMFILES}\\Mozilla Firefox ESR\\firefox.exe`,
  ],
};

const NEEDED = {
  chromium:
    'Chromium or Chrome for Testing is needed: branded Chrome ignores --load-extension since version 137. On Debian run ' +
    '"sudo apt-get install -y chromium"; elsewhere run "npx @puppeteer/browsers install chrome" and set CHROMIUM_PATH to ' +
    'the executable that it prints.',
  firefox:
    'Firefox ESR or Developer Edition is needed: regular Firefox does not load unsigned add-ons from a profile. On Debian ' +
    'run "sudo apt-get install -y firefox-esr"; elsewhere install one from mozilla.org and set FIREFOX_PATH to its executable.',
} as const;

/**
 * Finds a browser that can run an unpacked extension: the one set in CHROMIUM_PATH or FIREFOX_PATH, else one on PATH or in
 * a usual location, else it installs Debian's if it may. Rejects with what to run by hand.
 */
export async function findBrowser(name: BrowserName): Promise<FoundBrowser> {
  const wished = process.env[VARIABLE[name]];
  if (wished !== undefined && wished !== '') {
    const version = await versionOf(wished);
    if (version === undefined) throw new Error(`${VARIABLE[name]} is ${wished}, which does not run. ${NEEDED[name]}`);
    return { path: wished, version };
  }
  const found = await lookFor(name);
  if (found !== undefined) return found;
  const trouble = await installBrowser(name === 'chromium' ? 'chromium' : 'firefox-esr');
  const installed = await lookFor(name);
  if (installed === undefined) throw new Error(`${NEEDED[name]} (${trouble ?? 'The installed one does not run.'})`);
  return installed;
}

async function lookFor(name: BrowserName): Promise<FoundBrowser | undefined> {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = ON_PATH[name].flatMap((program) => folders.map((folder) => path.join(folder, program)));
  for (const candidate of [...onPath, ...PLACES[name]]) {
    const version = await versionOf(candidate);
    if (version !== undefined) return { path: candidate, version };
  }
  return undefined;
}

/** The version that the executable reports; undefined if it is missing, does not run, or is branded Chrome. */
async function versionOf(program: string): Promise<string | undefined> {
  try {
    await access(program, constants.X_OK);
    const report = await reportOf(program);
    if (/google chrome(?! for testing)/i.test(report)) return undefined;
    return /\d+(\.\d+)+/.exec(report)?.[0];
  } catch {
    return undefined;
  }
}

async function reportOf(program: string): Promise<string> {
  const limits = { timeout: 20_000, windowsHide: true };
  if (process.platform !== 'win32') return (await promisify(execFile)(program, ['--version'], limits)).stdout;
  // On Windows, a browser opens a window for --version.
  const ask = `$v = (Get-Item -LiteralPath '${program.replaceAll("'", "''")}').VersionInfo; $v.ProductName + ' ' + $v.ProductVersion`;
  return (await promisify(execFile)('powershell', ['-NoProfile', '-Command', ask], limits)).stdout;
}

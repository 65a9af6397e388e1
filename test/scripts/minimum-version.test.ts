import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles, withoutComments } from '../source-files.ts';

/**
 * The first Chromium with what the code uses beyond Chromium 100, by @mdn/browser-compat-data 8.1.9. A name of the
 * extension API stands as it is called, all else as it is found in a source.
 */
const SINCE: ReadonlyMap<string, number> = new Map([
  ['browser.storage.session', 102],
  ['browser.action.setBadgeTextColor', 110],
  ['AbortSignal.timeout', 103], // until 124 with an AbortError, which is read alike
  ['AbortSignal.any', 116],
  ['URL.canParse', 120],
  ['.toSorted(', 110],
  ['.toReversed(', 110],
  ['.toSpliced(', 110],
  ['.toWellFormed(', 111],
]);

/** What alarms of 30 s need: in an older Chromium they ring once a minute. https://developer.chrome.com/docs/extensions/reference/api/alarms */
const SHORT_ALARMS = 120;

/** The extension API that Chromium 100 and all after it have. */
const OLD_API = new Set([
  ...['action.getUserSettings', 'action.setBadgeBackgroundColor', 'action.setBadgeText', 'action.setTitle'],
  ...['alarms.clear', 'alarms.create', 'alarms.get', 'alarms.onAlarm', 'i18n.getMessage', 'i18n.getUILanguage'],
  ...['identity.getRedirectURL', 'identity.launchWebAuthFlow', 'idle.onStateChanged', 'idle.queryState'],
  ...['idle.setDetectionInterval', 'notifications.clear', 'notifications.create', 'notifications.getAll'],
  ...['notifications.onClicked', 'permissions.contains', 'permissions.onAdded', 'permissions.remove'],
  ...['permissions.request', 'runtime.getManifest', 'runtime.getURL', 'runtime.id', 'runtime.onInstalled'],
  ...[
    'runtime.connect',
    'runtime.lastError',
    'runtime.onConnect',
    'runtime.onStartup',
    'runtime.openOptionsPage',
    'storage.local',
  ],
  ...['storage.managed', 'storage.onChanged', 'tabs.create', 'windows.onCreated', 'windows.remove', 'windows.update'],
]);

/** Newer than the least Chromium that we name, and not used: methods whose names are like no others'. */
const TOO_NEW =
  /\b(?:Promise\.(?:try|withResolvers)|Array\.fromAsync|RegExp\.escape|URL\.parse|Error\.isError|Uint8Array\.fromBase64|(?:Object|Map)\.groupBy|Iterator\.from|Math\.sumPrecise)\(|\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|toBase64|setHTMLUnsafe|moveBefore)\(|\.(?:values|keys|entries)\(\)\.(?:map|filter|some|every|find|take|drop|flatMap|toArray)\(/g;

const sources = sourceFiles('src').map((file) => withoutComments(file));
const code = sources.join('\n');
const config = readFileSync('vite.config.ts', 'utf8');
const minimum = Number(/minimum_chrome_version: '(\d+)'/.exec(config)?.[1]);

/** What a text calls of the extension API, by area and name, `storage` by its own areas. */
function apiIn(text: string): readonly string[] {
  return [...text.matchAll(/\bbrowser\.(\w+)\??\.(\w+)/g)].map(([, area, name]) => `${area}.${name}`);
}

test('every call of the extension API is known to the least Chromium that the manifest names', () => {
  const used = new Set(apiIn(code));
  expect(used.size).toBeGreaterThan(20);
  const unknown = [...used].filter((name) => !OLD_API.has(name) && !SINCE.has(`browser.${name}`));
  expect(unknown).toEqual([]);
  // Taken apart, its calls would not be found.
  expect(code).not.toMatch(/\} = browser;/);
});

test('the least Chromium that the manifest names is the first one that has all that is used', () => {
  const unused = [...SINCE.keys()].filter((name) => !code.includes(name));
  expect(unused).toEqual([]);
  expect(Math.max(...SINCE.values(), SHORT_ALARMS)).toBe(minimum);
  expect(code.match(TOO_NEW) ?? []).toEqual([]);
});

test('the scripts are built for that Chromium, and for the least Firefox that the manifest names', () => {
  expect(config).toContain(`'chrome${minimum}'`);
  const [, firefox] = /strict_min_version: '(\d+)\.0'/.exec(config) ?? [];
  expect(config).toContain(`'firefox${firefox}'`);
});

test.each([
  ['browser.sidePanel.open()', ['sidePanel.open']],
  ['browser.identity?.getAuthToken', ['identity.getAuthToken']],
  ['platform/browser.ts', []],
])('the calls in %s are %j', (text, calls) => {
  expect(apiIn(text).filter((name) => name !== 'ts')).toEqual(calls);
});

test.each(['Promise.try(', 'Object.groupBy(', 'set.isSubsetOf(', 'map.values().map('])('%s is too new', (text) => {
  expect(text.match(TOO_NEW)).not.toBeNull();
});

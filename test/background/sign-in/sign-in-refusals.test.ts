import { describe, expect, test } from 'vitest';
import { signIn } from '../../../src/background/sign-in/sign-in.ts';
import { signInFailureWords } from '../../../src/words/problems/sign-in-failure-words.ts';
import { english } from '../../../tools/fakes/english.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { withoutJournal } from '../../../tools/fakes/without-journal.ts';
import { failedExchanges } from '../../oauth/failed-exchanges.ts';
import { FORGED_ANSWERS } from '../../oauth/forged-answers.ts';
import { TEN_HOSTILE_ANSWERS } from '../../oauth/hostile-answers.ts';
import { createScene, withoutStories } from './signing-in.ts';

const NOW = createFakeBrowser().now();
const ANSWERS = [...TEN_HOSTILE_ANSWERS, ...FORGED_ANSWERS, ...failedExchanges(NOW)];

describe.each(ANSWERS)('$name', ({ bend, failure }) => {
  test('is refused by its own check, and a newcomer has nothing stored', async () => {
    const { google, browser, start } = createScene();
    google.bend = bend;
    expect(await signIn(start(), 'read')).toEqual({ ok: false, problem: failure });
    expect(withoutJournal(browser.local.text())).toBe('');
    expect(withoutStories(browser.session)).toBe(
      `sign-in = ${JSON.stringify({ kind: 'failed', failure, at: NOW, level: 'read' })}`,
    );
    expect(browser.locks.held()).toEqual([]);
    expect(new Set(google.codesSent).size).toBe(google.codesSent.length);
  });

  test('leaves an account that was to be signed in again as it was, to the byte', async () => {
    const { google, browser, start } = createScene();
    expect(await signIn(start(), 'read')).toMatchObject({ ok: true });
    const local = withoutJournal(browser.local.text());
    const token = browser.session.peek(`access-token:${google.person.sub}`);
    google.bend = bend;
    expect(await signIn(start(), 'read', google.person.sub)).toEqual({ ok: false, problem: failure });
    expect(withoutJournal(browser.local.text())).toBe(local);
    expect(browser.session.peek(`access-token:${google.person.sub}`)).toEqual(token);
    expect(browser.session.peek('sign-in')).toEqual({
      ...{ kind: 'failed', failure, at: NOW },
      ...{ level: 'read', again: google.person.sub },
    });
    expect(new Set(google.codesSent).size).toBe(google.codesSent.length);
  });
});

test('the ten hostile answers are told apart, by their words or by a code', () => {
  const told = TEN_HOSTILE_ANSWERS.map(({ failure }) => signInFailureWords(english, failure, NOW));
  expect(told.filter(({ text }) => text === '')).toEqual([]);
  expect(new Set(told.map(({ text, code }) => `${text} ${code}`)).size).toBe(10);
});

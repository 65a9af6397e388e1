import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle } from '../../../tools/fakes/instant-google.ts';

test('a clock that is set back by a day holds up neither the alarm nor somebody who asks', async () => {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  await google.add('bo');
  const app = () => createApp(google.start());
  await app().alarmRang();
  browser.advance(-24 * HOUR);
  google.asked.length = 0;
  await app().wake();
  expect(browser.alarm).toBe(browser.now() + MINUTE / 2);
  await app().alarmRang();
  expect(google.methods()).toHaveLength(2);
  expect(browser.alarm).toBe(browser.now() + MINUTE);

  browser.advance(-24 * HOUR);
  google.asked.length = 0;
  await app().commands.checkNow(MINUTE);
  expect(google.methods()).toHaveLength(2);
});

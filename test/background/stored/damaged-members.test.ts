import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox, seen, truthOf } from '../../../tools/fakes/with-sandbox.ts';

type Path = readonly string[];

/** The way to each member of a JSON value, however deep. */
function pathsIn(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [[name], ...pathsIn(member).map((path) => [name, ...path])]);
}

function memberAt(value: unknown, [name, ...rest]: Path): unknown {
  if (name === undefined) return value;
  return typeof value === 'object' && value !== null ? memberAt(Reflect.get(value, name), rest) : undefined;
}

/** A copy in which another value stands at `path`. */
function withMember(value: unknown, [name, ...rest]: Path, member: unknown): unknown {
  if (name === undefined) return member;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === name ? withMember(one, rest, member) : one));
  return { ...Object(value), [name]: withMember(Reflect.get(Object(value), name), rest, member) };
}

const shapeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

test('any member of what is kept may have any other shape: the mail is rebuilt and the account goes on', async () => {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  deliverTo(google.mailbox('ada'), 3);
  await createApp(google.start()).alarmRang();
  const good = await browser.local.getAll();
  const places = ['mailbox:ada', 'health:ada'].flatMap((key) => pathsIn(good[key]).map((path) => ({ key, path })));
  expect(places.length).toBeGreaterThan(40);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 1 }), async ({ key, path }, member) => {
      fc.pre(shapeOf(memberAt(good[key], path)) !== shapeOf(member));
      await browser.local.remove(Object.keys(await browser.local.getAll()));
      await browser.local.set({ ...good, [key]: withMember(good[key], path, member) });
      const app = createApp(google.start());
      await app.wake();
      browser.advance(MINUTE);
      await app.alarmRang();
      await app.commands.checkNow();
      expect(seen(await keptMailbox(google.start()))).toEqual(truthOf(google.mailbox('ada')));
      expect(browser.badge).toMatchObject({ text: '3', tone: 'well' });
      expect(browser.alarm).toBe(browser.now() + MINUTE);
    }),
    { numRuns: 250 },
  );
}, 20_000);

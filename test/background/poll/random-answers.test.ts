import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import type { Http } from '../../../src/core/http.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { healthItem, mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { seen, truthOf } from '../../../tools/fakes/with-sandbox.ts';
import { ODD_JSON, placesOf, textWith, typeOf, valueAt } from '../../odd-json.ts';

/** One answer to ada that is not Google's: which of a poll's, and what stands where in it. */
interface Odd {
  readonly request: number;
  readonly place: number;
  /** Undefined takes away what stood there. */
  readonly text: string | undefined;
}

/** What makes the poll ask for more than the probe. */
const CAUSES = ['news', 'lost-history', 'new-token', 'first-poll'] as const;

async function twoAccounts(cause: (typeof CAUSES)[number]) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  const poll = (http: Http = google.start().http) => createApp(google.start({ http })).alarmRang();
  for (const id of ['ada', 'bo']) {
    await google.add(id);
    deliverTo(google.mailbox(id), 3);
  }
  if (cause !== 'first-poll') await poll();
  for (const id of ['ada', 'bo']) {
    deliverTo(google.mailbox(id), 2);
    if (cause === 'lost-history') google.mailbox(id).expireHistory();
    if (cause === 'new-token') await browser.session.remove([`access-token:${id}`]);
  }
  browser.advance(MINUTE);
  const kept = (id: string) => google.start().local.read({ mailbox: mailboxItem(id), health: healthItem(id) });
  return { browser, google, poll, kept };
}

const A_NUMBER = '"99999999999999999999"';

/** Google's network with one odd answer; `isOther` tells whether what stood there was of another type. */
function spoilt(http: Http, odd: Odd) {
  let asked = 0;
  let isOther = false;
  const spoil: Http = async (url, init) => {
    const { authorization = '' } = init.headers ?? {};
    // A token that an odd answer has made up.
    if (!/^(?:Bearer ya29\.(?:ada|bo))?$/.test(authorization)) return Response.json({}, { status: 401 });
    const answer = await http(url, init);
    const isAda = `${authorization}${init.body}`.includes('ada');
    asked += isAda ? 1 : 0;
    if (!isAda || asked - 1 !== odd.request) return answer;
    const good: unknown = JSON.parse(await answer.text());
    const places = placesOf(good);
    const place = places[odd.place % places.length] ?? [];
    // The id of a message that there is not is nothing odd to look at.
    const text = /^(?:id|threadId)$/.test(String(place.at(-1))) && odd.text === A_NUMBER ? '""' : odd.text;
    isOther = text !== undefined && typeOf(JSON.parse(text)) !== typeOf(valueAt(good, place));
    return new Response(textWith(good, place, text), { headers: { 'content-type': 'application/json' } });
  };
  return { spoil, isOther: () => isOther };
}

const anOdd = fc.record({
  request: fc.nat(9),
  place: fc.nat(200),
  text: fc.option(fc.constantFrom(...ODD_JSON), { nil: undefined, freq: 8 }),
});

test('one odd answer to one account costs neither of two anything that was kept, and is got over', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...CAUSES), anOdd, async (cause, odd) => {
      const { browser, google, poll, kept } = await twoAccounts(cause);
      const before = (await kept('ada')).mailbox.unread.map(({ id }) => id);
      const { spoil, isOther } = spoilt(google.start().http, odd);
      await poll(spoil);

      const bo = await kept('bo');
      expect(seen(bo.mailbox)).toEqual(truthOf(google.mailbox('bo')));
      expect(bo.health).toMatchObject({ failures: 0, checkedAt: browser.now() });
      if (isOther()) {
        const after = (await kept('ada')).mailbox.unread.map(({ id }) => id);
        expect(after).toEqual(expect.arrayContaining(before));
      }

      for (let polls = 0; polls < 12; polls += 1) {
        browser.advance(15 * MINUTE);
        await poll();
      }
      const ada = await kept('ada');
      expect(ada.health.problem).toBeUndefined();
      expect(seen(ada.mailbox)).toEqual(truthOf(google.mailbox('ada')));
    }),
    { numRuns: 40 },
  );
}, 30_000);

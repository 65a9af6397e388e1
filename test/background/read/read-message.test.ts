import { describe, expect, test, vi } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { MINUTE, SECOND } from '../../../src/core/time.ts';
import { withoutJournal } from '../../../tools/fakes/without-journal.ts';
import { base64Url } from '../../core/mailbox/sample-body.ts';
import { bodyOf, OK, oneMessage, refused, texts } from '../poll/one-message.ts';

describe('reading a message', () => {
  test.each(['read', 'manage'] as const)('fetches its text for this session, at level %s', async (level) => {
    const scene = await oneMessage(level);
    const before = withoutJournal(scene.browser.local.text());
    expect(await scene.read()).toEqual(OK);
    expect(scene.google.methods()).toEqual(['users.messages.get']);
    expect(texts(scene)).toEqual([
      {
        account: 'ada',
        body: {
          id: scene.message,
          to: { listed: [{ name: '', address: 'ada@example.com' }], unlisted: 0 },
          cc: { listed: [], unlisted: 0 },
          isAnswer: false,
          parts: [expect.objectContaining({ mimeType: 'text/plain', isFile: false, data: base64Url('Hello') })],
        },
      },
    ]);
    expect(withoutJournal(scene.browser.local.text())).toBe(before);
  });

  test('keeps the last five, the last read at the end, each once', async () => {
    const { read, compose, message, browser } = await oneMessage();
    const others = await Promise.all(['1', '2', '3', '4', '5'].map((text) => compose(text)));
    for (const id of [message, ...others.slice(0, 4), message]) await read(id);
    const [first, second, third, fourth, fifth = ''] = others;
    expect(texts({ browser })).toMatchObject([first, second, third, fourth, message].map((id) => ({ body: { id } })));
    await read(fifth);
    expect(texts({ browser })).toMatchObject([second, third, fourth, message, fifth].map((id) => ({ body: { id } })));
  });

  test('of two accounts keeps both', async () => {
    const scene = await oneMessage();
    await scene.google.add('bo');
    const other = await scene.google.mailbox('bo').compose({ from: 'a@x.test', subject: '', text: 'For Bo' });
    await scene.read();
    await createApp(scene.google.start()).commands.readMessage('bo', other);
    expect(texts(scene)).toMatchObject([bodyOf(scene.message, 'Hello'), bodyOf(other, 'For Bo', 'bo')]);
  });

  test('is refused at level Count and for an account that nobody has, without a request', async () => {
    const scene = await oneMessage('count');
    expect(await scene.read()).toEqual(refused('needs-level-read'));
    expect(await createApp(scene.google.start()).commands.readMessage('bo', scene.message)).toEqual(
      refused('no-such-account'),
    );
    expect(scene.google.asked).toEqual([]);
  });

  test('says that there is no connection, that the hosts are withheld, or that Google wants quiet', async () => {
    const { read, google, browser } = await oneMessage();
    expect(await read(undefined, { isOnline: () => false })).toEqual(refused('offline'));
    const http = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await read(undefined, { http })).toEqual(refused('offline'));
    expect(await read(undefined, { http, hasHosts: async () => false })).toEqual(
      refused('not-permitted', { missing: 'host' }),
    );
    const slow = () => Promise.reject(new DOMException('Late', 'TimeoutError'));
    expect(await read(undefined, { http: slow })).toEqual(refused('slow'));
    const until = browser.now() + MINUTE;
    const problem = { kind: 'throttled', until };
    await browser.local.set({ 'health:ada': { failures: 0, rest: { since: browser.now(), until } } });
    expect(await read()).toEqual({ ok: false, problem });
    expect(google.asked).toEqual([]);
    browser.advance(MINUTE);
    expect(await read()).toEqual(OK);
  });

  test('says that the message is gone', async () => {
    const scene = await oneMessage();
    scene.mailbox.delete(scene.message);
    expect(await scene.read()).toEqual(refused('not-found'));
    expect(texts(scene)).toEqual([]);
  });

  test('refreshes the token once if Gmail refuses it', async () => {
    const scene = await oneMessage();
    let answers = 0;
    scene.google.meddle = (_account, path) => {
      if (!path.includes('/messages/')) return undefined;
      answers += 1;
      return answers === 1 ? new Response('{}', { status: 401 }) : undefined;
    };
    expect(await scene.read()).toEqual(OK);
    expect(answers).toBe(2);
    scene.google.meddle = (_account, path) =>
      path.includes('/messages/') ? new Response('{}', { status: 401 }) : undefined;
    expect(await scene.read()).toEqual(refused('server', { detail: 'HTTP 401' }));
  });

  test.each<[string, Response]>([
    ['HTML', new Response('<html>')],
    ['half an answer', new Response('{"payload":{"par')],
    ['another shape', Response.json({ payload: { parts: 'none' } })],
    ['trouble', new Response('', { status: 503 })],
  ])('keeps nothing of %s', async (_what, answer) => {
    const scene = await oneMessage();
    scene.google.meddle = () => answer;
    expect(await scene.read()).toMatchObject(refused('server'));
    expect(texts(scene)).toEqual([]);
  });

  test('keeps the text under the id that was asked for, whatever Gmail calls it', async () => {
    const scene = await oneMessage();
    scene.google.meddle = () =>
      Response.json({ id: '__proto__', payload: { mimeType: 'text/plain', body: { data: 'SGk=' } } });
    await scene.read();
    expect(texts(scene)).toMatchObject([bodyOf(scene.message, 'Hi')]);
  });

  test('ends with the time that a worker has for one event', async () => {
    const limit = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(limit.signal);
    const { read } = await oneMessage();
    const end = read(undefined, {
      http: async (_url, { signal }) => {
        limit.abort(new DOMException('It took too long', 'TimeoutError'));
        signal?.throwIfAborted();
        return new Response();
      },
    });
    expect(await end).toEqual(refused('slow'));
    expect(timeout.mock.calls).toEqual([[25 * SECOND]]);
    timeout.mockRestore();
  });

  test('counts what it spent against the units of this minute', async () => {
    const scene = await oneMessage();
    await scene.browser.session.set({ 'spent:ada': { since: scene.browser.now(), units: 4_980 } });
    expect(await scene.read()).toEqual(OK);
    expect(await scene.read()).toEqual(refused('paced', { until: scene.browser.now() + MINUTE }));
    expect(scene.google.methods()).toHaveLength(1);
  });
});

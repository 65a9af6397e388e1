import { createApp } from '../../../src/background/create-app.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import type { FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { createInstantGoogle } from '../../../tools/fakes/instant-google.ts';
import { base64Url } from '../../core/mailbox/sample-body.ts';

/** An account with one message. */
export async function oneMessage(level: 'count' | 'read' | 'manage' = 'read') {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada', level);
  const mailbox = google.mailbox('ada');
  const compose = (text: string) => mailbox.compose({ from: 'Bo <bo@example.org>', subject: 'Hi', text });
  const message = await compose('Hello');
  const read = (id = message, options: FakeWorldOptions = {}) =>
    createApp(google.start(options)).commands.readMessage('ada', id);
  return { browser, google, mailbox, message, compose, read };
}

/** What `oneMessage` sets up. */
export type Scene = Awaited<ReturnType<typeof oneMessage>>;

/** The texts that the session keeps. */
export const texts = ({ browser }: Pick<Scene, 'browser'>): unknown => browser.session.peek('bodies') ?? [];

/** A kept text, as far as most tests look. */
export const bodyOf = (id: string, plain: string, account = 'ada') => ({
  account,
  body: { id, parts: [{ mimeType: 'text/plain', data: base64Url(plain) }] },
});

/** What a command answers that was done, and one that was not. */
export const OK = { ok: true };
export const refused = (kind: string, more = {}) => ({ ok: false, problem: { kind, ...more } });

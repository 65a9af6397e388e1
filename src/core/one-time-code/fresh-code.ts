import type { Message } from '../mailbox/message.ts';
import { type EpochMs, MINUTE, type Millis } from '../time.ts';
import { type OneTimeCode, readOneTimeCode } from './one-time-code.ts';

/** How long after a message's arrival its code is offered: hardly any code is valid for longer. */
const OFFERED_FOR: Millis = 10 * MINUTE;

/** A snippet this long may end before the text does. Gmail's have at most about 200 characters. */
const LONG_SNIPPET = 150;

type Told = Pick<Message, 'subject' | 'snippet' | 'receivedAt'>;

/** What was read of each message, by the text. Its subject and its snippet never change. */
const known = new WeakMap<Told, Map<string, OneTimeCode | undefined>>();

/** When the code of a message is no longer offered. */
export function offerEndsAt({ receivedAt }: Pick<Message, 'receivedAt'>): EpochMs {
  return receivedAt + OFFERED_FOR;
}

/**
 * The code of a message that arrived within the last ten minutes, or undefined: from its own `text` where that is known and
 * tells one, else from its snippet. A time of arrival that lies as far ahead is nobody's clock being a little slow.
 */
export function freshCode(message: Told, now: EpochMs, text?: () => string): OneTimeCode | undefined {
  if (now >= offerEndsAt(message) || message.receivedAt - now >= OFFERED_FOR) return undefined;
  const { snippet } = message;
  const inText = text && readOnce(message, text(), false);
  return inText ?? readOnce(message, snippet, snippet.length >= LONG_SNIPPET);
}

function readOnce(message: Told, text: string, goesOn: boolean): OneTimeCode | undefined {
  const read = known.get(message) ?? new Map<string, OneTimeCode | undefined>();
  known.set(message, read);
  if (!read.has(text)) read.set(text, readOneTimeCode(message.subject, text, goesOn));
  return read.get(text);
}

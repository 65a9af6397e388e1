import { invalidArgument, notFound } from '../../google-errors.ts';
import type { StoredMessage } from '../../mailbox/stored-message.ts';
import type { Call } from '../call.ts';
import { Refusal } from '../refusal.ts';

const HEX_ID = /^[0-9a-f]{1,16}$/;

/** Returns the id in the path; refuses one that Gmail could not have issued. */
export function requireId(id: string): string {
  if (!HEX_ID.test(id)) throw new Refusal(invalidArgument('Invalid id value'));
  return id;
}

/** Returns the message that a call names; refuses with 404 if it is gone. */
export function findMessage({ mailbox, id }: Call): StoredMessage {
  const message = mailbox.message(requireId(id));
  if (message === undefined) throw new Refusal(notFound());
  return message;
}

/** Returns the messages of the thread that a call names, oldest first; refuses with 404 if there are none. */
export function findThread({ mailbox, id }: Call): readonly StoredMessage[] {
  const messages = mailbox.thread(requireId(id));
  if (messages.length === 0) throw new Refusal(notFound());
  return messages;
}

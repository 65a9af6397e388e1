import { invalidArgument, notFound } from '../../google-errors.ts';
import type { StoredMessage } from '../../mailbox/stored-message.ts';
import type { Call } from '../call.ts';
import { Refusal } from '../refusal.ts';

const HEX_ID = /^[0-9a-f]{1,16}$/;

/** The id in the path, refused when it is not one that Gmail could have given out. */
export function requireId(id: string): string {
  if (!HEX_ID.test(id)) throw new Refusal(invalidArgument('Invalid id value'));
  return id;
}

/** The message that a call names; refused with 404 when it is gone. */
export function findMessage({ mailbox, id }: Call): StoredMessage {
  const message = mailbox.message(requireId(id));
  if (message === undefined) throw new Refusal(notFound());
  return message;
}

/** The messages of the thread that a call names, oldest first; refused with 404 when there are none. */
export function findThread({ mailbox, id }: Call): readonly StoredMessage[] {
  const messages = mailbox.thread(requireId(id));
  if (messages.length === 0) throw new Refusal(notFound());
  return messages;
}

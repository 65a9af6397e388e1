import * as v from 'valibot';
import type { AccountId } from '../core/account/account.ts';
import type { MessageBody } from '../core/mailbox/message-body.ts';
import { list } from './item.ts';
import { MailId } from './shapes.ts';

/** A message that was read, and whose it is. */
export interface ReadBody {
  readonly account: AccountId;
  readonly body: MessageBody;
}

const People = v.array(v.object({ name: v.string(), address: v.string() }));

const BodyShape: v.GenericSchema<unknown, ReadBody> = v.object({
  account: v.string(),
  body: v.object({
    id: MailId,
    to: People,
    cc: People,
    isAnswer: v.optional(v.boolean()),
    text: v.optional(
      v.object({
        stretches: v.array(v.object({ plain: v.string(), html: v.string() })),
        isCut: v.boolean(),
      }),
    ),
    calendars: v.optional(v.array(v.string())),
    isEncrypted: v.optional(v.boolean()),
    attachments: v.array(v.object({ name: v.string(), mimeType: v.string(), bytes: v.number() })),
    unlisted: v.optional(v.object({ to: v.number(), cc: v.number(), attachments: v.number() })),
  }),
});

/** How many messages are kept: what five may hold at most, in whatever alphabet, is far below what a session may. */
export const KEPT_BODIES = 5;

/** The messages read last, oldest first, at most KEPT_BODIES. Session: gone when the browser closes. */
export const bodiesItem = list<ReadBody>('bodies', BodyShape);

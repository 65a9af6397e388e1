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

const PeopleShape = v.object({
  listed: v.array(v.object({ name: v.string(), address: v.string() })),
  unlisted: v.number(),
});

const BodyShape: v.GenericSchema<unknown, ReadBody> = v.object({
  account: v.string(),
  body: v.object({
    id: MailId,
    to: PeopleShape,
    cc: PeopleShape,
    isAnswer: v.boolean(),
    parts: v.array(
      v.object({
        name: v.string(),
        mimeType: v.string(),
        bytes: v.number(),
        contentType: v.string(),
        isFile: v.boolean(),
        data: v.optional(v.string()),
        within: v.optional(v.number()),
      }),
    ),
  }),
});

/** How many messages are kept. Five that people write have room in a session; where those of a stranger have not, one is kept. */
export const KEPT_BODIES = 5;

/** The messages read last, oldest first, at most KEPT_BODIES. Session: gone when the browser closes. */
export const bodiesItem = list<ReadBody>('bodies', BodyShape);

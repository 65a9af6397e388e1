import * as v from 'valibot';
import { isMailId, isMessage } from '../../src/core/mailbox/message.ts';
import type { Result } from '../../src/core/result.ts';
import { isMoment } from '../../src/core/time.ts';
import type { GmailFailure } from '../../src/gmail/failure.ts';
import { readHistory } from '../../src/gmail/history.ts';
import { readLabel } from '../../src/gmail/label.ts';
import { readLabelList } from '../../src/gmail/label-list.ts';
import { readFullMessage } from '../../src/gmail/message/full-message.ts';
import { readMetadata } from '../../src/gmail/message/message-metadata.ts';
import { readMessageLabels } from '../../src/gmail/message-labels.ts';
import { readUnreadList } from '../../src/gmail/message-list.ts';
import { readModified } from '../../src/gmail/modify-labels.ts';
import { readProfile } from '../../src/gmail/profile.ts';
import { readThread } from '../../src/gmail/thread-labels.ts';
import { bodiesItem } from '../../src/storage/body-item.ts';
import { file, multipart, text } from './message/mime.ts';

/** A reader of Gmail's answers, a good answer in which every key that it reads stands, and what may come out of it. */
export interface Reader {
  /** As it is exported. */
  readonly name: string;
  readonly call: string;
  readonly read: (body: unknown) => Result<unknown, GmailFailure>;
  readonly answer: unknown;
  readonly isShape: (value: unknown) => boolean;
}

const ID = '18c4a2f0b1d2e3f4';
const ids = { id: ID, threadId: ID };

const MailId = v.pipe(v.string(), v.check(isMailId));
const HistoryId = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
const Total = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Texts = v.array(v.string());
const Name = v.pipe(
  v.string(),
  v.check((name) => name.isWellFormed()),
);
const told = { ...ids, labelIds: ['INBOX'], internalDate: '7', historyId: '12' };
const ToldMessages = v.array(
  v.strictObject({
    id: MailId,
    threadId: MailId,
    labels: Texts,
    receivedAt: v.pipe(v.number(), v.check(isMoment)),
    historyId: v.optional(HistoryId),
  }),
);
const is =
  (schema: v.GenericSchema) =>
  (value: unknown): boolean =>
    v.is(schema, value);

/** All readers of answers of the Gmail API. */
export const READERS: readonly Reader[] = [
  {
    name: 'readProfile',
    call: 'getProfile',
    read: readProfile,
    answer: { historyId: '12', emailAddress: 'ada@example.com' },
    isShape: is(v.strictObject({ historyId: HistoryId, emailAddress: v.optional(v.string()) })),
  },
  {
    name: 'readLabel',
    call: 'labels.get',
    read: readLabel,
    answer: { messagesUnread: 3, threadsUnread: 2 },
    isShape: is(v.strictObject({ messages: Total, threads: Total })),
  },
  {
    name: 'readLabelList',
    call: 'labels.list',
    read: readLabelList,
    answer: { labels: [{ id: 'Label_1', name: 'Bills', type: 'user' }] },
    isShape: is(v.array(v.strictObject({ id: v.pipe(v.string(), v.regex(/^[\w-]+$/)), name: Name }))),
  },
  {
    name: 'readUnreadList',
    call: 'messages.list',
    read: readUnreadList,
    answer: { messages: [ids, { id: '18c5', threadId: '18c5' }], nextPageToken: '0956' },
    isShape: is(
      v.strictObject({ unread: v.array(v.strictObject({ id: MailId, threadId: MailId })), more: v.boolean() }),
    ),
  },
  {
    name: 'readHistory',
    call: 'history.list',
    read: readHistory,
    answer: {
      historyId: '1250',
      nextPageToken: '7',
      history: [
        {
          messagesAdded: [{ message: { ...ids, labelIds: ['INBOX', 'UNREAD'] } }],
          messagesDeleted: [{ message: ids }],
          labelsAdded: [{ message: { ...ids, labelIds: ['TRASH'] }, labelIds: ['TRASH'] }],
          labelsRemoved: [{ message: { ...ids, labelIds: [] }, labelIds: ['UNREAD'] }],
        },
      ],
    },
    isShape: is(
      v.strictObject({
        changes: v.array(
          v.strictObject({
            kind: v.picklist(['added', 'deleted', 'labels-added', 'labels-removed']),
            id: MailId,
            threadId: MailId,
            changed: Texts,
            labels: v.optional(Texts),
          }),
        ),
        historyId: HistoryId,
        nextPage: v.optional(v.string()),
      }),
    ),
  },
  {
    name: 'readMetadata',
    call: 'messages.get',
    read: readMetadata,
    answer: {
      ...ids,
      labelIds: ['INBOX'],
      snippet: 'a &amp; b',
      internalDate: '1644225863000',
      payload: { mimeType: 'text/plain', headers: [{ name: 'From', value: 'Bo <bo@example.org>' }] },
    },
    isShape: isMessage,
  },
  {
    name: 'readFullMessage',
    call: 'messages.get',
    read: (body) => readFullMessage(ID, body),
    answer: {
      payload: multipart(
        'mixed',
        multipart('alternative', text('Hello'), text('<p>Hello</p>', 'text/html')),
        file('a.pdf'),
      ),
    },
    isShape: (body) => !('damaged' in bodiesItem.parse([{ account: 'ada', body }])),
  },
  {
    name: 'readThread',
    call: 'threads.get',
    read: readThread,
    answer: { messages: [told, { ...ids, internalDate: '8' }] },
    isShape: is(ToldMessages),
  },
  {
    name: 'readMessageLabels',
    call: 'messages.get',
    read: readMessageLabels,
    answer: told,
    isShape: is(ToldMessages),
  },
  {
    name: 'readModified',
    call: 'messages.modify',
    read: readModified([ID]),
    answer: { id: ID },
    isShape: is(v.strictObject({ id: v.literal(ID) })),
  },
];

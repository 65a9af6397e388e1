import { createHistoryLog } from './history-log.ts';
import { createLabelTally } from './labels/label-counts.ts';
import { createLabelSet } from './labels/label-set.ts';
import type { Delivery, LabelChange, Mailbox } from './mailbox.ts';
import { createMessageIds } from './message-id.ts';
import { MessageRecord } from './message-record.ts';
import { createMessageStore } from './message-store.ts';
import type { MailContent } from './mime/mail-content.ts';
import { parseMail } from './mime/parse-mail.ts';
import { contentOfPlainMail, type Envelope, rawOfPlainMail } from './mime/plain-mail.ts';
import { createThreadIndex } from './thread-index.ts';

const ARRIVAL_LABELS: readonly string[] = ['UNREAD', 'CATEGORY_PERSONAL', 'INBOX'];

/** The initial state of a mailbox. */
export interface MailboxOptions {
  readonly address: string;
  /** Epoch milliseconds; default: the computer's clock. */
  readonly now?: () => number;
  /** The history id before the first change; by default so large that neighboring ids are the same number as doubles. */
  readonly firstHistoryId?: bigint;
}

/** Creates an empty mailbox with Gmail's system labels. */
export function createMailbox(options: MailboxOptions): Mailbox {
  const { address, now = Date.now, firstHistoryId = 2n ** 60n + 1n } = options;
  const store = createMessageStore();
  const history = createHistoryLog(firstHistoryId);
  const tally = createLabelTally();
  const labels = createLabelSet();
  const conversations = createThreadIndex();
  const messageId = createMessageIds((id) => store.get(id) !== undefined);

  const nextHistoryId = (): string => String(history.newest + 1n);
  const labelsOf = (threadId: string): readonly (readonly string[])[] =>
    store.thread(threadId).map((message) => message.labels);

  const within = (threadId: string, change: () => void): void => {
    const before = labelsOf(threadId);
    change();
    tally.threadChanged(before, labelsOf(threadId));
  };

  const envelope = (id: string, at: number): Envelope => ({
    to: address,
    at,
    messageId: `<${id}@mail.sandbox.example>`,
  });

  const keep = (
    id: string,
    threadId: string,
    at: number,
    carried: readonly string[],
    read: () => MailContent,
  ): void => {
    const internalDate = Math.floor(at);
    const fields = { id, threadId, internalDate, labels: labels.shared(carried), historyId: nextHistoryId() };
    const message = new MessageRecord(fields, read);
    within(threadId, () => store.add(message));
    history.record({ kind: 'added' }, message);
  };

  const change = (id: string, { add = [], remove = [] }: LabelChange): void => {
    labels.check([...add, ...remove]);
    const message = store.get(id);
    if (message === undefined) return;
    const labelsAdded = add.filter((label) => !message.labels.includes(label));
    const labelsRemoved = remove.filter((label) => message.labels.includes(label));
    if (labelsAdded.length + labelsRemoved.length === 0) return;
    const left = [...message.labels.filter((label) => !labelsRemoved.includes(label)), ...labelsAdded];
    const changed = message.changed(labels.shared(left), nextHistoryId());
    within(message.threadId, () => store.replace(changed));
    history.record({ kind: 'labels', labelsAdded, labelsRemoved }, changed);
  };

  const deliver = async (raw: string | Uint8Array, delivery: Delivery = {}): Promise<string> => {
    const { labels: carried = ARRIVAL_LABELS, at = now() } = delivery;
    labels.check(carried);
    const content = await parseMail(raw);
    const id = messageId(at);
    const known = conversations.threadFor(content);
    const threadId = known !== undefined && store.thread(known).length > 0 ? known : id;
    conversations.add(content, threadId);
    keep(id, threadId, at, carried, () => content);
    return id;
  };

  return {
    address,
    get historyId() {
      return String(history.newest);
    },
    deliver,
    compose(mail, delivery = {}) {
      const at = delivery.at ?? now();
      return deliver(rawOfPlainMail(mail, envelope(messageId(at), at)), { ...delivery, at });
    },
    deliverMany(count, make, { labels: carried = ARRIVAL_LABELS, at = now() } = {}) {
      labels.check(carried);
      return Array.from({ length: count }, (_, index) => {
        const arrival = at - count + 1 + index;
        const id = messageId(arrival);
        keep(id, id, arrival, carried, () => contentOfPlainMail(make(index), envelope(id, arrival)));
        return id;
      });
    },
    modify(ids, labelChange) {
      for (const id of ids) change(id, labelChange);
    },
    trash: (id) => change(id, { add: ['TRASH'], remove: ['INBOX', 'SPAM'] }),
    untrash: (id) => change(id, { remove: ['TRASH'] }),
    delete(id) {
      const message = store.get(id);
      if (message === undefined) return;
      within(message.threadId, () => store.remove(message));
      history.record({ kind: 'deleted' }, message);
    },
    message: (id) => store.get(id),
    thread: (threadId) => store.thread(threadId),
    messages: () => store.newestFirst(),
    unread(label) {
      const hidden = ['SPAM', 'TRASH'].filter((other) => other !== label);
      return store.newestFirst().filter(({ labels: carried }) => {
        if (!carried.includes('UNREAD') || (label !== undefined && !carried.includes(label))) return false;
        return !hidden.some((other) => carried.includes(other));
      });
    },
    counts: (label) => tally.counts(label),
    totals: () => ({ messages: store.newestFirst().length, threads: store.threadCount }),
    labels: () => labels.all(),
    label: (id) => labels.get(id),
    createLabel: (name, color) => labels.create(name, color),
    deleteLabel(id) {
      for (const message of store.newestFirst()) change(message.id, { remove: [id] });
      labels.delete(id);
    },
    historyAfter: (id) => (/^\d{1,20}$/.test(id) ? history.after(BigInt(id)) : undefined),
    expireHistory: () => history.expire(),
  };
}

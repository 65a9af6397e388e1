import type { Mailbox } from '../../sandbox/mailbox/mailbox.ts';
import type { StoredMessage } from '../../sandbox/mailbox/stored-message.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { MailEvent } from './draw-episode.ts';

/** A mailbox to which things happen. */
export interface MailDay {
  readonly mailbox: Mailbox;
  /** The messages that count: the unread of the inbox, or of its Primary tab. */
  readonly unread: () => readonly StoredMessage[];
  readonly happen: (event: MailEvent) => Promise<void>;
  /** Messages that came and that nobody has touched since: what a person wants to be told of, once. */
  readonly untouched: ReadonlySet<string>;
  /** No longer sure to be told of, though it is there. */
  readonly touch: (id: string) => void;
  /** A person has asked for this message to bear the label, or not to; undefined where it may be either. */
  readonly wish: (id: string, label: string, value: boolean | undefined) => void;
  /** The wishes that nobody else has changed since, and that were not asked for before. */
  readonly wishes: () => readonly { readonly id: string; readonly label: string; readonly value: boolean }[];
  /** Was there, since it was last asked, more unread mail than the ids that the extension keeps? */
  readonly hadTooMuch: () => boolean;
}

/** How many unread ids the extension keeps: of more than that it cannot always tell new from old. */
const KEPT_IDS = 500;

/** How often history may be lost in one day. */
const MOST_LOSSES = 2;

/** A day of mail in the mailbox. Moments of arrival grow with each message, so that the order of the list is never a tie. */
export function createMailDay(sandbox: Sandbox, mailbox: Mailbox, isPrimary: boolean): MailDay {
  const untouched = new Set<string>();
  const wished = new Map<string, boolean | undefined>();
  let losses = 0;
  let hadTooMuch = false;
  let number = 0;
  let lastAt = Date.now();

  const momentAfter = (count: number): number => {
    lastAt = Math.max(Date.now(), lastAt) + count;
    return lastAt;
  };
  const mail = (index: number) => ({
    from: `Sender ${index} <s${index % 50}@example.org>`,
    subject: `Mail number ${index}`,
    text: `The body of mail number ${index}.`,
  });
  const deliver = (count: number): void => {
    const first = number + 1;
    number += count;
    const at = momentAfter(count);
    for (const id of mailbox.deliverMany(count, (index) => mail(first + index), { at })) untouched.add(id);
    // Of older ones the extension need not remember that it told of them.
    for (const id of [...untouched].slice(0, -KEPT_IDS)) untouched.delete(id);
  };
  const label = (chosen: readonly StoredMessage[], add: readonly string[], remove: readonly string[]): void => {
    for (const { id } of chosen) {
      untouched.delete(id);
      for (const one of [...add, ...remove]) if (wished.has(`${id} ${one}`)) wish(id, one, undefined);
    }
    mailbox.modify(
      chosen.map(({ id }) => id),
      { add, remove },
    );
  };
  const wish = (id: string, one: string, value: boolean | undefined): void => {
    // What was asked for twice may come to be either.
    wished.set(`${id} ${one}`, wished.has(`${id} ${one}`) ? undefined : value);
  };
  const having = (wanted: readonly string[], unwanted: readonly string[]): readonly StoredMessage[] =>
    mailbox
      .messages()
      .filter(
        ({ labels }) => wanted.every((one) => labels.includes(one)) && !unwanted.some((one) => labels.includes(one)),
      );

  const happen = async (event: MailEvent): Promise<void> => {
    switch (event.kind) {
      case 'deliver':
      case 'burst':
        return deliver(event.count);
      case 'read-many': {
        const unread = mailbox.unread('INBOX');
        return label(unread.slice(0, Math.ceil(unread.length * event.share)), [], ['UNREAD']);
      }
      case 'expire-history':
        losses += 1;
        // The pause before a list is made again grows with each loss, to an hour.
        return losses > MOST_LOSSES ? undefined : mailbox.expireHistory();
      case 'star':
        return label(one(mailbox.unread('INBOX'), event.which), ['STARRED'], []);
      case 'expire-tokens':
        return await sandbox.expireAccessTokens(mailbox.address);
      case 'read':
        return label(one(mailbox.unread('INBOX'), event.which), [], ['UNREAD']);
      case 'mark-unread':
        return label(one(having(['INBOX'], ['UNREAD', 'SPAM', 'TRASH']), event.which), ['UNREAD'], []);
      case 'archive':
        return label(one(mailbox.unread('INBOX'), event.which), [], ['INBOX']);
      case 'unarchive':
        return label(one(having(['UNREAD'], ['INBOX', 'SPAM', 'TRASH']), event.which), ['INBOX'], []);
      case 'trash':
        return label(one(mailbox.unread('INBOX'), event.which), ['TRASH'], ['INBOX']);
      case 'untrash':
        return label(one(having(['TRASH'], []), event.which), ['INBOX'], ['TRASH']);
      case 'delete':
        return one(mailbox.messages(), event.which).forEach(({ id }) => {
          untouched.delete(id);
          mailbox.delete(id);
        });
    }
  };
  const isTooMuch = (): boolean => mailbox.counts('INBOX').messagesUnread > KEPT_IDS;
  const unread = (): readonly StoredMessage[] =>
    mailbox.unread('INBOX').filter(({ labels }) => !isPrimary || labels.includes('CATEGORY_PERSONAL'));
  return {
    mailbox,
    unread,
    wish,
    wishes: () => {
      const settled = [...wished].flatMap(([key, value]) => {
        const [id = '', one = ''] = key.split(' ');
        return value === undefined ? [] : [{ id, label: one, value }];
      });
      wished.clear();
      return settled;
    },
    happen: async (event) => {
      await happen(event);
      hadTooMuch ||= isTooMuch();
    },
    untouched,
    touch: (id) => untouched.delete(id),
    hadTooMuch: () => {
      const had = hadTooMuch;
      hadTooMuch = isTooMuch();
      return had;
    },
  };
}

/** The message at that place of the list, if there is any. */
function one(messages: readonly StoredMessage[], which: number): readonly StoredMessage[] {
  const at = Math.floor(which * messages.length);
  return messages.slice(at, at + 1);
}

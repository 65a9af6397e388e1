import type { MailContent } from './mime/mail-content.ts';
import { snippetOf } from './mime/snippet.ts';
import type { StoredMessage } from './stored-message.ts';

type Fields = Pick<StoredMessage, 'id' | 'threadId' | 'labels' | 'internalDate' | 'historyId'>;

/** A stored message that creates its content only when it is read, so that a million of them fit in memory. */
export class MessageRecord implements StoredMessage {
  readonly id: string;
  readonly threadId: string;
  readonly labels: readonly string[];
  readonly internalDate: number;
  readonly historyId: string;
  readonly #read: () => MailContent;

  constructor(fields: Fields, read: () => MailContent) {
    this.id = fields.id;
    this.threadId = fields.threadId;
    this.labels = fields.labels;
    this.internalDate = fields.internalDate;
    this.historyId = fields.historyId;
    this.#read = read;
  }

  get content(): MailContent {
    return this.#read();
  }

  get headers(): MailContent['headers'] {
    return this.content.headers;
  }

  get snippet(): string {
    return snippetOf(this.content);
  }

  /** Returns the same message with changed labels. */
  changed(labels: readonly string[], historyId: string): MessageRecord {
    return new MessageRecord({ ...this, labels, historyId }, this.#read);
  }
}

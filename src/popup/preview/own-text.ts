import type { Message } from '../../core/mailbox/message.ts';
import type { MessageBody } from '../../core/mailbox/message-body.ts';
import { contentOf } from './content/content.ts';
import { chooseText } from './text/choose/choose-text.ts';
import { relationOf } from './text/quotes/relation.ts';
import { readableText } from './text/readable-text.ts';

const known = new WeakMap<MessageBody, string>();

/** What a message says itself, without what it quotes. Read once for each body, however often it is drawn. */
export function ownText(message: Pick<Message, 'subject'>, body: MessageBody): string {
  const text = known.get(body) ?? readOwnText(message, body);
  known.set(body, text);
  return text;
}

function readOwnText({ subject }: Pick<Message, 'subject'>, body: MessageBody): string {
  const { text } = contentOf(body);
  if (text === undefined) return '';
  const { blocks } = readableText(chooseText(text), relationOf(subject, body.isAnswer));
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.spans.map((span) => span.text).join('') : []))
    .join('\n');
}

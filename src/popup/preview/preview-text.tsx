import { useMemo } from 'preact/hooks';
import type { Message } from '../../core/mailbox/message.ts';
import { TabLink } from '../../ui/tab-link.tsx';
import { cleanText } from '../../words/clean-text.ts';
import type { Words } from '../../words/words.ts';
import type { MessageContent, SentText } from './content/message-content.ts';
import type { Block, Span } from './text/blocks.ts';
import { chooseText } from './text/choose/choose-text.ts';
import { relationOf } from './text/quotes/relation.ts';
import { readableText } from './text/readable-text.ts';

export interface PreviewTextProps {
  readonly message: Pick<Message, 'subject'>;
  readonly content: MessageContent;
  /** Do its headers say that it answers another? */
  readonly isAnswer: boolean;
  /** The message in Gmail. */
  readonly link: string;
  readonly words: Words;
  readonly open: (url: string) => void;
}

/** The text of a message, with quotes collapsed and the real host shown after each link that hides it. */
export function PreviewText({ message, content, isAnswer, link, words, open }: PreviewTextProps) {
  const { blocks, folded, isCut } = useReadable(message, content, isAnswer);
  // Preact skips elements that are the same objects as before, however often the popup is drawn.
  const drawn = useMemo(
    () => <TextBlocks blocks={blocks} folded={folded} words={words} open={open} />,
    [blocks, folded, words, open],
  );
  const isTold = content.isEncrypted === true || content.calendars !== undefined;
  const isBlank = blocks.length === 0 && !isTold;
  const note = isCut ? words.say('previewCut') : isBlank ? words.say('previewNoText') : undefined;
  return (
    <div class="preview-text">
      {content.isEncrypted && <p>{words.say('previewEncrypted')}</p>}
      {drawn}
      {note && (
        <p>
          <TabLink href={link} open={open}>
            {note}
          </TabLink>
        </p>
      )}
    </div>
  );
}

const NO_TEXT: SentText = { stretches: [], isCut: false };

function useReadable({ subject }: PreviewTextProps['message'], { text = NO_TEXT }: MessageContent, isAnswer: boolean) {
  const relation = relationOf(subject, isAnswer);
  // The same texts are other objects each time that storage is read.
  const sources = text.stretches.flatMap(({ plain, html }) => [plain, html]);
  return useMemo(() => readableText(chooseText(text), relation), [relation, text.isCut, ...sources]);
}

interface TextBlocksProps extends Pick<PreviewTextProps, 'words' | 'open'> {
  readonly blocks: readonly Block[];
  /** The index of the quote that is collapsed; it starts expanded where the message holds nothing else. */
  readonly folded?: number | undefined;
}

function TextBlocks({ blocks, folded, words, open }: TextBlocksProps) {
  return blocks.map((block, at) => {
    const key = `${at} ${block.kind}`;
    if (block.kind === 'paragraph') {
      return (
        <p key={key} dir="auto">
          {block.spans.map((span, place) => textSpan(span, place, open))}
        </p>
      );
    }
    const quoted = (
      <blockquote key={key} dir="auto">
        <TextBlocks blocks={block.blocks} words={words} open={open} />
      </blockquote>
    );
    if (at !== folded) return quoted;
    return (
      <details key={key} open={blocks.every(({ kind }) => kind === 'quote')}>
        <summary>{words.say('previewQuoted')}</summary>
        {quoted}
      </details>
    );
  });
}

function textSpan(span: Span, key: number, open: PreviewTextProps['open']) {
  if (span.kind === 'text') return span.isStruck ? <s key={key}>{span.text}</s> : span.text;
  return (
    <span key={key}>
      <TabLink href={span.href} open={open} hint={cleanText(span.href)}>
        <bdi>{span.isStruck ? <s>{span.text}</s> : span.text}</bdi>
      </TabLink>
      {span.host !== undefined && (
        <>
          {' '}
          <bdi class="preview-host" dir="ltr">
            {span.host}
          </bdi>
        </>
      )}
    </span>
  );
}

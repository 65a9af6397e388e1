import { useMemo } from 'preact/hooks';
import type { SentText } from '../../core/mailbox/message-body.ts';
import { TabLink } from '../../ui/tab-link.tsx';
import { cleanText } from '../../words/clean-text.ts';
import type { Words } from '../../words/words.ts';
import type { Block, Span } from './text/blocks.ts';
import { readableText } from './text/readable-text.ts';

export interface PreviewTextProps {
  readonly text: SentText | undefined;
  /** The message in Gmail. */
  readonly link: string;
  readonly words: Words;
  readonly open: (url: string) => void;
}

/** The text of a message, with quotes collapsed and the real host shown after each link that hides it. */
export function PreviewText({ text, link, words, open }: PreviewTextProps) {
  const { blocks, isCut } = useReadable(text);
  const isOnlyQuoted = blocks.every(({ kind }) => kind === 'quote');
  // Preact skips elements that are the same objects as before, however often the popup is drawn.
  const drawn = useMemo(
    () => <TextBlocks blocks={blocks} folds={isOnlyQuoted ? 'open' : 'shut'} words={words} open={open} />,
    [blocks, words, open],
  );
  const note = isCut ? words.say('previewCut') : blocks.length === 0 ? words.say('previewNoText') : undefined;
  return (
    <div class="preview-text">
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

function useReadable(text: SentText | undefined) {
  const { format, source, isCut } = text ?? { format: 'plain', source: '', isCut: false };
  return useMemo(() => readableText({ format, source, isCut }), [format, source, isCut]);
}

interface TextBlocksProps extends Pick<PreviewTextProps, 'words' | 'open'> {
  readonly blocks: readonly Block[];
  /** Are quotes collapsible, and if so, open at first? A quote within a quote is not. */
  readonly folds: 'shut' | 'open' | 'none';
}

function TextBlocks({ blocks, folds, words, open }: TextBlocksProps) {
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
        <TextBlocks blocks={block.blocks} folds="none" words={words} open={open} />
      </blockquote>
    );
    if (folds === 'none') return quoted;
    return (
      <details key={key} open={folds === 'open'}>
        <summary>{words.say('previewQuoted')}</summary>
        {quoted}
      </details>
    );
  });
}

function textSpan(span: Span, key: number, open: PreviewTextProps['open']) {
  if (span.kind === 'text') return span.text;
  return (
    <span key={key}>
      <TabLink href={span.href} open={open} hint={cleanText(span.href)}>
        <bdi>{span.text}</bdi>
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

import type { Block, Span } from '../blocks.ts';

type Paragraph = Extract<Block, { readonly kind: 'paragraph' }>;

/** The lines of a paragraph, as text. */
export function linesOf({ spans }: Paragraph): readonly string[] {
  return spans
    .map(({ text }) => text)
    .join('')
    .split('\n');
}

/** A paragraph in two: the lines before the one at `line`, and those from it on; each a paragraph, or none. */
export function splitAtLine(
  paragraph: Paragraph,
  line: number,
): readonly [before: readonly Paragraph[], after: readonly Paragraph[]] {
  if (line <= 0) return [[], [paragraph]];
  const before: Span[] = [];
  const after: Span[] = [];
  let left = line;
  for (const span of paragraph.spans) {
    const lines = left > 0 ? span.text.split('\n') : [span.text];
    const isSplit = left > 0 && lines.length > left;
    if (isSplit) {
      push(before, span, lines.slice(0, left).join('\n'));
      push(after, span, lines.slice(left).join('\n'));
    } else {
      push(left > 0 ? before : after, span, span.text);
    }
    left = isSplit ? 0 : left - (lines.length - 1);
  }
  return [paragraphOf(before), paragraphOf(after)];
}

function push(spans: Span[], span: Span, text: string): void {
  if (text !== '') spans.push({ ...span, text });
}

function paragraphOf(spans: readonly Span[]): readonly Paragraph[] {
  return spans.length === 0 ? [] : [{ kind: 'paragraph', spans }];
}

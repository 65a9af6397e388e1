import type { Block } from '../../../src/popup/preview/text/blocks.ts';

/** What blocks say, paragraphs parted by ¶; a quote in braces, a link as [text|href|host]. */
export function said(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'quote'
        ? `{${said(block.blocks)}}`
        : block.spans
            .map((span) => (span.kind === 'text' ? span.text : `[${span.text}|${span.href}|${span.host ?? ''}]`))
            .join(''),
    )
    .join('¶');
}

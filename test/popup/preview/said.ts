import type { Block } from '../../../src/popup/preview/text/blocks.ts';

/**
 * What blocks say, paragraphs parted by ¶; a quote in braces, with ▸ before the one that is folded; a link as
 * [text|href|host]; struck text between tildes.
 */
export function said(blocks: readonly Block[], folded?: number): string {
  return blocks
    .map((block, at) =>
      block.kind === 'quote'
        ? `${at === folded ? '▸' : ''}{${said(block.blocks)}}`
        : block.spans
            .map((span) => {
              const text = span.isStruck ? `~${span.text}~` : span.text;
              return span.kind === 'text' ? text : `[${text}|${span.href}|${span.host ?? ''}]`;
            })
            .join(''),
    )
    .join('¶');
}

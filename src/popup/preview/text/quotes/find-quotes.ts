import type { Block } from '../blocks.ts';
import { introductionStart } from './attribution.ts';
import { announcesForward, headerBlockFrom } from './header-block.ts';
import { linesOf, splitAtLine } from './paragraphs.ts';
import type { Relation } from './relation.ts';

/** The blocks of a message, and the place of the one that is folded at first. */
export interface Quoted {
  readonly blocks: readonly Block[];
  readonly folded: number | undefined;
}

/**
 * The blocks of a message with its quotes from where they begin: with the line that introduces them, or with the headers
 * that Outlook writes above what it quotes to the end. What was passed on is no quote. Only the last quote is folded, since
 * what stands between quotes are answers; in a message that answers none, only one that is introduced.
 */
export function findQuotes(blocks: readonly Block[], relation: Relation | undefined): Quoted {
  const content = withoutForwards(blocks);
  const { own, rest, isPassedOn } = splitAtHeaders(content, relation);
  const introduced = own.flatMap((block, at) => withIntroduction(block, own[at - 1], own[at + 1]));
  const isIntroduced = rest.length > 0 || own.some((block, at) => introductionOf(block, own[at + 1]) !== undefined);
  const found: readonly Block[] = rest.length > 0 ? [...introduced, { kind: 'quote', blocks: rest }] : introduced;
  const mayFold = relation === 'new' ? isIntroduced : relation !== 'forward' || isPassedOn;
  const folded = mayFold ? found.findLastIndex(({ kind }) => kind === 'quote') : -1;
  return { blocks: found, folded: folded < 0 ? undefined : folded };
}

/** What was passed on stands as what it is, even where a program marked it as a quote. */
function withoutForwards(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'quote') return [block];
    const announcing = [lastLine(blocks[at - 1]), firstLine(block)];
    return announcing.some((line) => line !== undefined && announcesForward(line)) ? block.blocks : [block];
  });
}

/** The blocks up to the headers that begin a quote, and those from there on. */
function splitAtHeaders(blocks: readonly Block[], relation: Relation | undefined) {
  const places = blocks.flatMap((block, at) =>
    // What is marked as a quote parts the lines around it.
    block.kind === 'quote' ? [{ at, line: 0, text: '' }] : linesOf(block).map((text, line) => ({ at, line, text })),
  );
  const lines = places.map(({ text }) => text);
  let isPassedOn = lines.some(announcesForward);
  for (let from = 0; ; ) {
    const found = headerBlockFrom(lines, from);
    const place = places[found?.start ?? -1];
    if (found === undefined || place === undefined) return { own: blocks, rest: [], isPassedOn };
    if (!found.isForward && (isPassedOn || relation !== 'forward')) {
      const block = blocks[place.at];
      const [before, after] = block?.kind === 'paragraph' ? splitAtLine(block, place.line) : [[], []];
      return {
        own: [...blocks.slice(0, place.at), ...before],
        rest: [...after, ...blocks.slice(place.at + 1)],
        isPassedOn,
      };
    }
    isPassedOn = true;
    from = found.first + 1;
  }
}

/** A quote with the lines that introduce it; a paragraph without those that introduce the quote after it. */
function withIntroduction(block: Block, before: Block | undefined, after: Block | undefined): readonly Block[] {
  if (block.kind === 'paragraph') {
    const introduced = introductionOf(block, after);
    return introduced === undefined ? [block] : introduced.own;
  }
  const introduced = before && introductionOf(before, block);
  return [introduced === undefined ? block : { kind: 'quote', blocks: [...introduced.introduction, ...block.blocks] }];
}

/** A paragraph in two: what is its own, and what introduces the quote after it; undefined where it introduces none. */
function introductionOf(block: Block, after: Block | undefined) {
  if (block.kind !== 'paragraph' || after?.kind !== 'quote') return undefined;
  const start = introductionStart(linesOf(block));
  if (start === undefined) return undefined;
  const [own, introduction] = splitAtLine(block, start);
  return { own, introduction };
}

function firstLine(block: Block | undefined): string | undefined {
  return block?.kind === 'paragraph' ? linesOf(block)[0] : block && firstLine(block.blocks[0]);
}

function lastLine(block: Block | undefined): string | undefined {
  return block?.kind === 'paragraph' ? linesOf(block).at(-1) : undefined;
}

import type { TextWriter } from '../text-writer.ts';
import { inertDocument } from './inert-html.ts';
import { createReadingState, MARKS } from './marks.ts';
import { reduceHtml } from './reduce-html.ts';

/** Writes what an HTML document says, as far as it is to be read. */
export function readHtml(source: string, writer: TextWriter): void {
  const state = createReadingState(writer);
  const leave = (element: Element): void => MARKS.get(element.localName)?.leave?.(state, element);
  const { reduced, isCut } = reduceHtml(source);
  let node: Node | null = inertDocument(reduced).body.firstChild;
  // Without recursion, whose depth the sender would choose.
  while (node !== null && !writer.isFull()) {
    if (node instanceof Element) MARKS.get(node.localName)?.enter(state, node);
    else state.say(node.nodeValue ?? '');
    node = node.firstChild ?? following(node, leave);
  }
  if (isCut) writer.cut();
}

/** The next node after all that a node holds, leaving each element whose end lies between. */
function following(node: Node, leave: (element: Element) => void): Node | null {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (at instanceof Element) leave(at);
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}

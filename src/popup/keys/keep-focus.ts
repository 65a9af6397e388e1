/** Where the focus went by itself when something opened, and where it came from. */
interface Opened {
  readonly from: Element;
  readonly box: Element;
}

/** Draws by way of the function that it gives, and never loses the focus: see `fallback`. */
export function createFocusKeeper(root: Element, fallback: () => Element | undefined) {
  const page = root.ownerDocument;
  let opened: Opened | undefined;

  return (draw: () => void): void => {
    const before = page.activeElement;
    const wasHere = before !== null && before !== root && root.contains(before);
    draw();
    const after = page.activeElement;
    if (isReachable(after) && after !== page.body) {
      const box = after !== before && after?.closest('[role="group"], dialog');
      if (box && wasHere) opened = { from: before, box };
      return;
    }
    if (!wasHere) return;
    // A browser takes the focus from an element that it moves to another place, and leaves it with nobody.
    const from = opened?.box.contains(before) ? opened.from : undefined;
    focus([before, from].find(isReachable) ?? fallback());
  };
}

/** Gives it the focus without scrolling the page more than is needed to see it. */
export function focus(element: Element | null | undefined): void {
  // Only elements of HTML and SVG have a focus; ours are HTML.
  if (!(element instanceof HTMLElement)) return;
  if (/^H\d$/.test(element.tagName)) element.tabIndex = -1; // else a heading takes none
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

function isReachable(element: Element | null | undefined): element is Element {
  return element?.isConnected === true && element.closest('[hidden], [inert], :disabled') === null;
}

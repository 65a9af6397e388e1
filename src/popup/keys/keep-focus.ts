/** A dialog or group that took the focus when it opened, and where the focus was before. */
interface Opened {
  readonly from: Element;
  readonly box: Element;
}

/**
 * Returns a function that draws and keeps the focus within `root`: on the same element, else where it was before a
 * dialog opened, else on `fallback`.
 */
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
    // A browser drops the focus when the focused element moves within the page.
    const from = opened?.box.contains(before) ? opened.from : undefined;
    focus([before, from].find(isReachable) ?? fallback());
  };
}

/** Focuses an element and scrolls only as far as needed to see it. */
export function focus(element: Element | null | undefined): void {
  // Everything focusable here is HTML.
  if (!(element instanceof HTMLElement)) return;
  if (/^H\d$/.test(element.tagName)) element.tabIndex = -1; // headings are not focusable by default
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

function isReachable(element: Element | null | undefined): element is Element {
  return element?.isConnected === true && element.closest('[hidden], [inert], :disabled') === null;
}

import { type ComponentChild, render } from 'preact';
import { withoutIsolates } from '../../tools/fakes/english.ts';

/** Draws into a fresh element of the document and gives that element. */
export function draw(view: ComponentChild): HTMLElement {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(view, root);
  return root;
}

/** The one element that matches; throws where there is none, so that a test cannot pass on nothing. */
export function one(root: ParentNode, selector: string): HTMLElement {
  const [found, another] = root.querySelectorAll<HTMLElement>(selector);
  if (found === undefined || another !== undefined) throw new Error(`${selector} is not there exactly once`);
  return found;
}

/** The one button or link of that name. */
export function control(root: ParentNode, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, a')].filter(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
  );
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} controls are named ${name}`);
  return found[0];
}

/** The text as it is read, white space collapsed. */
export function textOf(root: Element): string {
  return withoutIsolates(root.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

import { render } from 'preact';
import type { PreviewProps } from '../../../src/popup/parts.ts';
import { Preview } from '../../../src/popup/preview/preview.tsx';
import { english } from '../../../tools/fakes/english.ts';
import { draw } from '../../ui/draw.ts';
import { notingHandlers } from '../noting-handlers.ts';
import { accountView, message, NOW } from '../samples.ts';

/** The preview of a message of Grace's to Ada, with whatever is different; anew, or into a root where one stands. */
export function drawnPreview(change: Partial<PreviewProps>, noted: string[] = [], root?: HTMLElement): HTMLElement {
  const props: PreviewProps = {
    message: message('m1'),
    account: accountView().account,
    body: undefined,
    refusal: undefined,
    now: NOW,
    words: english,
    handlers: notingHandlers(noted),
    ...change,
  };
  if (root === undefined) return draw(<Preview {...props} />);
  render(<Preview {...props} />, root);
  return root;
}

import type { MailContent } from './mail-content.ts';
import { textOfHtml } from './text-of-html.ts';

/** Gmail's snippets end after about this many characters. */
const LENGTH = 200;

/** How far back from the end to look for a space, so that no word is cut. */
const LOOK_BACK = 30;

/** The first words of a message's text (or of its HTML, if there is no text) on one line; empty for a message without words. */
export function snippetOf({ text, html }: Pick<MailContent, 'text' | 'html'>): string {
  const words = (text ?? textOfHtml(html ?? '')).replace(/\s+/g, ' ').trim();
  const characters = Array.from(words.slice(0, 4 * LENGTH));
  if (characters.length <= LENGTH) return words;
  const space = characters.lastIndexOf(' ', LENGTH);
  return characters.slice(0, space >= LENGTH - LOOK_BACK ? space : LENGTH).join('');
}

import { escapeHtml } from './escape-html.ts';

/** Markup that is safe to send as it is. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | undefined | Html | readonly Html[];

/** A template tag that escapes every value put into it, save what came out of the same tag; undefined gives nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.map((text, at) => text + toMarkup(parts[at])).join('') };
}

function toMarkup(part: Part): string {
  if (part === undefined) return '';
  if (typeof part !== 'object') return escapeHtml(String(part));
  return 'markup' in part ? part.markup : part.map((each) => each.markup).join('');
}

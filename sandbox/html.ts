import { escapeHtml } from './escape-html.ts';

/** Markup that is safe to send as is. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | undefined | Html | readonly Html[];

/** A template tag that escapes every value except results of the same tag; undefined becomes an empty string. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.map((text, at) => text + toMarkup(parts[at])).join('') };
}

function toMarkup(part: Part): string {
  if (part === undefined) return '';
  if (typeof part !== 'object') return escapeHtml(String(part));
  return 'markup' in part ? part.markup : part.map((each) => each.markup).join('');
}

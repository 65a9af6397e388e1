/** Markup that is safe to send as it is. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | undefined | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template tag that escapes every value put into it, save what came out of the same tag; undefined gives nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.map((text, at) => text + toMarkup(parts[at])).join('') };
}

function toMarkup(part: Part): string {
  if (part === undefined) return '';
  if (typeof part !== 'object') return String(part).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
  return 'markup' in part ? part.markup : part.map((each) => each.markup).join('');
}

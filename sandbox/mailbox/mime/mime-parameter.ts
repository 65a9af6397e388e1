import { decodeWords } from 'postal-mime';

interface Parameter {
  readonly value: string;
  readonly isExtended: boolean;
}

/** `; name=value` or `; name="value"`, where the name may end in a section number and an asterisk (RFC 2231). */
const PARAMETER = /;\s*([^\s=;*]+)(?:\*(\d+))?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;

/** Reads a parameter of a structured header such as Content-Type (RFC 2045 §5.1), with sections joined and words decoded. */
export function parameterOf(header: string, name: string): string | undefined {
  const sections = new Map<number, Parameter>();
  for (const [, found = '', section = '0', extended, quoted, token = ''] of header.matchAll(PARAMETER)) {
    if (found.toLowerCase() !== name || sections.has(Number(section))) continue;
    const value = quoted === undefined ? token.trim() : quoted.replace(/\\(.)/g, '$1');
    sections.set(Number(section), { value, isExtended: extended !== undefined });
  }
  if (sections.size === 0) return undefined;
  const inOrder = [...sections].sort(([a], [b]) => a - b).map(([, parameter]) => parameter);
  return inOrder.some(({ isExtended }) => isExtended) ? extendedValue(inOrder) : decodeWords(joined(inOrder));
}

function joined(sections: readonly Parameter[]): string {
  return sections.map(({ value }) => value).join('');
}

/** Decodes `charset'language'text` with bytes as %hh (RFC 2231 §4); a section without an asterisk is literal. */
function extendedValue(sections: readonly Parameter[]): string {
  const [, charset = '', text = joined(sections)] = /^([^']*)'[^']*'([\s\S]*)$/.exec(joined(sections)) ?? [];
  const bytes = Buffer.from(
    text.replace(/%([\da-f]{2})/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString();
  }
}

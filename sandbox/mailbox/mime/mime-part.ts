import { decodeHeader } from './decode-header.ts';
import { headerOf, type MailHeader } from './mail-header.ts';
import { parameterOf } from './mime-parameter.ts';

/** One node of a message's MIME tree (RFC 2046). */
export interface MimePart {
  /** In original order, decoded. */
  readonly headers: readonly MailHeader[];
  /** A media type such as `text/plain`, in lower case. */
  readonly mimeType: string;
  /** Empty if it has none. */
  readonly filename: string;
  readonly isAttachment: boolean;
  /** Its content after transfer decoding, text in UTF-8 if its charset is known; empty for a multipart. */
  readonly bytes: Uint8Array;
  /** The parts of a multipart; the message in a message/rfc822. */
  readonly parts: readonly MimePart[];
}

/** The maximum depth; a part this deep is not split further. */
const MOST_LEVELS = 100;

/** Parses a message, or one part of it, starting with its headers. Accepts any input. */
export function readMimePart(raw: Uint8Array): MimePart {
  return readEntity(Buffer.from(raw).toString('latin1'), 'text/plain', 0);
}

/** The media type of an entity; `otherwise` if there is none or it cannot be parsed (RFC 2045 §5.2). */
export function mediaTypeOf(headers: readonly MailHeader[], otherwise = 'text/plain'): string {
  const type = headerOf(headers, 'Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[^\s/]+\/[^\s/]+$/.test(type) ? type : otherwise;
}

// `entity` has one byte per character.
function readEntity(entity: string, defaultType: string, level: number): MimePart {
  const end = /^\r?\n|\r?\n\r?\n/.exec(entity);
  const headers = readHeaders(end === null ? entity : entity.slice(0, end.index));
  const body = end === null ? '' : entity.slice(end.index + end[0].length);
  const mimeType = mediaTypeOf(headers, defaultType);
  const disposition = headerOf(headers, 'Content-Disposition') ?? '';
  const type = headerOf(headers, 'Content-Type') ?? '';
  const part = {
    headers,
    mimeType,
    filename: parameterOf(disposition, 'filename') ?? parameterOf(type, 'name') ?? '',
    isAttachment: /^\s*attachment\b/i.test(disposition),
  };

  if (mimeType.startsWith('multipart/') && level < MOST_LEVELS) {
    const inside = mimeType === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const parts = entitiesOf(body, parameterOf(type, 'boundary')).map((one) => readEntity(one, inside, level + 1));
    return { ...part, bytes: new Uint8Array(), parts };
  }
  const bytes = decodeTransfer(body, headerOf(headers, 'Content-Transfer-Encoding') ?? '');
  if (mimeType === 'message/rfc822' && level < MOST_LEVELS) {
    return { ...part, bytes, parts: [readEntity(bytes.toString('latin1'), 'text/plain', level + 1)] };
  }
  return {
    ...part,
    bytes: mimeType.startsWith('text/') ? inUtf8(bytes, parameterOf(type, 'charset')) : bytes,
    parts: [],
  };
}

function readHeaders(block: string): readonly MailHeader[] {
  const lines = Buffer.from(block, 'latin1')
    .toString()
    .replace(/\r?\n(?=[ \t])/g, '')
    .split(/\r?\n/);
  return lines.flatMap((line) => {
    const [, name, value = ''] = /^([^\s:]+)[ \t]*:(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value: decodeHeader(name, value.trim()) }];
  });
}

/** The entities between the boundary lines (RFC 2046 §5.1.1); up to the end if the last line is missing. */
function entitiesOf(body: string, boundary: string | undefined): readonly string[] {
  if (boundary === undefined || boundary === '') return [];
  const entities: string[] = [];
  let current: string[] | undefined;
  for (const line of body.split('\n')) {
    const mark = line.trimEnd();
    const isLast = mark === `--${boundary}--`;
    if (mark !== `--${boundary}` && !isLast) {
      current?.push(line);
      continue;
    }
    // The line break before a boundary belongs to the boundary.
    if (current !== undefined) entities.push(current.join('\n').replace(/\r$/, ''));
    if (isLast) return entities;
    current = [];
  }
  return current === undefined ? entities : [...entities, current.join('\n')];
}

/** RFC 2045 §6; as tolerant of broken input as mail clients are. */
function decodeTransfer(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body.replace(/[^\w+/]/g, ''), 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const text = body
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** Gmail sends text in UTF-8 and keeps the charset in Content-Type. https://github.com/openclaw/gogcli/issues/446 */
function inUtf8(bytes: Buffer, charset: string | undefined): Uint8Array {
  try {
    return charset === undefined ? bytes : Buffer.from(new TextDecoder(charset).decode(bytes));
  } catch {
    return bytes;
  }
}

import type { Sender } from '../../core/mailbox/message.ts';

/**
 * The first mailbox of a `From` header (RFC 5322 section 3.4) that Gmail has already decoded. A name in quotes loses them;
 * a group gives its name; what is neither is taken as an address, so that something is always shown.
 */
export function readSender(header: string): Sender {
  const quoted = /^"((?:[^"\\]|\\.)*)"\s*<([^<>]*)>(?=[^<,]*(?:,|$))/.exec(header);
  if (quoted !== null) return { name: unescapeQuoted(quoted[1] ?? ''), address: (quoted[2] ?? '').trim() };
  const group = /^([^:<>@"]+):[^;]*;\s*$/.exec(header);
  if (group !== null) return { name: (group[1] ?? '').trim(), address: '' };
  // The address ends the mailbox: what stands in angle brackets before it is part of a name that poses as an address.
  const plain = /^([\s\S]*?)<([^<>]*)>(?=[^<,]*(?:,|$))/.exec(header);
  if (plain !== null) return { name: (plain[1] ?? '').trim(), address: (plain[2] ?? '').trim() };
  const bare = /^\s*([^\s,]+@[^\s,]+)\s*,/.exec(header);
  return { name: '', address: bare?.[1] ?? header.trim() };
}

function unescapeQuoted(text: string): string {
  return text.replace(/\\(.)/g, '$1').trim();
}

import type { Sender } from '../../../core/mailbox/message.ts';
import { cutAt, cutWithin, withoutTricks } from '../../../core/plain-text.ts';
import { decodeWords } from '../encoded-words.ts';
import { type AddressToken, addressTokens } from './tokens.ts';

/** Far more than any name, and any address (RFC 5321 section 4.5.3.1), takes. */
const MOST_OF_NAME = 1_000;
const MOST_OF_ADDRESS = 320;

/** One mailbox of a header; without an address it is a name alone. */
export interface Mailbox extends Sender {
  /** Did its address stand in angle brackets? */
  readonly isBracketed: boolean;
}

/** What stands between two marks. */
interface Entry {
  /** Everything but the address in angle brackets and the comments that follow it. */
  readonly words: AddressToken[];
  readonly remarks: AddressToken[];
  angle: string | undefined;
}

/**
 * The mailboxes of a header (RFC 5322 section 3.4) that Gmail has already decoded, in their order. A group gives its members,
 * an empty one its name. Decoding may have bared a comma in a name (`Doe, Jane <jane@example.com>`), so what has no address
 * belongs to the bracketed one that follows.
 */
export function* readMailboxes(header: string): Generator<Mailbox> {
  let entry = newEntry();
  let waiting = '';
  let group = '';
  for (const token of addressTokens(header)) {
    if (token.kind !== 'mark') {
      add(entry, token);
    } else if (token.text === ':') {
      if (isPhrase(entry)) [group, entry] = [phraseOf(entry.words), newEntry()];
      else add(entry, { kind: 'word', text: ':' });
    } else {
      const { name, address, isBracketed } = mailboxOf(group === '' ? entry : withoutRemarks(entry));
      entry = newEntry();
      if (isBracketed || address === '') waiting = joined(waiting, name);
      if (waiting !== '' && !isBracketed && (address !== '' || token.text !== ',')) {
        yield mailbox(waiting, '', false);
        waiting = group = '';
      }
      if (address !== '' || (isBracketed && waiting !== '')) {
        yield mailbox(isBracketed ? waiting : name, address, isBracketed);
        waiting = group = '';
      }
      if (token.text !== ',' && group !== '') yield mailbox(group, '', false);
      if (token.text !== ',') group = '';
    }
  }
}

function newEntry(): Entry {
  return { words: [], remarks: [], angle: undefined };
}

function add(entry: Entry, token: AddressToken): void {
  const { words, remarks, angle } = entry;
  if (token.kind === 'comment' && angle !== undefined) {
    remarks.push(token);
  } else if (token.kind !== 'angle') {
    if (token.text !== '') words.push(token);
  } else if (angle?.includes('@') && !token.text.includes('@')) {
    words.push({ kind: 'quoted', text: `<${token.text}>` });
  } else {
    // The address ends the mailbox: what stands in angle brackets before it is part of a name that poses as an address.
    if (angle !== undefined) words.push({ kind: 'quoted', text: `<${angle}>` });
    entry.angle = token.text;
  }
}

/** May it be the name of a group? */
function isPhrase({ words, angle }: Entry): boolean {
  return words.length > 0 && angle === undefined && !words.some(({ text }) => text.includes('@'));
}

/** RFC 5322 appendix A.5: `Undisclosed recipients:(nobody(that I know));` */
function withoutRemarks(entry: Entry): Entry {
  const saysMore = entry.angle !== undefined || entry.words.some(({ kind }) => kind !== 'comment');
  return saysMore ? entry : newEntry();
}

function mailboxOf({ words, remarks, angle }: Entry): Mailbox {
  if (angle !== undefined) {
    // RFC 5322 section 4.4: what leads to the address may stand before it.
    const address = withoutComments(angle.startsWith('@') ? angle.slice(angle.lastIndexOf(':') + 1) : angle);
    return { name: phraseOf(words) || phraseOf(remarks), address, isBracketed: true };
  }
  const at = words.findLastIndex(({ kind, text }) => kind === 'word' && /.@./.test(text));
  if (at >= 0) {
    const address = (words[at]?.text ?? '').replace(/>$/, '');
    return { name: phraseOf(words.toSpliced(at, 1)), address, isBracketed: false };
  }
  // cron writes `root (Cron Daemon)`.
  const comments = words.filter(({ kind }) => kind === 'comment');
  const others = words.filter(({ kind }) => kind !== 'comment');
  return comments.length > 0
    ? { name: phraseOf(comments), address: phraseOf(others), isBracketed: false }
    : { name: phraseOf(others), address: '', isBracketed: false };
}

/** What words say together: comments in their brackets beside others, and without them alone. */
function phraseOf(words: readonly AddressToken[]): string {
  const isRemark = words.every(({ kind }) => kind === 'comment');
  return words.map(({ kind, text }) => (kind === 'comment' && !isRemark ? `(${text})` : text)).join(' ');
}

function withoutComments(address: string): string {
  return address.replace(/\([^()]*\)/g, '').trim();
}

/** Names beyond what is kept of one are left out. */
function joined(waiting: string, name: string): string {
  return waiting === '' || name === '' || waiting.length > MOST_OF_NAME ? waiting || name : `${waiting}, ${name}`;
}

function mailbox(name: string, address: string, isBracketed: boolean): Mailbox {
  return {
    name: cutAt(withoutTricks(decodeWords(name)), MOST_OF_NAME),
    address: cutWithin(withoutTricks(address), MOST_OF_ADDRESS),
    isBracketed,
  };
}

import { cutAt } from '../plain-text.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { type FoundWord, findWords, isOffer } from './find-words.ts';
import { lowerLetters, plainLetters } from './plain-letters.ts';

/** A code to sign in with, out of a message. */
export interface OneTimeCode {
  /** What the form asks for: ASCII letters and digits, without spaces and dashes. */
  readonly code: string;
  /** The same as a person reads it best: `123 456`. */
  readonly shown: string;
}

/** The most characters of a subject and of a text that are looked at. A code stands near the beginning. */
const MOST = { subject: 300, text: 10_000 } as const;

/** How far from its word a code may stand. What is said after it is mostly about something else. */
const REACH = { before: 120, after: 60 } as const;
/** Near enough for what may be something else, if nothing ends in between. */
const NEAR = 16;
const BREAK = /[.,;!?。、،؛]/;
/** A number of so many digits is seldom anything else. */
const CLEARLY_A_CODE = 6;

/**
 * The code to sign in with that a subject and a text tell, or undefined. The nearest word of the table decides what a
 * number is: no text without such a word holds a code. `goesOn`: whether the message goes on after `text`, so that a
 * number at its end may be half a code. Both are a stranger's; takes work in proportion to their length, up to a bound.
 */
export function readOneTimeCode(subject: string, text: string, goesOn = false): OneTimeCode | undefined {
  const plain = plainLetters(`${cutAt(subject, MOST.subject)}\n${cutAt(text, MOST.text)}`);
  const isCut = goesOn || text.length > MOST.text;
  const candidates = findCandidates(plain).filter(({ end }) => !isCut || end < plain.trimEnd().length);
  if (candidates.length === 0) return undefined;
  const lower = lowerLetters(plain);
  const words = findWords(lower);
  const isOffered = isOffer(lower);
  let best: Judged | undefined;
  let next = 0;
  for (const candidate of candidates) {
    while ((words[next]?.end ?? Number.POSITIVE_INFINITY) <= candidate.at) next += 1;
    const judged = judge(candidate, plain, words[next - 1], words[next]);
    if (judged === undefined || (judged.word.meaning === 'perhaps' && isOffered)) continue;
    if (best === undefined || rank(judged) < rank(best)) best = judged;
  }
  return best && { code: best.candidate.code, shown: grouped(best.candidate.code) };
}

interface Judged {
  readonly candidate: Candidate;
  readonly word: FoundWord;
  /** How far away the word stands; counted double after the code. */
  readonly gap: number;
}

/** A candidate with the nearest word, if that makes a code of it. */
function judge(
  candidate: Candidate,
  plain: string,
  before: FoundWord | undefined,
  after: FoundWord | undefined,
): Judged | undefined {
  const back = before === undefined ? Number.POSITIVE_INFINITY : candidate.at - before.end;
  const ahead = after === undefined ? Number.POSITIVE_INFINITY : after.at - candidate.end;
  const isBehind = back <= 2 * ahead;
  const word = isBehind ? before : after;
  if (word === undefined || word.meaning === 'other') return undefined;
  if (isBehind ? back > REACH.before : ahead > REACH.after) return undefined;
  const between = isBehind ? plain.slice(word.end, candidate.at) : plain.slice(candidate.end, word.at);
  const isNear = between.length <= NEAR && !BREAK.test(between);
  return isSaid(candidate, word, isBehind && isNear ? between : undefined, isNear)
    ? { candidate, word, gap: isBehind ? back : 2 * ahead }
    : undefined;
}

/** Is enough said for a candidate of this form? `lead`: what stands between a word and what follows it near by. */
function isSaid({ code, form, isAlone }: Candidate, { meaning }: FoundWord, lead: string | undefined, isNear: boolean) {
  switch (form) {
    case 'clear':
      return meaning === 'code' || code.length >= CLEARLY_A_CODE || isNear || isAlone;
    case 'mixed':
      return meaning === 'code';
    case 'year':
      return lead !== undefined && lead.length <= NEAR / 2;
    case 'word':
      return lead !== undefined && meaning === 'code' && (/\d/.test(code) || lead.includes(':'));
  }
}

/** The smaller, the more likely. */
function rank({ candidate, word, gap }: Judged): number {
  return gap + (word.meaning === 'code' ? 0 : 1_000) + (candidate.form === 'clear' ? 0 : 100);
}

/** Six and more in two halves, as most apps show codes. */
function grouped(code: string): string {
  const half = code.length / 2;
  return code.length >= 6 && Number.isInteger(half) ? `${code.slice(0, half)} ${code.slice(half)}` : code;
}

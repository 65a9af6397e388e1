/** What may be a code by its form, and where it stands. */
export interface Candidate {
  /** Without spaces and dashes. */
  readonly code: string;
  readonly at: number;
  readonly end: number;
  /**
   * Digits or groups of capitals and digits (`clear`), capitals and digits in one (`mixed`), or what is more often a `year` or
   * a `word`. The more a form says by itself, the less must be said around it.
   */
  readonly form: 'clear' | 'mixed' | 'year' | 'word';
  /** Does it stand on a line of its own? */
  readonly isAlone: boolean;
}

// Each run of letters, digits, and dashes is looked at once.
const RUN = /[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g;
// Parts of amounts, addresses, times, links, and masked numbers.
const BEFORE_OTHERS = /(?:[$€£¥₹₩₺₽₫฿₴₪©] ?|[#/@_.&%=?~\\+§]|\d[:,]|•)$/;
const MASKED = /\*\*$/;
const AFTER_OTHERS =
  /^(?: ?[$€£¥₹₩₺₽₫฿₴₪%°円元원块年月日号號호층室番階分秒]|[/@_=]|[.,:]\w| ?(?:eur|usd|gbp|inr|euros?|tl|try|kr|zl|kc|lei|ft|руб|грн|ريال|درهم|جنيه|دينار|تومان|km|kg|m|ml|mb|gb|ms|min|minutes|hours)(?!\p{L}))/iu;
/** As far as the two look. */
const AROUND = 12;
const LINE_BEFORE = /(?:^|\n) *$/;
const LINE_AFTER = /^ *(?:\n|$)/;
const US_STATE = /(?<![A-Za-z])[A-Z]{2} $/;

const YEAR = /^(?:19|20)\d\d$/;
const DIGITS = /^\d{4,8}$/;
const DASHED_DIGITS = /^(?:\d{3}-\d{3}|\d{4}-\d{4})$/;
/** What Google and Facebook put before their codes and do not ask for: the field holds the digits alone. */
const PREFIXED = /^(?:G|FB)-(\d{4,8})$/;
const MIXED = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{5,10}$/;
const DASHED_MIXED = /^(?=.*\d)(?=.*[A-Z])(?:[A-Z0-9]{3}-[A-Z0-9]{3}|[A-Z0-9]{4}-[A-Z0-9]{4}|[A-Z0-9]{5}-[A-Z0-9]{5})$/;
const WORD_AND_NUMBER = /^[A-Z]{3,}\d+$/;
const ANY_LETTERS = /^(?:[A-Z]{5,8}|[A-Z]{3}-[A-Z]{3}|[A-Z]{4}-[A-Z]{4}|(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9]{5,10})$/;

/** All candidates in a text that `plainLetters` gave, in order. */
export function findCandidates(plain: string): readonly Candidate[] {
  const runs = [...plain.matchAll(RUN)].map(({ 0: run, index }) => ({ run, at: index, end: index + run.length }));
  return joined(runs, plain).flatMap(({ run, at, end }): Candidate[] => {
    const before = plain.slice(Math.max(0, at - AROUND), at);
    const after = plain.slice(end, end + AROUND);
    if (BEFORE_OTHERS.test(before) || AFTER_OTHERS.test(after)) return [];
    // Bold in plain text has asterisks on both sides.
    if (MASKED.test(before) && !after.startsWith('*')) return [];
    const read = readRun(run, before);
    const isAlone = LINE_BEFORE.test(before) && LINE_AFTER.test(after);
    return read === undefined ? [] : [{ ...read, at, end, isAlone }];
  });
}

interface Run {
  readonly run: string;
  readonly at: number;
  readonly end: number;
}

/** The runs, with the groups of a code as one: `123 456`, `12 34 56`, `1 2 3 4 5 6`. */
function joined(runs: readonly Run[], plain: string): readonly Run[] {
  const all: Run[] = [];
  for (let at = 0; at < runs.length; ) {
    let to = at + 1;
    while (to < runs.length && areNeighbors(runs[to - 1], runs[to], plain)) to += 1;
    all.push(...groupsAsOne(runs.slice(at, to)));
    at = to;
  }
  return all;
}

function areNeighbors(a: Run | undefined, b: Run | undefined, plain: string): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    /^\d+$/.test(a.run) &&
    /^\d/.test(b.run) &&
    b.at - a.end <= 3 &&
    /^[ -]+$/.test(plain.slice(a.end, b.at))
  );
}

/** Numbers that follow each other: one code, or what they are each by itself. Of a telephone number, nothing. */
function groupsAsOne(group: readonly Run[]): readonly Run[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined || group.length === 1) return group;
  const size = first.run.length;
  const digits = group.map(({ run }) => run).join('');
  const isCode = size === 1 ? group.length >= 4 && group.length <= 8 : GROUPS.has(`${group.length} x ${size}`);
  if (isCode && group.every(({ run }) => run.length === size)) return [{ run: digits, at: first.at, end: last.end }];
  // As after "123456 2026" in a footer: the first may be a code all the same.
  return first.run.length === 6 && group.length === 2 ? [first] : [];
}

const GROUPS: ReadonlySet<string> = new Set(['2 x 3', '2 x 4', '3 x 2']);

function readRun(run: string, before: string): Pick<Candidate, 'code' | 'form'> | undefined {
  const code = run.replaceAll('-', '');
  const prefixed = PREFIXED.exec(run)?.[1];
  if (prefixed !== undefined) return { code: prefixed, form: 'clear' };
  if (DIGITS.test(run) || DASHED_DIGITS.test(run)) {
    if (run.length === 5 && US_STATE.test(before)) return undefined;
    return { code, form: YEAR.test(run) ? 'year' : 'clear' };
  }
  if (DASHED_MIXED.test(run)) return { code, form: 'clear' };
  if (MIXED.test(run)) return { code, form: WORD_AND_NUMBER.test(run) ? 'word' : 'mixed' };
  return ANY_LETTERS.test(run) ? { code, form: 'word' } : undefined;
}

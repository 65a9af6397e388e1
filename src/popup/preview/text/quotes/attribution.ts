/** Programs wrap "On … wrote:" into no more lines than this. */
const MOST_LINES = 4;

/** An introduction is short; nobody looks for one in a line that is longer. */
const LONGEST = 500;

const RULE = /^\s*(?:[-–—_=*]{5,}|[-–—_=*]{2,}.{1,60}?[-–—_=*]{2,})\s*$/;

const ENDS = /(?:[:：]|[-–—]{2})$/;
/** Up to four words, then the number of a day or a year: "On Monday, November 2", "Le lun. 2", "2026-11-02". */
const BEGINS_WITH_DATE = /^[-–—_*\s]*(?:[^\s\p{N}]{1,16}\s+){0,4}[^\s\p{N}]{0,3}\p{N}/u;
const MOMENT = /\p{N}{1,2}[:.h時시时]\p{N}{2}|\p{N}{4}|\p{N}{1,2}[./-]\p{N}{1,2}[./-]\p{N}{2}/u;
const ADDRESS = /[^\s<>@]@[^\s<>@]/;
/** "wrote", in the languages of those who may say it without a time or an address. */
const WROTE =
  /(?<!\p{L})(?:wrote|writes|schrieb|schreibt|écrit|escribió|escribiu|scritto|scrisse|schreef|schrijft|escreveu|napisał|napisała|napisał\(a\)|pisze|пишет|писала?|написала?|написав|skrev|skriver|kirjoitti|yazdı|írta|napsala?|napísala?|έγραψε|כתבה?|كتبت?|scris|viết|menulis)(?!\p{L})|寫道|写道|書きました|のメール|작성|เขียนว่า/iu;

/**
 * Where the introduction of a quote begins among the lines of the paragraph that stands before it: "On …, Ada wrote:" in
 * whatever language, by its shape: it ends with a colon and names a moment, an address or that somebody wrote. What stands
 * above it in the same paragraph is not part of it. Undefined where there is none: it may be an answer ("I doubt this:").
 * The lines hold no invisible characters.
 */
export function introductionStart(lines: readonly string[]): number | undefined {
  const last = lines.slice(-MOST_LINES).map((line) => line.trim());
  if (!ENDS.test(last.at(-1) ?? '') || last.some(({ length }) => length > LONGEST)) return undefined;
  const found =
    shortest(last, (first, text) => BEGINS_WITH_DATE.test(first) && (saysWhenOrWho(text) || WROTE.test(text))) ??
    shortest(last, (_, text) => MOMENT.test(text) && ADDRESS.test(text)) ??
    shortest(last.slice(-1), (first) => first.length < 60 && WROTE.test(first)) ??
    (lines.length < MOST_LINES && saysWhenOrWho(last.join(' ')) ? last.length : undefined);
  if (found === undefined) return undefined;
  let start = lines.length - found;
  // "Ada Lovelace <ada@example.com>", and in the next line "wrote on 2 November:".
  if (
    start > 0 &&
    found < MOST_LINES &&
    /^[\p{Ll}<]/u.test(lines[start]?.trim() ?? '') &&
    ADDRESS.test(lines[start - 1] ?? '')
  ) {
    start--;
  }
  return start > 0 && isRule(lines[start - 1] ?? '') ? start - 1 : start;
}

/** Is a line one that only sets what follows apart: "-----Original Message-----", "________"? */
export function isRule(line: string): boolean {
  return line.length <= 100 && RULE.test(line);
}

function saysWhenOrWho(text: string): boolean {
  return MOMENT.test(text) || ADDRESS.test(text);
}

/** The fewest lines, up to the last, of which `isWhole` holds, given the first of them and all of them. */
function shortest(lines: readonly string[], isWhole: (first: string, text: string) => boolean): number | undefined {
  for (let count = 1; count <= lines.length; count++) {
    const at = lines.length - count;
    const first = lines[at] ?? '';
    if (count > 1 && !goesOn(first, lines[at + 1] ?? '')) return undefined;
    if (isWhole(first, lines.slice(at).join(' '))) return count;
  }
  return undefined;
}

/** May a program have broken the line, rather than a person ended a sentence? */
function goesOn(line: string, next: string): boolean {
  return line !== '' && !/[.!?…。！？:：;]$/.test(line) && (line.length >= 50 || /^[<\p{Ll}(]/u.test(next));
}

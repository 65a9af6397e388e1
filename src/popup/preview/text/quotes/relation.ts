/** What a message is to others. */
export type Relation = 'new' | 'answer' | 'forward';

/** What mail programs put before the subject of a message that they pass on, in their languages. */
const FORWARD =
  'fw|fwd|wg|tr|rv|enc|i|vb|vl|vid|doorst|pd|ilt|İLT|yml|πρθ|προωθ|továbbítás|přeposlat|转发|轉寄|轉發|転送|전달|הועבר|إعادة توجيه|пересл';
/** And before that of an answer. */
const ANSWER =
  're|aw|antw|antwort|sv|res|rif|r|ref|odp|atb|ats|vs|vá|ynt|bls|απ|σχετ|回复|答复|回覆|返信|답장|رد|תגובה|השב|отв|ответ';

const prefix = (words: string): RegExp =>
  new RegExp(`^(?:${words})\\s{0,2}(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\d{1,3})?\\s{0,2}[:：]`, 'iu');
const IS_FORWARD = prefix(FORWARD);
const IS_ANSWER = prefix(ANSWER);

/**
 * What a message is to others, by its subject and by whether its headers name the message that it answers. The outermost
 * prefix counts: the answer to what was passed on is an answer.
 */
export function relationOf(subject: string, isAnswer: boolean): Relation {
  // Lists put their name before it: "[news] Re: Day".
  const named = subject.trim().replace(/^\[[^\]]{1,80}\]\s*/, '');
  if (IS_FORWARD.test(named)) return 'forward';
  return IS_ANSWER.test(named) || isAnswer ? 'answer' : 'new';
}

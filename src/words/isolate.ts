/**
 * A text that what stands around it cannot reorder, nor it what stands around it, whichever way either is written: between
 * FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9).
 */
export function isolate(text: string): string {
  return text === '' ? '' : `\u2068${text}\u2069`;
}

/** Gmail's history id: an unsigned 64-bit integer in decimal, too large for a number. */
export type HistoryId = string;

/** Is `a` later than `b`? */
export function isLater(a: HistoryId, b: HistoryId): boolean {
  return BigInt(a) > BigInt(b);
}

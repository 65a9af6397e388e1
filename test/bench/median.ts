/** The value below which `share` (0 to 1) of the values lie, taken from the values themselves; NaN of none. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** The middle value, which a few disturbed repetitions do not move; NaN of none. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

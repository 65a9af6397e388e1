/**
 * Whether a value is an object with keys. A list is not, although much other code accepts it as an object without them.
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

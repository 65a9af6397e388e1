/** Is it an object with keys? A list is none, though much else takes it for an object that lacks all of them. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

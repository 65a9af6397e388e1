/** A text that only one key opens, and only in the place that it was sealed for. Both parts are in base64. */
export interface Sealed {
  /** Used once (NIST SP 800-38D section 8.2). */
  readonly iv: string;
  readonly data: string;
}

/** A secret as stored: sealed, or in plain if it was stored before there were keys. */
export type Secret = string | Sealed;

/** Whether two stored secrets are the same one. */
export function isSameSecret(one: Secret | undefined, other: Secret | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.iv === other.iv && one.data === other.data;
}

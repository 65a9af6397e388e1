/** At most as long as an address that mail can be sent to (RFC 5321 section 4.5.3.1). */
const ADDRESS = /^.{1,320}$/;

/** Whether a value from Google can be shown as the address of an account. */
export function isEmailAddress(value: unknown): value is string {
  return typeof value === 'string' && ADDRESS.test(value) && value.isWellFormed();
}

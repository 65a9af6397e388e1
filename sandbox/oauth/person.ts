import { createHash } from 'node:crypto';

/** A user with a Google account; `sub` is Google's id for them, 21 digits, never reused. */
export interface Person {
  readonly sub: string;
  readonly address: string;
  readonly name: string;
  readonly hostedDomain: string | undefined;
}

/** The user with an address; has the same `sub` in every run. */
export function personOf(account: {
  readonly address: string;
  readonly name: string;
  readonly hostedDomain?: string;
}): Person {
  const digest = createHash('sha256').update(account.address).digest('hex');
  const digits = (BigInt(`0x${digest}`) % 10n ** 20n).toString().padStart(20, '0');
  return { sub: `1${digits}`, address: account.address, name: account.name, hostedDomain: account.hostedDomain };
}

import { membersIn, type Parameters } from './wire-call.ts';

/** A JSON web token taken apart, not verified (RFC 7515 section 3.1). */
export interface Jwt {
  readonly header: Parameters;
  readonly claims: Parameters;
  readonly signature: string;
}

/** Takes a token apart; undefined if it does not have three parts. A part that is not JSON has no members. */
export function readJwt(token: string | undefined): Jwt | undefined {
  const parts = token?.split('.') ?? [];
  const [header, claims, signature] = parts;
  if (header === undefined || claims === undefined || signature === undefined || parts.length !== 3) return undefined;
  return { header: membersIn(decoded(header)), claims: membersIn(decoded(claims)), signature };
}

/** RFC 4648 section 5; undefined for anything else. */
function decoded(part: string): string | undefined {
  try {
    const bytes = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

/** Bytes or a text in base64url without padding (RFC 7515 section 2). */
export function toBase64url(data: Uint8Array | string): string {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of a text in base64url; throws a DOMException if it is none. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0));
}

/** BASE64URL(SHA-256(text)), as PKCE, DPoP and key thumbprints have it (RFC 7636 section 4.2, RFC 7638 section 3). */
export async function hashOf(text: string): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/** A value that nobody can guess, with 256 bits of chance. */
export function randomValue(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** A header with its name as written in the mail and its value unfolded and decoded (RFC 2047). */
export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

/** The value of the first header with that name, ignoring case. */
export function headerOf(headers: readonly MailHeader[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find((header) => header.name.toLowerCase() === wanted)?.value;
}

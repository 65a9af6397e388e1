const AUTH = 'https://www.googleapis.com/auth/';

const LABELS = `${AUTH}gmail.labels`;
const METADATA = `${AUTH}gmail.metadata`;
const READONLY = `${AUTH}gmail.readonly`;
const MODIFY = `${AUTH}gmail.modify`;
const COMPOSE = `${AUTH}gmail.compose`;
const EVERYTHING = 'https://mail.google.com/';

/** The scopes that allow a method, any one of them, as listed in Gmail's discovery document (revision 20260727). */
export const SCOPES = {
  profile: [EVERYTHING, MODIFY, COMPOSE, READONLY, METADATA],
  labels: [EVERYTHING, MODIFY, READONLY, METADATA, LABELS],
  read: [EVERYTHING, MODIFY, READONLY, METADATA],
  change: [EVERYTHING, MODIFY],
} as const;

/** Whether the token has gmail.metadata, whose restrictions apply even with wider scopes. */
export function holdsMetadata(scopes: ReadonlySet<string>): boolean {
  return scopes.has(METADATA);
}

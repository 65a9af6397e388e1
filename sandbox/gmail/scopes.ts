const AUTH = 'https://www.googleapis.com/auth/';

const LABELS = `${AUTH}gmail.labels`;
const METADATA = `${AUTH}gmail.metadata`;
const READONLY = `${AUTH}gmail.readonly`;
const MODIFY = `${AUTH}gmail.modify`;
const COMPOSE = `${AUTH}gmail.compose`;
const EVERYTHING = 'https://mail.google.com/';

/** Scopes of which any one lets a token call a method, as Gmail's discovery document (revision 20260727) lists them. */
export const SCOPES = {
  profile: [EVERYTHING, MODIFY, COMPOSE, READONLY, METADATA],
  labels: [EVERYTHING, MODIFY, READONLY, METADATA, LABELS],
  read: [EVERYTHING, MODIFY, READONLY, METADATA],
  change: [EVERYTHING, MODIFY],
} as const;

/** Does the token hold gmail.metadata? Its restrictions apply even beside wider scopes. */
export function holdsMetadata(scopes: ReadonlySet<string>): boolean {
  return scopes.has(METADATA);
}

import type { Secret } from './secret.ts';

/** An OAuth client of the type Web application in a user's Google project. */
export interface GoogleClient {
  readonly id: string;
  /** Google requires it at the token endpoint even with PKCE, and doesn't treat it as secret in installed software. */
  readonly secret: string;
}

/** A client as stored. */
export interface StoredClient {
  readonly id: string;
  readonly secret: Secret;
}

/** What is wrong with a client as the user typed it. */
export type ClientFlaw =
  | 'id-missing'
  | 'id-shape'
  | 'secret-missing'
  | 'secret-shape'
  | 'secret-in-id'
  | 'id-in-secret';

/** The end of every client ID. */
export const CLIENT_ID_ENDING = '.apps.googleusercontent.com';
/** The beginning of the client secrets that Google has issued in recent years. */
export const SECRET_BEGINNING = 'GOCSPX-';

/** The client as Google writes it, without surrounding white space, or what is wrong with it. */
export function readClient(
  id: string,
  secret: string,
): { readonly client: GoogleClient } | { readonly flaw: ClientFlaw } {
  const client = { id: id.trim(), secret: secret.trim() };
  const flaw = clientFlaw(client);
  return flaw === undefined ? { client } : { flaw };
}

function clientFlaw({ id, secret }: GoogleClient): ClientFlaw | undefined {
  if (id === '') return 'id-missing';
  if (id.startsWith(SECRET_BEGINNING)) return 'secret-in-id';
  if (!id.endsWith(CLIENT_ID_ENDING) || !/^[\w.-]{1,255}$/.test(id)) return 'id-shape';
  if (secret === '') return 'secret-missing';
  if (secret.endsWith(CLIENT_ID_ENDING)) return 'id-in-secret';
  if (!/^[\w-]{16,255}$/.test(secret)) return 'secret-shape';
  return undefined;
}

/** The part of a client that each flaw is in. */
export function flawedPart(flaw: ClientFlaw): keyof GoogleClient {
  switch (flaw) {
    case 'id-missing':
    case 'id-shape':
    case 'secret-in-id':
      return 'id';
    case 'secret-missing':
    case 'secret-shape':
    case 'id-in-secret':
      return 'secret';
  }
}

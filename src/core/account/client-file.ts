import { isRecord } from '../is-record.ts';
import { isBlank } from '../plain-text.ts';
import { readJson } from '../read-json.ts';
import { fail, ok, type Result } from '../result.ts';
import { type ClientFlaw, flawedPart, type GoogleClient, readClient } from './google-client.ts';

/** In bytes. Google's files have less than 1 kB; one with a hundred redirect URIs has 10. */
export const LARGEST_CLIENT_FILE = 64_000;

/** What else people find in Google's console, or beside it. */
type Foreign = 'desktop-client' | 'service-account' | 'api-key' | 'tokens';

/** Why a file, or a text, is not the Google client that this browser can use. */
export type ClientFileFlaw =
  | { readonly kind: 'several' | 'too-large' | 'unreadable' | 'empty' | 'web-page' }
  | { readonly kind: 'damaged'; readonly line: number; readonly column: number }
  | { readonly kind: 'repeated'; readonly path: string; readonly line: number; readonly column: number }
  | { readonly kind: 'foreign'; readonly what: Foreign; readonly path: string }
  | { readonly kind: 'missing' | 'value'; readonly path: string }
  /** The client is whole, but Google would not send its answer to this browser. `there` is what the file has instead. */
  | { readonly kind: 'redirect'; readonly path: string; readonly there: readonly string[]; readonly file: ClientFile };

/** A client of the type Web application, as Google's console offers it for download. */
export interface ClientFile {
  readonly client: GoogleClient;
  /** The ID of its Google Cloud project; undefined if the file names none. */
  readonly project: string | undefined;
}

/** The members of the file, by what they hold. */
const PATHS = {
  client: 'web',
  id: 'web.client_id',
  secret: 'web.client_secret',
  project: 'web.project_id',
  redirects: 'web.redirect_uris',
} as const;

/** https://cloud.google.com/resource-manager/docs/creating-managing-projects; older ones begin with a domain. */
const PROJECT = /^(?:[a-z\d.-]{1,100}:)?[a-z][a-z\d-]{4,28}[a-z\d]$/;

/**
 * Reads the `client_secret_*.json` of Google's console. Only the client, its project, and its redirect URIs are taken from
 * it: which hosts Tidings speaks to does not depend on a file.
 */
export function readClientFile(text: string, redirectUri: string): Result<ClientFile, ClientFileFlaw> {
  if (text.length > LARGEST_CLIENT_FILE) return fail({ kind: 'too-large' });
  if (isBlank(text)) return fail({ kind: 'empty' });
  if (/^\s*</.test(text)) return fail({ kind: 'web-page' });
  const json = readJson(text);
  if (!json.ok) {
    const { line, column, repeated } = json.problem;
    return fail(
      repeated === undefined ? { kind: 'damaged', line, column } : { kind: 'repeated', path: repeated, line, column },
    );
  }
  if (!isRecord(json.value)) return fail({ kind: 'missing', path: PATHS.client });
  const foreign = foreignIn(json.value);
  if (foreign !== undefined) return fail({ kind: 'foreign', ...foreign });
  const { web } = json.value;
  if (web === undefined) return fail({ kind: 'missing', path: PATHS.client });
  return isRecord(web) ? readWebClient(web, redirectUri) : fail({ kind: 'value', path: PATHS.client });
}

/** A flaw of the client, as a flaw of the file that it stands in. */
export function flawOfClient(flaw: ClientFlaw): ClientFileFlaw {
  return { kind: 'value', path: PATHS[flawedPart(flaw)] };
}

function foreignIn(file: Readonly<Record<string, unknown>>): { what: Foreign; path: string } | undefined {
  if ('web' in file) return undefined;
  if ('installed' in file) return { what: 'desktop-client', path: 'installed' };
  if (file.type === 'service_account') return { what: 'service-account', path: 'type' };
  const token = ['access_token', 'refresh_token', 'id_token'].find((name) => name in file);
  if (token !== undefined) return { what: 'tokens', path: token };
  const key = Object.keys(file).find((name) => isApiKey(file[name]));
  return key === undefined ? undefined : { what: 'api-key', path: key };
}

function readWebClient(
  web: Readonly<Record<string, unknown>>,
  redirectUri: string,
): Result<ClientFile, ClientFileFlaw> {
  const { client_id: id, client_secret: secret, project_id: project, redirect_uris: redirects = [] } = web;
  if (id === undefined) return fail({ kind: 'missing', path: PATHS.id });
  if (typeof id !== 'string') return fail({ kind: 'value', path: PATHS.id });
  if (secret === undefined) return fail({ kind: 'missing', path: PATHS.secret });
  if (typeof secret !== 'string') return fail({ kind: 'value', path: PATHS.secret });
  const read = readClient(id, secret);
  if ('flaw' in read) return fail(flawOfClient(read.flaw));
  if (project !== undefined && !isProject(project)) return fail({ kind: 'value', path: PATHS.project });
  if (!Array.isArray(redirects)) return fail({ kind: 'value', path: PATHS.redirects });
  const odd = redirects.findIndex((uri) => typeof uri !== 'string');
  if (odd >= 0) return fail({ kind: 'value', path: `${PATHS.redirects}[${odd}]` });
  const file = { client: read.client, project };
  if (redirects.includes(redirectUri)) return ok(file);
  return fail({ kind: 'redirect', path: PATHS.redirects, there: redirects, file });
}

function isProject(value: unknown): value is string {
  return typeof value === 'string' && PROJECT.test(value);
}

/** All of Google's API keys begin so. */
function isApiKey(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('AIza');
}

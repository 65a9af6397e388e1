import { createHash, randomBytes } from 'node:crypto';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { type Browser, createBrowser, type Page } from './sandbox-browser.ts';

export const REDIRECT = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
export const READONLY = 'https://www.googleapis.com/auth/gmail.readonly';
export const MODIFY = 'https://www.googleapis.com/auth/gmail.modify';

/** What a user does on Google's pages. */
export interface Person {
  readonly account?: string;
  readonly decision?: 'allow' | 'deny';
  /** Scopes whose checkbox is cleared. */
  readonly unticked?: readonly string[];
}

/** Creates a PKCE pair. RFC 7636 §4. */
export function pkce(): { readonly verifier: string; readonly challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Builds an authorization request; `undefined` omits a parameter. */
export function authorizationUrl(
  sandbox: Sandbox,
  challenge: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const parameters = {
    client_id: sandbox.client.id,
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: `openid email ${READONLY}`,
    state: 'state-1',
    nonce: 'nonce-1',
    access_type: 'offline',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return `https://accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams(given)}`;
}

/** Goes through chooser and consent if they are shown; returns the last page or redirect. */
export async function walk(browser: Browser, url: string, person: Person = {}): Promise<Page> {
  let page = await browser.open(url);
  if (page.text.includes('id="chooser"')) page = await choose(browser, page, person.account ?? 'ada@example.com');
  if (!page.text.includes('id="consent"')) return page;
  const scopes = [...page.text.matchAll(/name="scope" value="([^"]+)"/g)].map((match) => match[1] ?? '');
  const ticked = scopes.filter((scope) => !person.unticked?.includes(scope));
  const fields = ticked.map((scope) => ['scope', scope] as const);
  return browser.submit(page, [...fields, ['decision', person.decision ?? 'allow']]);
}

function choose(browser: Browser, page: Page, address: string): Promise<Page> {
  const account = new RegExp(`value="(\\d+)" data-account="${address}"`).exec(page.text)?.[1];
  if (account === undefined) throw new Error(`${address} is not among the accounts`);
  return browser.submit(page, [['account', account]]);
}

/** Posts a form to the token endpoint. */
export async function tokenRequest(
  sandbox: Sandbox,
  form: Record<string, string>,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await sandbox.fetch('https://oauth2.googleapis.com/token', {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }; // JSON objects, by RFC 6749 §5
}

/** The form that exchanges the code from a callback. */
export function exchangeForm(sandbox: Sandbox, callback: URL, verifier: string): Record<string, string> {
  return {
    grant_type: 'authorization_code',
    code: callback.searchParams.get('code') ?? '',
    redirect_uri: REDIRECT,
    client_id: sandbox.client.id,
    client_secret: sandbox.client.secret,
    code_verifier: verifier,
  };
}

/** Signs in with a new browser and exchanges the code. */
export async function signIn(
  sandbox: Sandbox,
  changes: Readonly<Record<string, string | undefined>> = {},
  person: Person = {},
): Promise<Record<string, unknown>> {
  const { verifier, challenge } = pkce();
  const { url } = await walk(createBrowser(sandbox), authorizationUrl(sandbox, challenge, changes), person);
  return (await tokenRequest(sandbox, exchangeForm(sandbox, url, verifier))).body;
}

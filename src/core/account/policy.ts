import { fail, ok, type Result } from '../result.ts';
import { flawedPart, type GoogleClient, readClient } from './google-client.ts';
import type { PolicyFlaw } from './policy-flaw.ts';

/** An organization's policy. */
export interface Policy {
  /** The Google client that every sign-in uses. */
  readonly client: GoogleClient | undefined;
  /** The only Google Workspace domains whose accounts may sign in, in lower case; undefined allows every account. */
  readonly allowedDomains: readonly string[] | undefined;
}

/**
 * Reads a policy. A malformed one is refused, not ignored: whoever wrote it meant to restrict something, and must not be
 * given an extension without the restriction.
 */
export function readPolicy(values: Readonly<Record<string, unknown>>): Result<Policy, PolicyFlaw> {
  const client = readPolicyClient(values);
  if (!client.ok) return client;
  const { allowedDomains: domains } = values;
  if (domains === undefined) return ok({ client: client.value, allowedDomains: undefined });
  if (!Array.isArray(domains) || domains.length === 0 || !domains.every(isDomain)) return flaw('allowedDomains');
  return ok({ client: client.value, allowedDomains: domains.map((domain) => domain.toLowerCase()) });
}

function readPolicyClient({ clientId, clientSecret }: Readonly<Record<string, unknown>>) {
  if (clientId === undefined && clientSecret === undefined) return ok(undefined);
  if (typeof clientId !== 'string') return flaw('clientId');
  if (typeof clientSecret !== 'string') return flaw('clientSecret');
  const read = readClient(clientId, clientSecret);
  return 'client' in read ? ok(read.client) : flaw(KEY_OF_PART[flawedPart(read.flaw)]);
}

const KEY_OF_PART = { id: 'clientId', secret: 'clientSecret' } as const;

function flaw(key: PolicyFlaw['key']) {
  return fail<PolicyFlaw>({ kind: 'policy-invalid', key });
}

/** A domain name of at least two labels, without a scheme, an `@` or a wildcard (RFC 1035 section 2.3.1). */
function isDomain(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= 253 &&
    /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/i.test(value)
  );
}

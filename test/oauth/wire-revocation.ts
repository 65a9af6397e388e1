import type { HttpInit } from '../../src/core/http.ts';

/** The refresh tokens that Google knows, each with its user. */
type Issued = Map<string, { readonly person: { readonly sub: string } }>;

/** Google's revocation endpoint: wants the token alone (RFC 7009 section 2.1), and ends all that its user granted. */
export function answerRevocation({ method, headers, body }: HttpInit, issued: Issued): Response {
  const form = new URLSearchParams(String(body));
  const isForm = headers?.['content-type'] === 'application/x-www-form-urlencoded';
  if (method !== 'POST' || !isForm || form.size !== 1) return refusal('invalid_request');
  const owner = issued.get(form.get('token') ?? '')?.person.sub;
  if (owner === undefined) return refusal('invalid_token');
  for (const [token, { person }] of issued) if (person.sub === owner) issued.delete(token);
  return Response.json({});
}

function refusal(error: string): Response {
  return Response.json({ error }, { status: 400 });
}

import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Ask, Reply } from '../../sandbox/server/exchange.ts';
import type { Row } from '../oauth/conformance/row.ts';
import { createSigningKey } from '../oauth/id-token.ts';

/** Stands in for the sandbox's own key, whose private half does not leave it. */
const key = await createSigningKey('key-of-today');

/** Makes a sandbox misbehave as the row says; returns a function that ends it. */
export function bendSandbox({ addFault }: Sandbox, row: Pick<Row, 'bend' | 'clockAhead'>): () => void {
  const { bend, clockAhead = 0 } = row;
  const rewrite = (host: string, path: RegExp, rewritten: (reply: Reply, ask: Ask) => Reply | Promise<Reply>) =>
    addFault({ name: 'misbehaves', host, path, act: { kind: 'rewrite', rewrite: rewritten } });
  const date = new Date(Date.now() + clockAhead).toUTCString();
  const ends = [
    rewrite('accounts.google.com', /./, (reply) => withAddress(reply, row)),
    rewrite('oauth2.googleapis.com', /^\/token$/, async (reply, ask) => {
      const isRefresh = new URLSearchParams(ask.body.toString()).get('grant_type') === 'refresh_token';
      const own = isRefresh ? bend.refresh : bend.exchange;
      if (own !== undefined) return replyOf(await own());
      if (reply.status !== 200) return reply;
      const body: Record<string, unknown> = JSON.parse(reply.body.toString());
      if (typeof body.id_token === 'string') body.id_token = await signedAnew(body.id_token, row);
      bend.tokens?.(body);
      return { ...reply, headers: { ...reply.headers, date }, body: JSON.stringify(body) };
    }),
    rewrite('www.googleapis.com', /./, async () =>
      replyOf((await bend.keys?.()) ?? Response.json({ keys: [key.published] })),
    ),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** A redirect to the extension with its parameters and its address changed; every other reply as it is. */
function withAddress(reply: Reply, { bend }: Pick<Row, 'bend'>): Reply {
  const { location } = reply.headers;
  if (typeof location !== 'string' || !URL.canParse(location)) return reply;
  const url = new URL(location);
  if (url.host === 'accounts.google.com') return reply;
  bend.callback?.(url.searchParams);
  return { ...reply, headers: { ...reply.headers, location: bend.redirect?.(url.href) ?? url.href } };
}

async function signedAnew(idToken: string, { bend, clockAhead = 0 }: Pick<Row, 'bend' | 'clockAhead'>) {
  const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
  claims.iat += clockAhead / 1_000;
  claims.exp += clockAhead / 1_000;
  bend.claims?.(claims);
  return bend.idToken?.(claims, key) ?? key.sign({ alg: 'RS256', kid: key.id, typ: 'JWT' }, claims);
}

async function replyOf(response: Response): Promise<Reply> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

import { answerGmail } from './gmail/answer-gmail.ts';
import type { Quota } from './gmail/quota.ts';
import { html } from './html.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import { DISCOVERY } from './oauth/discovery.ts';
import { AUTHORIZATION_PATH, CONSENT_PATH } from './oauth/paths.ts';
import { answerRevoke } from './oauth/tokens/revocation.ts';
import { answerToken } from './oauth/tokens/token-endpoint.ts';
import type { Tokens } from './oauth/tokens/tokens.ts';
import type { Upstream } from './oauth/upstream.ts';
import { page } from './page.ts';
import { type Ask, htmlReply, jsonReply, type Reply, type Site } from './server/exchange.ts';

/** What the hosts need to answer. */
export interface Backends {
  readonly provider: Upstream;
  readonly tokens: Tokens;
  readonly quota: Quota;
  readonly mailboxOf: (address: string) => Mailbox | undefined;
}

const DISCOVERY_PATH = '/.well-known/openid-configuration';

/** Google's hosts by name. */
export function googleSites({ provider, tokens, quota, mailboxOf }: Backends): ReadonlyMap<string, Site> {
  const forward = provider.answer;
  return new Map<string, Site>([
    [
      'accounts.google.com',
      {
        knows: (path) => [AUTHORIZATION_PATH, CONSENT_PATH, DISCOVERY_PATH].some((known) => path.startsWith(known)),
        answer: async (ask) => (ask.path === DISCOVERY_PATH ? jsonReply(200, DISCOVERY) : forward(ask)),
      },
    ],
    [
      'oauth2.googleapis.com',
      api(['/token', '/revoke'], async (ask) => {
        if (ask.method !== 'POST') return jsonReply(405, { error: 'method_not_allowed' });
        return ask.path === '/revoke' ? answerRevoke(ask, tokens) : answerToken(ask, forward);
      }),
    ],
    ['www.googleapis.com', api(['/oauth2/v3/certs'], forward)],
    ['openidconnect.googleapis.com', api(['/v1/userinfo'], forward)],
    [
      'gmail.googleapis.com',
      api(['/gmail/v1/'], async (ask) => {
        const { method, path } = ask;
        const request = { method, path, query: new URLSearchParams(ask.query), body: ask.body.toString() };
        return answerGmail(request, tokens.callerOf(ask), mailboxOf, quota);
      }),
    ],
    [
      'mail.google.com',
      { knows: (path) => path.startsWith('/mail'), answer: async (ask) => htmlReply(200, gmailPage(ask)) },
    ],
  ]);
}

function api(paths: readonly string[], answer: (ask: Ask) => Promise<Reply>): Site {
  return {
    knows: (path) => paths.some((known) => path === known || (known.endsWith('/') && path.startsWith(known))),
    answer: async (ask) => {
      const reply = await answer(ask);
      // A client that accepts cookies sends this one back, which the log shows.
      return {
        ...reply,
        headers: { ...reply.headers, 'set-cookie': 'TRAP=1; Path=/; Secure; HttpOnly; SameSite=None' },
      };
    },
  };
}

function gmailPage(ask: Ask): string {
  // Browsers do not send the part after #; only the page's own script could show it.
  return page(
    'Gmail',
    html`<section id="gmail"><h1>Gmail would open here</h1>
<p><code id="address">https://${ask.host}${ask.path}${ask.query === '' ? '' : `?${ask.query}`}</code></p></section>
<script>document.getElementById('address').textContent = location.href</script>`,
  );
}

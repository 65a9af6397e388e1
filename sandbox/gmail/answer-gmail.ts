import {
  forbidden,
  type GoogleError,
  insufficientScopes,
  invalidCredentials,
  mailServiceNotEnabled,
  missingCredentials,
  userQuotaExceeded,
} from '../google-errors.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import { findMethod, type Route } from './find-method.ts';
import type { Quota } from './quota.ts';
import { Refusal } from './refusal.ts';
import { bindParameters } from './request/bind-parameters.ts';
import { applyFieldsMask, parseFieldsMask } from './request/fields-mask.ts';
import { holdsMetadata } from './scopes.ts';

/** A request to gmail.googleapis.com: the path without query, and the body as text. */
export interface GmailRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

/** The owner and scopes of the access token, or why there is no owner: no token, or one that is not valid. */
export type Caller = { readonly email: string; readonly scopes: ReadonlySet<string> } | 'missing' | 'invalid';

/** The reply; `units` is what the call cost, `gmailMethod` e.g. `users.messages.list`, undefined for an unknown path. */
export interface GmailAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly units: number;
  readonly gmailMethod: string | undefined;
}

const JSON_HEADERS = {
  'cache-control': 'private',
  'content-type': 'application/json; charset=UTF-8',
  vary: 'Origin, X-Origin, Referer',
};

// RFC 6750 §3; error="invalid_token" only if there was a token.
const challenge = (caller: Caller): Readonly<Record<string, string>> => {
  const realm = 'Bearer realm="https://accounts.google.com/"';
  if (typeof caller !== 'string') return {};
  return { 'www-authenticate': caller === 'invalid' ? `${realm}, error="invalid_token"` : realm };
};

const NO_SUCH_PATH: GmailAnswer = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: '<!DOCTYPE html><html lang=en><title>Error 404 (Not Found)!!1</title><p>The requested URL was not found on this server.',
  units: 0,
  gmailMethod: undefined,
};

function mailboxOf({ userId }: Route, email: string, mailboxes: (email: string) => Mailbox | undefined): Mailbox {
  if (userId !== 'me' && userId.toLowerCase() !== email.toLowerCase()) {
    throw new Refusal(forbidden(`Delegation denied for ${email}`));
  }
  const mailbox = mailboxes(email);
  if (mailbox === undefined) throw new Refusal(mailServiceNotEnabled());
  return mailbox;
}

/** Answers one request as Gmail REST v1 does. https://developers.google.com/gmail/api/reference/rest */
export function answerGmail(
  request: GmailRequest,
  caller: Caller,
  mailboxes: (email: string) => Mailbox | undefined,
  quota: Quota,
): GmailAnswer {
  const route = findMethod(request.method, request.path);
  if (route === undefined) return NO_SUCH_PATH;
  const { method } = route;
  let units = 0;

  const refused = ({ status, body }: GoogleError): GmailAnswer => ({
    status,
    headers: { ...JSON_HEADERS, ...challenge(caller) },
    body,
    units,
    gmailMethod: method.name,
  });

  if (caller === 'missing') return refused(missingCredentials(method.rpc));
  if (caller === 'invalid') return refused(invalidCredentials());
  if (!method.scopes.some((scope) => caller.scopes.has(scope))) return refused(insufficientScopes(method.rpc));

  try {
    const parameters = bindParameters(request.query, method.parameters);
    const fields = parameters.one('fields');
    const mask = fields === undefined ? 'all' : parseFieldsMask(fields, method.response);
    const mailbox = mailboxOf(route, caller.email, mailboxes);
    if (!quota.spend(caller.email, method.units)) return refused(userQuotaExceeded());
    units = method.units;

    const metadataOnly = holdsMetadata(caller.scopes);
    const result = method.handle({ mailbox, id: route.id, parameters, body: request.body, metadataOnly });
    if (result === undefined) {
      return { status: 204, headers: { vary: JSON_HEADERS.vary }, body: '', units, gmailMethod: method.name };
    }
    const compact = parameters.one('prettyPrint') === 'false';
    const json = JSON.stringify(applyFieldsMask(result, mask), null, compact ? undefined : 2);
    return { status: 200, headers: JSON_HEADERS, body: `${json}\n`, units, gmailMethod: method.name };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.answer);
    throw error;
  }
}

import type { SignInCheck } from '../account/sign-in.ts';
import { type Comparison, comparisonsOf, type Known, keyIdsOf } from './checks.ts';
import { readJwt } from './jwt.ts';
import { type Masker, mask, maskerFor } from './mask.ts';
import type { Call, Check, CheckName, IdToken, Story } from './story.ts';
import { formOf, membersOf, type Parameters, queryOf, valueIn, type WireCall } from './wire-call.ts';

/** How it ended: `done`, or a code, with the check at which the real code stopped, if it was one. */
export interface Ending {
  readonly outcome: string;
  readonly check?: SignInCheck | undefined;
}

/** The checks of a story by the names that a refused sign-in has for them. */
const STORY_CHECK: Partial<Readonly<Record<SignInCheck, CheckName>>> = {
  redirect: 'redirect',
  state: 'state',
  issuer: 'issuer',
  nonce: 'nonce',
  audience: 'audience',
  expiry: 'expiry',
  signature: 'signature',
  key: 'signature',
  subject: 'subject',
};

/** The parameters whose form the parts of a check's two sides have, in their order; the last one stands for the rest. */
const FORM_OF: Readonly<Record<CheckName, string>> = {
  redirect: 'address',
  state: 'state',
  'callback-issuer': 'iss',
  challenge: 'code_challenge',
  dpop: 'htm htu jti',
  'token-type': 'token_type',
  issuer: 'iss',
  audience: 'aud',
  nonce: 'nonce',
  expiry: 'exp',
  signature: 'kid',
  subject: 'sub',
  scopes: 'scope',
};

/** The response headers that a story names. */
const RESPONSE_HEADERS = ['date', 'content-type', 'cache-control', 'retry-after', 'dpop-nonce', 'www-authenticate'];

/**
 * Tells what happened from what went over the wire. Nothing that could be used is in the result: no token, code, verifier,
 * secret or address; see `mask`.
 */
export function tellStory(
  kind: Story['kind'],
  calls: readonly WireCall[],
  ending: Ending,
  known: Omit<Known, 'refused'>,
): Story {
  const masked = maskerFor(calls);
  const [first] = calls;
  const last = calls.at(-1);
  const at = first?.at ?? 0;
  const idToken = readJwt(valueIn(membersOf(calls.findLast(({ name }) => name === 'token')), 'id_token'));
  const wasExchanged = calls.some(({ name }) => name === 'token');
  const stopped = ending.check === undefined ? undefined : STORY_CHECK[ending.check];
  const refused = stopped === 'issuer' && !wasExchanged ? 'callback-issuer' : stopped;
  return {
    kind,
    at,
    took: last === undefined ? 0 : last.at + last.took - at,
    outcome: masked([['error', ending.outcome]])[0]?.[1] ?? '',
    calls: calls.map((call) => callOf(call, masked)),
    checks: comparisonsOf(calls, { ...known, refused }).map((each) => checkOf(each, refused, masked)),
    ...(idToken === undefined ? {} : { idToken: idTokenOf(idToken, masked) }),
  };
}

function callOf(call: WireCall, masked: Masker): Call {
  const { origin, pathname } = new URL(call.url);
  const { response } = call;
  return {
    name: call.name,
    at: call.at,
    took: call.took,
    request: {
      method: call.method,
      address: only(masked, 'address', `${origin}${pathname}`),
      query: masked(queryOf(call)),
      headers: masked(Object.entries(call.headers)),
      body: masked(formOf(call)),
    },
    ...(response === undefined
      ? {}
      : {
          response: {
            status: response.status,
            headers: masked(RESPONSE_HEADERS.flatMap((name) => [...pair(name, response.headers[name])])),
            body: masked(call.name === 'keys' ? keyIdsOf(call).map((id) => ['kid', id]) : membersOf(call)),
          },
        }),
  };
}

function checkOf({ name, expected, found, holds }: Comparison, refused: CheckName | undefined, masked: Masker): Check {
  const forms = FORM_OF[name].split(' ');
  const side = (text: string): string =>
    text
      .split(' ')
      .map((part, at) => (part === '' ? '' : only(masked, forms[at] ?? forms.at(-1) ?? '', part)))
      .join(' ');
  const result = name === refused || holds === false ? 'failed' : holds === undefined ? 'absent' : 'passed';
  // What must be later, not equal.
  const than = name === 'expiry' ? '> ' : '';
  return { name, expected: `${than}${side(expected)}`, found: side(found), result };
}

function idTokenOf({ header, claims, signature }: NonNullable<ReturnType<typeof readJwt>>, masked: Masker): IdToken {
  return { header: masked(header), claims: masked(claims), signature: signature && mask(signature) };
}

function only(masked: Masker, name: string, value: string): string {
  return masked([[name, value]])[0]?.[1] ?? '';
}

function pair(name: string, value: string | undefined): Parameters {
  return value === undefined ? [] : [[name, value]];
}

import { answerGmail, type Caller } from '../../../sandbox/gmail/answer-gmail.ts';
import { createQuota } from '../../../sandbox/gmail/quota.ts';
import { createReplica, type Replica } from '../../../sandbox/gmail/replica.ts';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import type { Mailbox } from '../../../sandbox/mailbox/mailbox.ts';
import type { HttpInit } from '../../../src/core/http.ts';
import { type EpochMs, HOUR, SECOND } from '../../../src/core/time.ts';
import { FAKE_CLIENT, FAKE_REDIRECT_URI } from '../../../tools/fakes/fake-world.ts';
import { createGoogleWire, type GoogleWire, tokenError } from '../../oauth/google-wire.ts';
import { createSigningKey } from '../../oauth/id-token.ts';
import type { WalkClock } from '../walk-clock.ts';
import { FAULT_PLACES, type FaultPlace, PEOPLE, type PersonId } from '../walk-event.ts';

/** A request that reached Google. */
export interface WalkRequest {
  readonly at: EpochMs;
  readonly who: PersonId | undefined;
  readonly place: FaultPlace;
  readonly path: string;
  readonly body: string;
}

/** Google for the people of a walk, by the true time, kind and up to date: what goes wrong is put before it. */
export interface WalkGoogle {
  /** As it truly is. */
  readonly mailbox: (who: PersonId) => Mailbox;
  /** As the answers tell it. */
  readonly replica: (who: PersonId) => Replica;
  /** Answers one request, at once. */
  readonly answer: (request: WalkRequest, url: URL, init: HttpInit) => Promise<Response>;
  readonly read: (url: URL, init: HttpInit) => WalkRequest;
  /** Google's window, in which this person says yes. */
  readonly allow: (who: PersonId, url: string) => string | undefined;
  readonly expireTokens: (who: PersonId) => void;
  /** Ends all that was granted for this person. */
  readonly revoke: (who: PersonId) => void;
  readonly hasAccess: (who: PersonId) => boolean;
}

// One for all walks: making a key takes a tenth of a second.
const key = await createSigningKey('key-of-today');

const LIFE = HOUR - SECOND;

interface Token {
  readonly who: PersonId;
  readonly scopes: ReadonlySet<string>;
  readonly until: EpochMs;
}

/** A Google at which these people have mailboxes with a label of their own, and have granted nothing. */
export function createWalkGoogle(clock: WalkClock): WalkGoogle {
  const mailboxes = new Map<PersonId, Mailbox>();
  const replicas = new Map<PersonId, Replica>();
  for (const who of PEOPLE) {
    const mailbox = createMailbox({ address: `${who}@example.com`, now: clock.now });
    mailbox.createLabel('Work');
    mailboxes.set(who, mailbox);
    replicas.set(who, createReplica(mailbox));
  }
  const quota = createQuota(clock.now);
  const access = new Map<string, Token>();
  const refresh = new Map<string, Omit<Token, 'until'>>();
  let issued = 0;

  const known = <Kept>(kept: ReadonlyMap<PersonId, Kept>, who: PersonId): Kept => {
    const found = kept.get(who);
    if (found === undefined) throw new Error(`No mailbox of ${who}`);
    return found;
  };
  const issue = (grant: Omit<Token, 'until'>): string => {
    issued += 1;
    const token = `ya29.${grant.who}.${issued}`;
    access.set(token, { ...grant, until: clock.now() + LIFE });
    return token;
  };

  const wire: GoogleWire = createGoogleWire(FAKE_CLIENT, FAKE_REDIRECT_URI, key);
  wire.bend = {
    tokens: (body) => {
      const grant = { who: personOf(wire.person.sub), scopes: new Set(String(body.scope).split(' ')) };
      body.access_token = issue(grant);
      body.refresh_token = `1//${grant.who}.${issued}`;
      refresh.set(String(body.refresh_token), grant);
    },
  };

  const callerOf = (init: HttpInit): Token | undefined =>
    access.get((init.headers?.authorization ?? '').replace('Bearer ', ''));

  return {
    mailbox: (who) => known(mailboxes, who),
    replica: (who) => known(replicas, who),
    read: (url, init) => {
      const body = String(init.body ?? '');
      const owner = refresh.get(new URLSearchParams(body).get('refresh_token') ?? '') ?? callerOf(init);
      return { at: clock.now(), who: owner?.who, place: placeOf(url), path: url.pathname, body };
    },
    answer: async (request, url, init) => {
      if (url.host !== 'gmail.googleapis.com') {
        const form = new URLSearchParams(request.body);
        if (form.get('grant_type') !== 'refresh_token') return wire.http(url.href, init);
        const grant = refresh.get(form.get('refresh_token') ?? '');
        if (grant === undefined) return tokenError('invalid_grant', 'Token has been expired or revoked.');
        return Response.json({ access_token: issue(grant), token_type: 'Bearer', expires_in: LIFE / SECOND });
      }
      const token = callerOf(init);
      const isGood = token !== undefined && token.until > clock.now();
      const caller: Caller = isGood ? { email: token.who, scopes: token.scopes } : 'invalid';
      const { method = 'GET' } = init;
      const asked = { method, path: url.pathname, query: url.searchParams, body: request.body };
      const given = answerGmail(asked, caller, (email) => replicas.get(personOf(email))?.mailbox, quota);
      return new Response(given.body === '' ? null : given.body, { status: given.status, headers: given.headers });
    },
    allow: (who, url) => {
      wire.person = { sub: who, email: `${who}@example.com` };
      return wire.allow(url);
    },
    expireTokens: (who) => {
      for (const [token, { who: owner }] of access) if (owner === who) access.delete(token);
    },
    revoke: (who) => {
      for (const kept of [access, refresh]) {
        for (const [token, { who: owner }] of kept) if (owner === who) kept.delete(token);
      }
    },
    hasAccess: (who) => [...refresh.values()].some((grant) => grant.who === who),
  };
}

export function personOf(id: string): PersonId {
  const found = PEOPLE.find((who) => who === id);
  if (found === undefined) throw new Error(`Nobody is ${id}`);
  return found;
}

const PLACES: Readonly<Record<FaultPlace, RegExp>> = {
  token: /^\/(?:token|oauth2\/v3\/certs)$/,
  profile: /\/profile$/,
  history: /\/history$/,
  list: /\/messages$/,
  label: /\/labels(?:\/[^/]+)?$/,
  message: /\/messages\/[^/]+$/,
  thread: /\/threads\/[^/]+$/,
  change: /odify$/,
};

function placeOf({ pathname }: URL): FaultPlace {
  const place = FAULT_PLACES.findLast((one) => PLACES[one].test(pathname));
  if (place === undefined) throw new Error(`Nothing is at ${pathname}`);
  return place;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CALL_NAMES } from '../../../src/core/sign-in-story/story.ts';
import { tellStory } from '../../../src/core/sign-in-story/tell-story.ts';
import type { WireCall } from '../../../src/core/sign-in-story/wire-call.ts';

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const opaque = (minLength: number) => fc.string({ unit: fc.constantFrom(...base64), minLength, maxLength: 90 });

/** What must appear in no story, under the names that it has on the wire. */
const secrets = fc.record({
  state: opaque(20),
  nonce: opaque(20),
  code: opaque(20),
  code_verifier: opaque(43),
  client_secret: opaque(20),
  access_token: opaque(30),
  refresh_token: opaque(30),
  sub: fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 15, maxLength: 25 }),
  email: opaque(6).map((name) => `${name}@example.com`),
});

const part = (members: object): string => Buffer.from(JSON.stringify(members)).toString('base64url');

/** Names that are stored with their values, and others. */
const NAMES = [
  ...['scope', 'iss', 'error', 'error_description', 'token_type', 'kid', 'aud', 'azp', 'prompt', 'authuser', 'date'],
  ...['content-type', 'redirect_uri', 'expires_in', 'hd', 'picture', 'x'],
];

/** A server that repeats any of it anywhere, whole or amid other text, as a name or as a value. */
const callsWith = (known: Readonly<Record<string, string>>) => {
  const secret = fc.constantFrom(...Object.values(known));
  const text = fc.oneof(
    secret,
    fc.tuple(fc.string(), secret, fc.string()).map((parts) => parts.join('')),
    secret.map((one) => `https://www.googleapis.com/auth/${one}`),
    secret.map((one) => `${one}.apps.googleusercontent.com`),
    secret.map((one) => `Bearer ${one}`),
  );
  const member = fc.tuple(fc.oneof(fc.constantFrom(...NAMES), text), text);
  const members = fc.array(member, { maxLength: 12 }).map((list) => Object.fromEntries(list));
  const idToken = fc.record({ header: members, claims: members });
  return fc
    .array(
      fc.record({
        name: fc.constantFrom(...CALL_NAMES),
        query: members,
        form: members,
        json: members,
        idToken,
        path: text,
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((drawn) =>
      drawn.map(({ name, query, form, json, idToken: { header, claims }, path }): WireCall => {
        const all = new URLSearchParams({ ...query, ...form, ...known });
        const token = `${part(header)}.${part({ ...claims, sub: known.sub, email: known.email })}.${known.nonce}`;
        return {
          name,
          at: 1,
          took: 1,
          method: 'POST',
          url: `https://example.org/${encodeURIComponent(path)}?${all}`,
          headers: { authorization: `Bearer ${known.access_token}`, ...query },
          body: String(all),
          response: {
            status: 200,
            headers: { ...json },
            text: JSON.stringify({ ...json, ...known, id_token: token }),
          },
        };
      }),
    );
};

const story = secrets.chain((known) =>
  fc.record({ known: fc.constant(known), calls: callsWith(known), end: opaque(1) }),
);

test('whatever Google says, and wherever, a story holds no token, code, verifier, secret, number or address', () => {
  const known = { hashes: new Map(), subject: undefined, issuer: 'https://accounts.google.com' };
  fc.assert(
    fc.property(story, ({ known: hidden, calls }) => {
      const outcome = `no ${hidden.access_token}`;
      const told = JSON.stringify(tellStory('sign-in', calls, { outcome }, { ...known, subject: hidden.sub }));
      return Object.values(hidden).every((one) => !told.includes(one));
    }),
    { numRuns: 500 },
  );
});

test('a story is bounded, however much Google says', () => {
  const json = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`name${at}`, 'x'.repeat(1_000)]));
  const call: WireCall = {
    name: 'token',
    at: 1,
    took: 1,
    method: 'POST',
    url: 'https://oauth2.googleapis.com/token',
    headers: {},
    body: '',
    response: { status: 200, headers: {}, text: JSON.stringify(json) },
  };
  const told = tellStory(
    'refresh',
    [call],
    { outcome: 'done' },
    {
      hashes: new Map(),
      subject: undefined,
      issuer: 'https://accounts.google.com',
    },
  );
  expect(JSON.stringify(told).length).toBeLessThan(5_000);
});

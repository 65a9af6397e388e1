import { expect, test } from 'vitest';
import schema from '../../../public/managed-schema.json' with { type: 'json' };
import { readPolicy } from '../../../src/core/account/policy.ts';
import { POLICY_KEYS } from '../../../src/core/account/policy-flaw.ts';

const clientId = '7-policy.apps.googleusercontent.com';
const clientSecret = 'GOCSPX-of-the-policy';

test('the schema for administrators describes exactly the keys that are read', () => {
  expect(Object.keys(schema.properties)).toEqual([...POLICY_KEYS]);
});

test('no policy sets nothing', () => {
  expect(readPolicy({})).toEqual({ ok: true, value: { client: undefined, allowedDomains: undefined } });
});

test('a whole policy is read, with its domains in lower case', () => {
  const values = { clientId, clientSecret, allowedDomains: ['Example.com', 'xn--mnchen-3ya.example'] };
  expect(readPolicy(values)).toEqual({
    ok: true,
    value: {
      client: { id: clientId, secret: clientSecret },
      allowedDomains: ['example.com', 'xn--mnchen-3ya.example'],
    },
  });
});

test.each([
  { values: { clientId }, key: 'clientSecret' },
  { values: { clientSecret }, key: 'clientId' },
  { values: { clientId: 7, clientSecret }, key: 'clientId' },
  { values: { clientId: '', clientSecret }, key: 'clientId' },
  { values: { clientId: 'policy', clientSecret }, key: 'clientId' },
  { values: { clientId: clientSecret, clientSecret }, key: 'clientId' },
  { values: { clientId, clientSecret: null }, key: 'clientSecret' },
  { values: { clientId, clientSecret: 'short' }, key: 'clientSecret' },
  { values: { clientId, clientSecret: clientId }, key: 'clientSecret' },
  ...[
    'example.com',
    [],
    null,
    [7],
    [''],
    ['example'],
    ['*'],
    ['*.example.com'],
    ['@example.com'],
    ['https://example.com'],
    ['example.com '],
    ['example.com', undefined],
    ['-a.example'],
    [`${'a'.repeat(64)}.example`],
    [`${'a.'.repeat(126)}example`],
  ].map((allowedDomains) => ({ values: { clientId, clientSecret, allowedDomains }, key: 'allowedDomains' })),
])('a malformed policy is refused by the name of its key: $values', ({ values, key }) => {
  expect(readPolicy(values)).toEqual({ ok: false, problem: { kind: 'policy-invalid', key } });
});

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Call } from '../../src/core/sign-in-story/story.ts';
import { curlText, requestText, responseText } from '../../src/story/plot/http-text.ts';

const call: Call = {
  name: 'token',
  at: 0,
  took: 5,
  request: {
    method: 'POST',
    address: 'https://oauth2.googleapis.com/token',
    query: [],
    headers: [['accept', 'application/json']],
    body: [
      ['grant_type', 'refresh_token'],
      ['refresh_token', '1//0…wxyz[103]'],
      ['scope', 'openid email'],
    ],
  },
  response: { status: 400, headers: [['date', 'Tue, 01 Dec 2026 01:00:00 GMT']], body: [['error', 'invalid_grant']] },
};
const get: Call = {
  ...call,
  name: 'mail',
  request: {
    method: 'GET',
    address: 'https://gmail.googleapis.com/gmail/v1',
    query: [['fields', 'a,b']],
    headers: [],
    body: [],
  },
  response: undefined,
};

test('a request is written as HTTP, with masks as they are', () => {
  expect(requestText(call)).toBe(
    [
      'POST /token HTTP/1.1',
      'host: oauth2.googleapis.com',
      'accept: application/json',
      '',
      'grant_type=refresh_token&refresh_token=1//0…wxyz[103]&scope=openid%20email',
    ].join('\n'),
  );
  expect(requestText(get)).toBe('GET /gmail/v1?fields=a%2Cb HTTP/1.1\nhost: gmail.googleapis.com');
});

test('a response is written with its members', () => {
  expect(responseText(call)).toBe(
    'HTTP/1.1 400\ndate: Tue, 01 Dec 2026 01:00:00 GMT\n\n{\n  "error": "invalid_grant"\n}',
  );
  expect(responseText(get)).toBeUndefined();
});

test('a shell reads the command for curl as it was meant, whatever is in a value', () => {
  const hostile: Call = { ...call, request: { ...call.request, body: [['state', 'it\'s $(id) `id` "x" \\ \n#']] } };
  const words = execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${curlText(hostile)}`])
    .toString()
    .split('\0');
  expect(words.slice(0, -1)).toEqual([
    '--request',
    'POST',
    'https://oauth2.googleapis.com/token',
    '--header',
    'accept: application/json',
    '--data-urlencode',
    'state=it\'s $(id) `id` "x" \\ \n#',
  ]);
  expect(curlText(get)).toMatch(/^curl --get 'https:\/\/gmail\.googleapis\.com\/gmail\/v1'/);
});

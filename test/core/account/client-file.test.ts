import { expect, test } from 'vitest';
import { readClientFile } from '../../../src/core/account/client-file.ts';
import { fail, ok } from '../../../src/core/result.ts';
import { clientFile, GOOD, REDIRECT_URI, REFUSED_FILES } from './refused-files.ts';

test.each([
  ['as Google writes it', clientFile()],
  ['with line breaks and spaces', JSON.stringify(JSON.parse(clientFile()), null, '\t')],
  ['with members that Google may add', clientFile({ universe_domain: 'googleapis.com', more: [{ a: null }] })],
])('a file %s is taken', (_how, text) => {
  expect(readClientFile(text, REDIRECT_URI)).toEqual(ok(GOOD));
});

test('the hosts that a file names are not taken from it', () => {
  const text = clientFile({ auth_uri: 'https://evil.example/', token_uri: 'https://evil.example/' });
  expect(readClientFile(text, REDIRECT_URI)).toEqual(ok(GOOD));
});

test('a file without a project is taken, and one of a domain', () => {
  expect(readClientFile(clientFile({ project_id: undefined }), REDIRECT_URI)).toEqual(
    ok({ ...GOOD, project: undefined }),
  );
  expect(readClientFile(clientFile({ project_id: 'example.com:my-mail' }), REDIRECT_URI)).toMatchObject({ ok: true });
});

test.each(REFUSED_FILES)('%s is refused, with the place', (_what, text, flaw) => {
  expect(readClientFile(text, REDIRECT_URI)).toEqual(fail(flaw));
});

test('there are at least 40 of them, each another', () => {
  expect(new Set(REFUSED_FILES.map(([, text]) => text)).size).toBe(REFUSED_FILES.length);
  expect(REFUSED_FILES.length).toBeGreaterThanOrEqual(40);
});

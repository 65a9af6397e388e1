import { expect, test } from 'vitest';
import { type ClientFlaw, readClient } from '../../../src/core/account/google-client.ts';

const id = '123456789012-a1b2c3d4e5f6.apps.googleusercontent.com';
const secret = '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';

test('a client as Google shows it is taken', () => {
  expect(readClient(id, secret)).toEqual({ client: { id, secret } });
});

test('white space that came along when it was copied is dropped', () => {
  expect(readClient(`\t${id} \n`, ` ${secret}\r\n`)).toEqual({ client: { id, secret } });
});

test('a secret of before 2022, without its present beginning, is taken', () => {
  const old = 'aBcDeFgHiJkLmNoPqRsTuVwX';
  expect(readClient(id, old)).toEqual({ client: { id, secret: old } });
});

test.each<{ what: string; id: string; secret: string; flaw: ClientFlaw }>([
  { what: 'no id', id: '', secret, flaw: 'id-missing' },
  { what: 'an id of white space', id: ' \n', secret, flaw: 'id-missing' },
  { what: 'nothing at all', id: '', secret: '', flaw: 'id-missing' },
  { what: 'an id without its ending', id: '123456789012-a1b2', secret, flaw: 'id-shape' },
  { what: 'a project number', id: '123456789012', secret, flaw: 'id-shape' },
  { what: 'an id with something in front', id: `client_id: ${id}`, secret, flaw: 'id-shape' },
  { what: 'an id within an address', id: `https://${id}`, secret, flaw: 'id-shape' },
  { what: 'the ending alone at the wrong end', id: `${id}/x`, secret, flaw: 'id-shape' },
  { what: 'an e-mail address', id: 'ada@example.com', secret, flaw: 'id-shape' },
  { what: 'no secret', id, secret: ' ', flaw: 'secret-missing' },
  { what: 'a secret cut short', id, secret: 'GOCSPX-abc', flaw: 'secret-shape' },
  { what: 'a secret with a space in it', id, secret: `${secret} ${secret}`, flaw: 'secret-shape' },
  { what: 'a masked secret', id, secret: '•'.repeat(24), flaw: 'secret-shape' },
  { what: 'the secret in place of the id', id: secret, secret, flaw: 'secret-in-id' },
  { what: 'the two exchanged', id: secret, secret: id, flaw: 'secret-in-id' },
  { what: 'the id twice', id, secret: id, flaw: 'id-in-secret' },
])('$what: $flaw', ({ id: typedId, secret: typedSecret, flaw }) => {
  expect(readClient(typedId, typedSecret)).toEqual({ flaw });
});

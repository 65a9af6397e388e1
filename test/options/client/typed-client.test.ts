import { expect, test } from 'vitest';
import { flawedPart } from '../../../src/core/account/google-client.ts';
import { earlyFlaws, FLAW_WORDS, typedFlaws } from '../../../src/options/client/typed-client.ts';
import { english } from '../../../tools/fakes/english.ts';
import { CLIENT } from '../stored.ts';

test('a client as Google writes it has no flaw, white space around it or not', () => {
  expect(typedFlaws(CLIENT)).toEqual({ id: undefined, secret: undefined });
  expect(typedFlaws({ id: ` ${CLIENT.id}\n`, secret: `\t${CLIENT.secret} ` })).toEqual({});
});

test('both fields are judged at once', () => {
  expect(typedFlaws({ id: '', secret: '' })).toEqual({ id: 'id-missing', secret: 'secret-missing' });
  expect(typedFlaws({ id: CLIENT.secret, secret: CLIENT.id })).toEqual({ id: 'secret-in-id', secret: 'id-in-secret' });
});

test('an empty field is no flaw while the person is still filling in, a wrong one is', () => {
  expect(earlyFlaws({ id: '', secret: '' })).toEqual({});
  expect(earlyFlaws({ id: 'x', secret: 'x' })).toEqual({ id: 'id-shape', secret: 'secret-shape' });
});

test.each([
  ['id-missing', 'id', 'Paste the client ID here.'],
  ['id-shape', 'id', 'ends in .apps.googleusercontent.com'],
  ['secret-in-id', 'id', 'in the other field'],
  ['secret-missing', 'secret', 'Google requires one'],
  ['secret-shape', 'secret', 'at least 16 letters'],
  ['id-in-secret', 'secret', 'in the other field'],
] as const)('%s belongs to the field %s and says what is wrong', (flaw, field, words) => {
  expect(flawedPart(flaw)).toBe(field);
  expect(english.say(FLAW_WORDS[flaw], '.apps.googleusercontent.com')).toContain(words);
});

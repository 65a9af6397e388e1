import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLeaks } from '../../../tools/leaks/find-leaks.ts';

const CANARY = { name: 'subject', text: 'Fünf Kanarienvögel & "ein" Käfig' };
const found = (text: string): readonly string[] => findLeaks(text, [CANARY]);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

test.each([
  { form: 'plain', write: (text: string) => text },
  { form: 'base64', write: base64 },
  { form: 'base64url', write: (text: string) => Buffer.from(text).toString('base64url') },
  { form: 'percent-encoded', write: encodeURIComponent },
  {
    form: 'percent-encoded in small letters',
    write: (text: string) => encodeURIComponent(text).replace(/%../g, (byte) => byte.toLowerCase()),
  },
  { form: 'percent-encoded as a whole', write: (text: string) => base16(text).replace(/../g, '%$&') },
  { form: 'as a form', write: (text: string) => String(new URLSearchParams({ text })) },
  { form: 'in JSON', write: (text: string) => JSON.stringify({ text }) },
  {
    form: 'in JSON, all escaped',
    write: (text: string) => text.replace(/./gs, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
  },
  { form: 'base64 in an address', write: (text: string) => encodeURIComponent(base64(text)) },
  { form: 'an address in JSON', write: (text: string) => JSON.stringify({ text: `/?q=${encodeURIComponent(text)}` }) },
])('a canary is found $form, whatever stands around it', ({ write }) => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 9 }),
      fc.string({ unit: 'grapheme', maxLength: 9 }),
      (a, b) => {
        expect(found(`${a}\n${write(a + CANARY.text + b)}\n${b}`)).toEqual(['subject']);
      },
    ),
  );
  expect(found(write('Fünf Kanarienvögel & "ein" Hund'))).toEqual([]);
});

test('any text is found in the base64 of what it is a part of', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 });
  fc.assert(
    fc.property(text, fc.string(), fc.string(), (canary, before, after) => {
      expect(findLeaks(base64(before + canary + after), [{ name: 'it', text: canary }])).toEqual(['it']);
    }),
  );
});

test('each name is told once, and only that of what is there', () => {
  const canaries = [
    { name: 'token', text: 'ya29.first-half' },
    { name: 'token', text: 'second-half' },
    { name: 'address', text: 'ada@example.com' },
  ];
  expect(findLeaks('ya29.first-half second-half', canaries)).toEqual(['token']);
  expect(findLeaks('', canaries)).toEqual([]);
});

test('what is too short to be told from chance is refused', () => {
  expect(() => findLeaks('', [{ name: 'word', text: 'seven77' }])).toThrow('word');
});

function base16(text: string): string {
  return Buffer.from(text).toString('hex');
}

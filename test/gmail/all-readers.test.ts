import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readError } from '../../src/gmail/read-error.ts';
import { ODD_AND_LARGE, ODD_JSON, placesOf, textWith, typeOf, valueAt, withMoreKeys } from '../odd-json.ts';
import { sourceFiles } from '../source-files.ts';
import { READERS, type Reader } from './all-readers.ts';

/** What is wrong with how a reader took an answer; undefined where it gave a value of its shape or a problem of its part. */
function flaw({ call, read, isShape }: Reader, body: unknown): string | undefined {
  const result = read(body);
  if (result.ok) return isShape(result.value) ? undefined : 'a value of no shape';
  const { problem } = result;
  const isNamed = problem.kind === 'server' && problem.detail.startsWith(call) && problem.detail.length < 100;
  return isNamed ? undefined : `a problem that is none of this call: ${problem.kind}`;
}

/** The texts with which a reader fails, and where. */
function flawsOf(reader: Reader, texts: readonly (string | undefined)[]): readonly unknown[] {
  return placesOf(reader.answer).flatMap((place) =>
    texts.flatMap((text) => {
      const found = flaw(reader, parsed(textWith(reader.answer, place, text)));
      return found === undefined ? [] : [{ place: place.join('.'), text: text?.slice(0, 40), found }];
    }),
  );
}

/** As `send` gives it; nothing is no content. */
function parsed(body: string): unknown {
  return body === '' ? undefined : JSON.parse(body);
}

test('every reader of an answer of Gmail’s stands in the table', () => {
  const declared = sourceFiles('src/gmail').flatMap(({ text }) =>
    [...text.matchAll(/^export (?:async )?function (\w+)[^{]*?\bunknown\b/gm)].map(([, name = '']) => name),
  );
  // What others are made of, what is sent, and what is read of a refusal, below.
  const others = ['readBody', 'post', 'send', 'readError'];
  expect(declared.filter((name) => !others.includes(name)).sort()).toEqual(READERS.map(({ name }) => name).sort());
});

test.each(READERS)('$name takes its good answer', ({ read, answer, isShape }) => {
  const result = read(answer);
  expect(result.ok && isShape(result.value)).toBe(true);
});

test.each(READERS)('$name stands every odd value at every place, and every key missing', (reader) => {
  expect(flawsOf(reader, [...ODD_AND_LARGE, undefined])).toEqual([]);
});

test.each(READERS)('$name takes no other type for an object or a list', ({ read, answer }) => {
  const taken = placesOf(answer).flatMap((place) => {
    const type = typeOf(valueAt(answer, place));
    if (type !== 'object' && type !== 'array') return [];
    const others = ODD_JSON.filter((text) => typeOf(JSON.parse(text)) !== type);
    return others.flatMap((text) =>
      read(JSON.parse(textWith(answer, place, text))).ok ? [{ place: place.join('.'), text }] : [],
    );
  });
  expect(taken).toEqual([]);
});

test.each(READERS)('$name passes over keys that it does not know, whatever their names mean', ({ read, answer }) => {
  for (const place of placesOf(answer)) {
    const object = valueAt(answer, place);
    if (typeOf(object) !== 'object') continue;
    expect(read(JSON.parse(textWith(answer, place, withMoreKeys(object))))).toEqual(read(answer));
  }
  expect({}).not.toHaveProperty('polluted');
});

test('several things wrong at once, and any JSON at any place, are stood as well', () => {
  const wrong = fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...ODD_JSON), fc.json({ maxDepth: 4 })));
  fc.assert(
    fc.property(fc.constantFrom(...READERS), fc.array(wrong, { minLength: 1, maxLength: 4 }), (reader, wrongs) => {
      const body = wrongs.reduce((json, [number, text]) => {
        const places = placesOf(json);
        return JSON.parse(textWith(json, places[number % places.length] ?? [], text));
      }, reader.answer);
      expect(flaw(reader, body)).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});

const REFUSAL = {
  error: {
    code: 403,
    message: 'no',
    status: 'PERMISSION_DENIED',
    errors: [{ reason: 'forbidden', domain: 'global', message: 'no' }],
    details: [{ reason: 'SERVICE_DISABLED', metadata: { consumer: 'projects/1' } }],
  },
};

test.each([400, 401, 403, 404, 409, 412, 418, 429, 500, 503])(
  'a refusal with %i is read, whatever is in it',
  (status) => {
    for (const place of placesOf(REFUSAL)) {
      for (const text of [...ODD_AND_LARGE, undefined]) {
        const failure = readError(status, '1e999', parsed(textWith(REFUSAL, place, text)), 0);
        expect(failure.kind).toMatch(/^[a-z-]+$/);
        expect(JSON.stringify(failure).length).toBeLessThan(300);
      }
    }
  },
);

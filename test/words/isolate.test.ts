import { expect, test } from 'vitest';
import messages from '../../messages/en.json' with { type: 'json' };
import { compile } from '../../scripts/build/messages/compile.ts';
import { readLanguages } from '../../scripts/build/messages/read-languages.ts';
import { argumentsOf } from '../../scripts/build/messages/source.ts';
import { isolate } from '../../src/words/isolate.ts';
import type { MessageKey, PluralKey } from '../../src/words/message-key.ts';
import { createWords } from '../../src/words/words.ts';
import { getMessageOf } from '../../tools/fakes/english.ts';

const { english, languages } = await readLanguages();

const isPlural = (key: string): key is PluralKey => typeof english[key]?.placeholders?.count === 'number';
const isMessage = (key: string): key is MessageKey => key in messages && !isPlural(key);

interface Text {
  readonly key: string;
  readonly values: readonly string[];
  readonly said: string;
}

/** What is left of a text when everything isolated in it is taken out, from the inside out. */
function outside(text: string): string {
  const rest = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
  return rest === text ? text : outside(rest);
}

test.each(languages)('in $name, whatever stands in a message can do nothing to it', (language) => {
  const words = createWords(getMessageOf(compile(language, english)), language.name);
  const texts = Object.keys(english).flatMap((key): readonly Text[] => {
    const values = argumentsOf(english[key] ?? {}).map((name) => `ש${name} abc!`);
    if (isMessage(key) && values.length > 0) return [{ key, values, said: words.say(key, ...values) }];
    if (!isPlural(key)) return [];
    const others = values.slice(1);
    return [0, 1, 2, 5, 11, 100].map((count) => ({ key, values: others, said: words.plural(key, count, ...others) }));
  });
  expect(texts.length).toBeGreaterThan(100);
  const bare = texts.filter(
    ({ values, said }) => !values.every((value) => said.includes(isolate(value))) || outside(said).includes('ש'),
  );
  expect(bare).toEqual([]);
});

test('a count is a part of its sentence, and not isolated', () => {
  const words = createWords((key, [count = ''] = []) => (key === 'languageTag' ? 'en' : count), 'en');
  expect(words.plural('popupUnread', 3)).toBe('3');
});

test('nothing is not isolated', () => {
  expect(isolate('')).toBe('');
});

import messages from '../../messages/en.json' with { type: 'json' };
import { type BrowserMessages, compile } from '../../scripts/build/messages/compile.ts';
import { asLanguage } from '../../scripts/build/messages/source.ts';
import type { GetMessage } from '../../src/words/phrases.ts';
import { createWords } from '../../src/words/words.ts';

const ISOLATES = /[\u2068\u2069]/g;

/** The browser's `i18n.getMessage` over compiled messages: '' for an unknown key. */
export function getMessageOf(messages: BrowserMessages): GetMessage {
  return (key, substitutions = []) => {
    const entry = messages[key];
    if (entry === undefined) return '';
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name]?.content ?? '';
      return content.replace(/\$(\d)/g, (_whole, position: string) => substitutions[Number(position) - 1] ?? '');
    });
  };
}

/** A text as a reader sees it: without the marks that isolate its parts. */
export function withoutIsolates(text: string): string {
  return text.replace(ISOLATES, '');
}

const getIsolatedEnglish = getMessageOf(compile(asLanguage(messages), messages));

/** The English messages as a reader sees them. */
export const getEnglish: GetMessage = (key, substitutions) => withoutIsolates(getIsolatedEnglish(key, substitutions));

/** The English words that pages receive, with a 24-hour clock, and without the marks that isolate arguments. */
export const english = createWords(getEnglish, 'en-GB');

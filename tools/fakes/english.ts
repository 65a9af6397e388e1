import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { createWords, type GetMessage } from '../../src/words/words.ts';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
// Each entry has a type of its own, and some have no placeholders.
const entries: Readonly<Record<string, Entry>> = messages;

/** The browser's `i18n.getMessage` over the English file: '' for an unknown key, named placeholders of any case. */
export const getEnglish: GetMessage = (key, substitutions = []) => {
  const entry = entries[key];
  if (entry === undefined) return '';
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return content.replace(/\$(\d)/g, (_whole, position: string) => substitutions[Number(position) - 1] ?? '');
  });
};

/** English words as the pages get them, with a 24-hour clock. */
export const english = createWords(getEnglish, 'en-GB');

import messages from '../../messages/en.json' with { type: 'json' };
import { compile } from '../../scripts/build/messages/compile.ts';
import { asLanguage } from '../../scripts/build/messages/source.ts';
import { createWords, type GetMessage } from '../../src/words/words.ts';

const compiled = compile(asLanguage(messages), messages);

/** The browser's `i18n.getMessage` over the English file: '' for an unknown key, named placeholders of any case. */
export const getEnglish: GetMessage = (key, substitutions = []) => {
  const entry = compiled[key];
  if (entry === undefined) return '';
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return content.replace(/\$(\d)/g, (_whole, position: string) => substitutions[Number(position) - 1] ?? '');
  });
};

/** English words as the pages get them, with a 24-hour clock. */
export const english = createWords(getEnglish, 'en-GB');

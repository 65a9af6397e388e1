import type { Plugin } from 'vite';
import { compile } from './messages/compile.ts';
import { allFlaws } from './messages/flaws.ts';
import { readLanguages } from './messages/read-languages.ts';

/** Writes `_locales` from `messages`; a flaw in any language fails the build. */
export function locales(): Plugin {
  return {
    // In development crx writes the bundle with only its own plugins, which it recognizes by this name prefix.
    name: 'crx:locales',
    async generateBundle() {
      const { english, languages } = await readLanguages();
      const flaws = allFlaws(english, languages);
      if (flaws.length > 0) this.error(flaws.join('\n'));
      for (const language of languages) {
        const source = JSON.stringify(compile(language, english));
        this.emitFile({ type: 'asset', fileName: `_locales/${language.name}/messages.json`, source });
      }
    },
  };
}

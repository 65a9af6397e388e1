import type { Plugin } from 'vite';

/**
 * Escapes what is not ASCII in each script (`\u2026`; in strings and patterns it means the same). V8 keeps a script's source
 * as long as the script lives, in one byte a character if it can: a single ellipsis doubles that, in the background too.
 */
export function asciiScripts(): Plugin {
  return {
    name: 'ascii-scripts',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!file.fileName.endsWith('.js')) continue;
          if (file.type === 'chunk') file.code = escaped(file.code);
          else if (typeof file.source === 'string') file.source = escaped(file.source);
        }
      },
    },
  };
}

/** By code units, as both strings and patterns with `u` read a pair of escapes as one character. */
function escaped(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

import type { EpochMs } from '../core/time.ts';
import { isolate } from './isolate.ts';
import type { MessageKey, PluralKey } from './message-key.ts';
import { once } from './once.ts';

/** The browser's `i18n.getMessage`: the message of that key, or '' where neither the language nor English has it. */
export type GetMessage = (key: string, substitutions?: readonly string[]) => string;

/** What the background says, on the badge and in notifications; pages say more (`Words`). */
export interface Phrases {
  /** The BCP 47 tag that dates and numbers follow, and the page's `lang`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** A message with its arguments filled in, each isolated, in the order in which the English file names them. */
  readonly say: (key: MessageKey, ...substitutions: readonly string[]) => string;
  /** The form of a message that fits `count`, which is its first argument. */
  readonly plural: (key: PluralKey, count: number, ...substitutions: readonly string[]) => string;
  /** A number as the language writes it. */
  readonly number: (value: number) => string;
  /** Date and clock time, which stay true however long they are shown: "Nov 21, 14:05". */
  readonly dated: (at: EpochMs) => string;
}

/** The phrases of the language that `getMessage` speaks, with dates and numbers as `uiLanguage` (BCP 47) writes them. */
export function createPhrases(getMessage: GetMessage, uiLanguage: string): Phrases {
  const language = languageFor(getMessage('languageTag'), uiLanguage);
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const dates = once(
    () => new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
  );
  return {
    language,
    direction: getMessage('languageDirection') === 'rtl' ? 'rtl' : 'ltr',
    say: (key, ...substitutions) => getMessage(key, substitutions.map(isolate)),
    // The build gives every plural a form for exactly one, and one for each category of the language.
    plural: (key, count, ...substitutions) =>
      getMessage(`${key}_${count === 1 ? 1 : rules.select(count)}`, [
        numbers.format(count),
        ...substitutions.map(isolate),
      ]),
    number: numbers.format,
    dated: (at) => dates().format(at),
  };
}

/** The person's own tag where it is a variety of the language spoken (their region decides the clock), else that language. */
function languageFor(spoken: string, ui: string): string {
  const same = ui.split(/[-_]/)[0]?.toLowerCase() === spoken.split('-')[0]?.toLowerCase();
  const [tag] = Intl.DateTimeFormat.supportedLocalesOf([same ? ui.replaceAll('_', '-') : spoken, spoken]);
  return tag ?? 'en';
}

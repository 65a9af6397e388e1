import { createPhrases, type GetMessage, type Phrases } from './phrases.ts';
import { createTimes, type Times } from './times.ts';

/** Everything that turns what Tidings knows into what a person reads on its pages. */
export interface Words extends Phrases {
  readonly times: Times;
}

/** The words of the language that `getMessage` speaks, with dates and numbers as `uiLanguage` (BCP 47) writes them. */
export function createWords(getMessage: GetMessage, uiLanguage: string): Words {
  const phrases = createPhrases(getMessage, uiLanguage);
  return { ...phrases, times: createTimes(phrases, getMessage('timeJustNow')) };
}

import { INBOX, type LabelId, type Watch } from '../core/mailbox/watch.ts';
import { cleanText } from './clean-text.ts';
import { isolate } from './isolate.ts';
import type { MessageKey } from './message-key.ts';
import type { Phrases } from './phrases.ts';

/** Gmail's own labels that can be watched, by the names that its pages give them. */
const OWN_LABELS: Readonly<Record<string, MessageKey>> = {
  [INBOX]: 'labelInbox',
  STARRED: 'labelStarred',
  IMPORTANT: 'labelImportant',
};

/** What an account counts, in words: a label's name, Primary, Important, or several names together. */
export function watchWords(
  words: Phrases,
  watch: Watch,
  labels: readonly { readonly id: LabelId; readonly name: string }[],
): string {
  switch (watch.kind) {
    case 'primary':
      return words.say('labelPrimary');
    case 'important':
      return words.say('labelImportantInInbox');
    case 'labels': {
      const names = watch.labels.map((id) => labelName(words, id, labels));
      // To make a formatter takes time, and the first frame has one name to show as a rule.
      const [only = '', ...others] = names;
      if (others.length === 0) return only;
      return new Intl.ListFormat(words.language, { type: 'conjunction' }).format(names.map(isolate));
    }
  }
}

/** The name of one label; its id where Gmail has not told the name. */
export function labelName(
  words: Phrases,
  id: LabelId,
  labels: readonly { readonly id: LabelId; readonly name: string }[],
): string {
  const own = Object.hasOwn(OWN_LABELS, id) ? OWN_LABELS[id] : undefined;
  return own === undefined ? cleanText(labels.find((label) => label.id === id)?.name ?? id) : words.say(own);
}

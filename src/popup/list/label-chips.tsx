import { mayRead } from '../../core/account/access-level.ts';
import type { LabelId } from '../../core/mailbox/watch.ts';
import { cleanText } from '../../words/clean-text.ts';
import { labelName } from '../../words/watch-words.ts';
import type { AccountParts } from '../parts.ts';

/** Chips that filter the list by one of several watched labels. */
export function LabelChips({ view: { account, labels }, list, state, words, handlers }: AccountParts) {
  const { watch } = account;
  if (watch.kind !== 'labels' || watch.labels.length < 2 || !mayRead(account.level)) return null;
  // An empty list needs no filter.
  if (list.places.length === 0) return null;
  const chosen = state.chip?.account === account.id ? state.chip.label : undefined;
  const chip = (label: LabelId | undefined, name: string) => (
    <button
      key={label ?? ''}
      type="button"
      class="chip"
      dir="auto"
      aria-pressed={chosen === label}
      onClick={() => handlers.chooseChip(account.id, label)}
    >
      {name}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    <div class="chips" role="group" aria-label={words.say('popupChips', cleanText(account.email))}>
      {chip(undefined, words.say('popupChipAll'))}
      {watch.labels.map((label) => chip(label, labelName(words, label, labels)))}
    </div>
  );
}

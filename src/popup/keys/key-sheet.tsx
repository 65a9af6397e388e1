import { CloseIcon } from '../../ui/icons.tsx';
import { STORY_PAGE } from '../../ui/story-page.ts';
import { TabLink } from '../../ui/tab-link.tsx';
import type { Words } from '../../words/words.ts';
import { KEYMAP, keyNames } from './keymap.ts';

interface KeySheetProps {
  readonly words: Words;
  readonly close: () => void;
  /** Opens an address in a new tab. */
  readonly openLink: (url: string) => void;
}

/** The dialog that lists all keyboard shortcuts. */
export function KeySheet({ words: { say, language }, close, openLink }: KeySheetProps) {
  const or = new Intl.ListFormat(language, { type: 'disjunction' });
  return (
    <dialog class="key-sheet" aria-labelledby="key-sheet-title" ref={openModal} onClose={close}>
      <div class="key-sheet-head">
        <h2 id="key-sheet-title">{say('keySheet')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={say('keySheetClose')}
          title={say('keySheetClose')}
          onClick={close}
        >
          <CloseIcon />
        </button>
      </div>
      <dl>
        {KEYMAP.map((binding) => (
          <div key={binding.verb}>
            <dt>
              {or
                .formatToParts(keyNames(binding))
                .map(({ type, value }) =>
                  type === 'element' ? value.split(' ').map((key) => <kbd key={key}>{key}</kbd>) : value,
                )}
            </dt>
            <dd>{say(binding.words)}</dd>
          </div>
        ))}
      </dl>
      <p class="key-sheet-foot">
        <TabLink href={STORY_PAGE} open={openLink}>
          {say('storyTitle')}
        </TabLink>
      </p>
    </dialog>
  );
}

/** Defined once, so that Preact calls it only when the dialog is added or removed. */
function openModal(dialog: HTMLDialogElement | null): void {
  if (dialog !== null && !dialog.open) dialog.showModal();
}

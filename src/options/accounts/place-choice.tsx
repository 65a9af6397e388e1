import { useLayoutEffect, useRef } from 'preact/hooks';
import { cleanText } from '../../words/clean-text.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';

/** The position of an account among all accounts, counted from 0, and how to change it. */
export interface Place {
  readonly index: number;
  readonly of: number;
  readonly move: (index: number) => void;
  /** Called once the account has reached another position because of this page. */
  readonly moved: () => void;
}

interface PlaceChoiceProps {
  readonly words: Words;
  readonly email: string;
  readonly place: Place;
}

/** Moves an account up or down; the focus stays on the button as the row moves. */
export function PlaceChoice({ words: { say }, email, place: { index, of, move, moved } }: PlaceChoiceProps) {
  const pressed = useRef<HTMLButtonElement | undefined>(undefined);
  const before = useRef(index);
  useLayoutEffect(() => {
    if (before.current === index) return;
    before.current = index;
    if (pressed.current === undefined) return;
    // An element that is moved within the document loses the focus.
    pressed.current.focus();
    pressed.current = undefined;
    moved();
  }, [index, moved]);

  const button = (to: number, label: MessageKey, name: MessageKey) => (
    <button
      type="button"
      class="button"
      aria-label={say(name, cleanText(email))}
      aria-disabled={to < 0 || to >= of}
      onClick={(event) => {
        if (to < 0 || to >= of) return;
        pressed.current = event.currentTarget;
        move(to);
      }}
    >
      {say(label)}
    </button>
  );
  return (
    <fieldset class="setting">
      <legend>{say('optionsPlaceLegend')}</legend>
      <div class="buttons">
        {button(index - 1, 'optionsMoveUp', 'optionsMoveUpOf')}
        {button(index + 1, 'optionsMoveDown', 'optionsMoveDownOf')}
      </div>
    </fieldset>
  );
}

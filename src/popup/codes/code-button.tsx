import { useLayoutEffect } from 'preact/hooks';
import type { Message } from '../../core/mailbox/message.ts';
import { offerEndsAt } from '../../core/one-time-code/fresh-code.ts';
import type { OneTimeCode } from '../../core/one-time-code/one-time-code.ts';
import { CheckIcon, Icon } from '../../ui/icons.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import type { Words } from '../../words/words.ts';
import { keyHint } from '../keys/keymap.ts';
import type { PopupHandlers } from '../state/popup-handlers.ts';

export interface CodeButtonProps {
  readonly code: OneTimeCode;
  readonly message: Message;
  readonly tabIndex: 0 | -1;
  readonly words: Words;
  readonly handlers: PopupHandlers;
}

/**
 * Copies the code of a message. While the button is there, a drawing is planned for when the code is no longer offered.
 * The words isolate the code, whose first strong character, if any, is Latin: it runs from left to right in every language.
 */
export function CodeButton({ code, message, tabIndex, words: { say }, handlers }: CodeButtonProps) {
  const { outcome, copy, leave } = useCopy(() => handlers.copyCode(code));
  const endsAt = offerEndsAt(message);
  useLayoutEffect(() => handlers.drawAt(endsAt), [handlers, endsAt]);
  const name = say('codeCopy', code.shown);
  const isCopied = outcome === 'copied';
  return (
    <button
      type="button"
      class="code"
      tabIndex={tabIndex}
      title={say('popupToolHint', name, keyHint('copy-code'))}
      onClick={() => copy(code.code)}
      onBlur={leave}
    >
      {isCopied ? <CheckIcon /> : <CopyIcon />}
      <span>{isCopied ? say('optionsCopied') : name}</span>
    </button>
  );
}

/** Two sheets: copy. */
const CopyIcon = () => (
  <Icon>
    <path d="M9 8.5h9.5a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V9.5a1 1 0 0 1 1-1Z" />
    <path d="M15.5 5v-.5a1 1 0 0 0-1-1h-9a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1H6" />
  </Icon>
);

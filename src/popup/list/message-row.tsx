import type { ComponentChildren } from 'preact';
import { threadLink } from '../../core/gmail-link.ts';
import type { OneTimeCode } from '../../core/one-time-code/one-time-code.ts';
import { PureView } from '../../ui/pure-view.ts';
import type { PopupHandlers } from '../state/popup-handlers.ts';
import { MessageLines, type MessageLinesProps } from './message-lines.tsx';
import { SelectToggle, StarToggle } from './row-toggles.tsx';

interface RowPartsProps extends MessageLinesProps {
  /** The address of the account that the message belongs to and opens in. */
  readonly email: string;
  /** Do keys act on this row? Tab reaches only this one. */
  readonly isCurrent: boolean;
  /** The code that its message tells, while it is offered. */
  readonly code: OneTimeCode | undefined;
  readonly isSelected: boolean;
  /** Is its text shown below it? */
  readonly isOpen: boolean;
  readonly handlers: PopupHandlers;
  /** What is shown below the row while it is open. */
  readonly preview: ComponentChildren;
}

export interface MessageRowProps extends RowPartsProps {
  readonly isHidden: boolean;
}

interface Pointed {
  readonly isPointed: boolean;
}

interface RowState extends Pointed {
  /** Did drawing it fail? The other rows stand. */
  readonly isBroken: boolean;
}

/** A conversation in the list. There may be 500, so hiding or showing one redraws nothing inside it. */
export class MessageRow extends PureView<MessageRowProps, RowState> {
  static override getDerivedStateFromError(): Partial<RowState> {
    return { isBroken: true };
  }

  override state: RowState = { isPointed: false, isBroken: false };

  override render() {
    const { isHidden, ...parts } = this.props;
    const { row, isCurrent, isSelected, isOpen, handlers } = parts;
    const { isPointed, isBroken } = this.state;
    return (
      <li
        class="row"
        data-row={row.key}
        data-read={row.isRead}
        data-selected={isSelected}
        data-open={isOpen}
        hidden={isHidden}
        onFocusIn={() => isCurrent || handlers.makeCurrent(row.key)}
        onPointerEnter={() => this.setState({ isPointed: true })}
        onPointerLeave={() => this.setState({ isPointed: false })}
      >
        {isBroken ? <BrokenRow {...parts} /> : <RowParts {...parts} isPointed={isPointed} />}
      </li>
    );
  }
}

const MIDDLE = 1;

/** The parts of a row: its newest message, its controls, and the text while it is open. */
class RowParts extends PureView<RowPartsProps & Pointed> {
  override render() {
    const { email, isCurrent, code, isOpen, isPointed, preview, ...shown } = this.props;
    const { row, later, words, handlers } = shown;
    const link = threadLink(email, row.message.threadId);
    const isActive = isCurrent || isPointed;
    const tabIndex = isCurrent ? 0 : -1;
    const slot = `preview-${row.key}`;
    return (
      <>
        <SelectToggle {...shown} tabIndex={tabIndex} />
        <button
          type="button"
          class="message"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-controls={isOpen ? slot : undefined}
          onClick={({ ctrlKey, metaKey }) =>
            ctrlKey || metaKey ? handlers.openLink(link) : handlers.toggleOpen(row.key)
          }
          onAuxClick={({ button }) => button === MIDDLE && handlers.openLink(link)}
        >
          <MessageLines {...shown} />
        </button>
        <StarToggle {...shown} tabIndex={tabIndex} />
        {/* In every row they would be thousands of hidden elements. */}
        {later && !isOpen && (isActive || code) && (
          <later.RowTools
            row={row}
            account={{ email }}
            code={code}
            isCodeAlone={!isActive}
            tabIndex={tabIndex}
            words={words}
            handlers={handlers}
          />
        )}
        {isOpen && (
          <div class="preview-slot" id={slot}>
            {preview}
          </div>
        )}
      </>
    );
  }
}

/** Stands for a row that something in its message keeps from being drawn. */
function BrokenRow({ email, row, isCurrent, words, handlers }: RowPartsProps) {
  return (
    <button
      type="button"
      class="message"
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => handlers.openLink(threadLink(email, row.message.threadId))}
    >
      <span class="line">{words.say('popupBrokenRow')}</span>
    </button>
  );
}

import { CheckIcon } from '../../ui/icons.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import type { OptionsPorts } from './options-ports.ts';

interface CopyValueProps {
  readonly ports: OptionsPorts;
  /** The name of the value, as shown to the user. */
  readonly label: string;
  readonly value: string;
}

/** A value that must be copied exactly, with a button that copies it. */
export function CopyValue({ ports, label, value }: CopyValueProps) {
  const { say } = ports.words;
  const { outcome, copy, leave } = useCopy(ports.copy);
  return (
    <div class="copy-value">
      <span class="copy-label">{label}</span>
      <div class="copy-row">
        <code dir="ltr">{value}</code>
        <button
          type="button"
          class="button"
          data-done={outcome === 'copied'}
          aria-label={say('optionsCopyValue', label)}
          onClick={() => copy(value)}
          onBlur={leave}
        >
          {outcome === 'copied' && <CheckIcon />}
          {say(outcome === 'copied' ? 'optionsCopied' : 'optionsCopy')}
        </button>
      </div>
      <span class="copy-outcome" role="status" data-shown={outcome === 'failed'}>
        {outcome === 'copied' && say('optionsCopiedValue', label)}
        {outcome === 'failed' && say('optionsCopyFailed')}
      </span>
    </div>
  );
}

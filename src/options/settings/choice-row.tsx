import { useId } from 'preact/hooks';

interface ChoiceRowProps {
  readonly type: 'radio' | 'checkbox';
  /** What the choices of one group share. */
  readonly group: string;
  readonly label: string;
  /** A hint below the choice. */
  readonly text?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Index into the palette, if the choice is a color. */
  readonly color?: number;
  readonly choose: () => void;
}

/** One choice of several, as a radio button or a checkbox with its label and, below it, a hint. */
export function ChoiceRow({ type, group, label, text, checked, disabled = false, color, choose }: ChoiceRowProps) {
  const id = useId();
  return (
    <label class="choice" data-color={color}>
      <input
        type={type}
        name={group}
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={text === undefined ? undefined : `${id}-text`}
        onChange={(event) => {
          // The stored value decides, since a change may be refused; a radio button needs no such care.
          if (type === 'checkbox') event.currentTarget.checked = checked;
          choose();
        }}
      />
      {color !== undefined && <span class="swatch" aria-hidden="true" />}
      <span class="choice-label" id={`${id}-label`}>
        <bdi>{label}</bdi>
      </span>
      {text !== undefined && (
        <span class="choice-text fine" id={`${id}-text`}>
          {text}
        </span>
      )}
    </label>
  );
}

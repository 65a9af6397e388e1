import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ClientFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly hidden?: boolean;
  /** Whether the value can only be read. */
  readonly locked?: boolean;
  /** What is wrong with the value, as a message. */
  readonly flaw?: string | undefined;
  readonly type?: (value: string) => void;
  readonly leave?: () => void;
  readonly inputRef?: (input: HTMLInputElement | null) => void;
  /** Shown beside the field. */
  readonly children?: ComponentChildren;
}

/** One field of the Google client, with its hint and its error; screen readers read both with the field. */
export function ClientField({
  label,
  hint,
  value,
  hidden = false,
  locked = false,
  flaw,
  type,
  leave,
  inputRef,
  children,
}: ClientFieldProps) {
  const id = useId();
  const attributes = {
    id,
    ref: inputRef ?? null,
    dir: 'ltr',
    value,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    required: !locked,
    readOnly: locked,
    'aria-invalid': flaw !== undefined,
    'aria-describedby': `${id}-hint ${id}-flaw`,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => type?.(event.currentTarget.value),
    onBlur: () => leave?.(),
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field-row">
        {hidden ? <input type="password" {...attributes} /> : <input type="text" {...attributes} />}
        {children}
      </div>
      <p class="fine" id={`${id}-hint`}>
        {hint}
      </p>
      <p class="flaw" id={`${id}-flaw`} aria-live="polite">
        {flaw}
      </p>
    </div>
  );
}

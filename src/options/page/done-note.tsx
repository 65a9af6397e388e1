import { CheckIcon } from '../../ui/icons.tsx';

/** A line that confirms that something was done. */
export function DoneNote({ text }: { readonly text: string }) {
  return (
    <p class="done-note">
      <CheckIcon />
      <span>{text}</span>
    </p>
  );
}

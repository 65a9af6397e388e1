/** How many colors theme.css has for the avatars of senders. */
const HUES = 6;

export type AvatarProps = { readonly name: string } & (
  | { /** Equal seeds give equal colors. */ readonly seed: string }
  | { /** Index into the palette of account colors. */ readonly color: number }
);

/**
 * A colored disc with the first letter of a name (clean text). Hidden from screen readers, since the name stands beside
 * it.
 */
export function Avatar(props: AvatarProps) {
  const color = 'color' in props ? { 'data-color': props.color } : { 'data-hue': hueOf(props.seed) };
  return (
    <span class="avatar" {...color} aria-hidden="true">
      {initialOf(props.name)}
    </span>
  );
}

/** The first letter or digit, skipping quotation marks and brackets around a name. */
function initialOf(name: string): string {
  return (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '@').toLocaleUpperCase();
}

function hueOf(seed: string): number {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return sum % HUES;
}

/** How many colours theme.css has for avatars. */
const HUES = 6;

/** A coloured disc with the first letter of a name (clean text); for the eye alone, since the name stands beside it. */
export function Avatar({
  name,
  seed,
}: {
  readonly name: string /** Equal seeds give equal colours. */;
  readonly seed: string;
}) {
  return (
    <span class="avatar" data-hue={hueOf(seed)} aria-hidden="true">
      {initialOf(name)}
    </span>
  );
}

/** The first letter or digit, so that quotation marks and brackets around a name do not become its initial. */
function initialOf(name: string): string {
  return (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '@').toLocaleUpperCase();
}

function hueOf(seed: string): number {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return sum % HUES;
}

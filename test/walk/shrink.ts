/**
 * The fewest of `all` with which `fails` is still true, as far as `mostTries` go: leaves out ever smaller stretches. Gives
 * all where none can be left out.
 */
export async function shrink<Value>(
  all: readonly Value[],
  fails: (some: readonly Value[]) => Promise<boolean>,
  mostTries: number,
): Promise<readonly Value[]> {
  let kept = all;
  let tries = 0;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = kept.length - size; at > -size && tries < mostTries; at -= size) {
      const fewer = [...kept.slice(0, Math.max(0, at)), ...kept.slice(Math.max(0, at) + size)];
      tries += 1;
      if (await fails(fewer)) kept = fewer;
    }
  }
  return kept;
}

import { parseArgs } from 'node:util';

/** What the person asked for; undefined stands for all. */
export interface ScreenshotArguments {
  readonly only: string | undefined;
  readonly variant: string | undefined;
}

export const USAGE = `npm run screenshots [-- options]

  --only scene       one scene, or those whose names begin so and then a hyphen, such as "preview"
  --variant variant  one variant: light, dark, compact, ..., or a language such as de

Pictures and index.html are left in out/screenshots. TIDINGS_DIST names a folder with built bundles; otherwise one is built.
`;

/** Reads what follows `npm run screenshots --`. Throws saying what is wrong. */
export function readArguments(given: readonly string[]): ScreenshotArguments {
  const { values } = parseArgs({
    args: [...given],
    options: { only: { type: 'string' }, variant: { type: 'string' } },
  });
  return { only: values.only, variant: values.variant };
}

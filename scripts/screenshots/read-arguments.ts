import { parseArgs } from 'node:util';

/** The options of the screenshot run; undefined means all. */
export interface ScreenshotArguments {
  readonly only: string | undefined;
  readonly variant: string | undefined;
}

export const USAGE = `npm run screenshots [-- options]

  --only scene       one scene, or all whose names begin with this and a hyphen, such as "preview"
  --variant variant  one variant: light, dark, compact, ..., or a language such as de

Saves the screenshots and index.html in out/screenshots. Set TIDINGS_DIST to a folder with built bundles to skip the build.
`;

/** Parses what follows `npm run screenshots --`. Throws if an option is wrong. */
export function readArguments(given: readonly string[]): ScreenshotArguments {
  const { values } = parseArgs({
    args: [...given],
    options: { only: { type: 'string' }, variant: { type: 'string' } },
  });
  return { only: values.only, variant: values.variant };
}

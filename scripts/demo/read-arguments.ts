import { parseArgs } from 'node:util';

/** The options of the demo. */
export interface DemoArguments {
  readonly browser: 'chromium' | 'firefox';
  readonly headless: boolean;
  /** Also copies the screenshot of the popup to docs/popup.png. */
  readonly docs: boolean;
}

export const USAGE = `npm run demo [-- options]

  --browser chromium|firefox   which browser to use (default: chromium)
  --headless                   run without a window: print each step and save screenshots in out/demo;
                               always on if there is no display
  --docs                       run headless, and copy the screenshot of the popup to docs/popup.png
`;

/** Parses what follows `npm run demo --`. Without a display the demo is always headless. Throws if an option is wrong. */
export function readArguments(given: readonly string[], hasDisplay: boolean): DemoArguments {
  const { values } = parseArgs({
    args: [...given],
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
    },
  });
  const { browser, docs } = values;
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`--browser must be chromium or firefox, not ${browser}`);
  return { browser, docs, headless: values.headless || docs || !hasDisplay };
}

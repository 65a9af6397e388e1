import { parseArgs } from 'node:util';

/** What the person asked the demo for. */
export interface DemoArguments {
  readonly browser: 'chromium' | 'firefox';
  readonly headless: boolean;
  /** Also copy the popup's picture to docs/popup.png. */
  readonly docs: boolean;
}

export const USAGE = `npm run demo [-- options]

  --browser chromium|firefox   which browser (chromium)
  --headless                   no window: tell the story in text and leave screenshots in out/demo;
                               this is what happens anyway where there is no display
  --docs                       headless, and copy the picture of the popup to docs/popup.png
`;

/** Reads what follows `npm run demo --`. Without a display it is headless by itself. Throws saying what is wrong. */
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
    throw new Error(`--browser is chromium or firefox, not ${browser}`);
  return { browser, docs, headless: values.headless || docs || !hasDisplay };
}

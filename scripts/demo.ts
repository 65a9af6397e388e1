import path from 'node:path';
import { interruption } from './demo/interruption.ts';
import { type DemoArguments, readArguments, USAGE } from './demo/read-arguments.ts';
import { type Stage, setStage } from './demo/stage.ts';
import { tellStory } from './demo/tell-story.ts';
import { visit } from './demo/visit.ts';

// The command behind `npm run demo`: Tidings in a real browser with a local Google, to try out or to read about.
const ROOT = path.join(import.meta.dirname, '..');

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);

async function play({ browser, headless, docs }: DemoArguments): Promise<void> {
  console.log(`Building Tidings and starting ${browser}...\n`);
  if (headless) {
    await onStage(browser, { headless: true }, (stage) => tellStory(stage, ROOT, docs));
    return;
  }
  // Before anything starts that would outlive this process if a signal ended it.
  const interrupted = interruption();
  await onStage(browser, { headless: false, leaveSignals: true }, (stage) => visit(stage, interrupted));
  console.log('\nDone. The browser and the sandbox are closed, and their data is deleted.');
}

async function onStage(
  browser: DemoArguments['browser'],
  how: Parameters<typeof setStage>[2],
  perform: (stage: Stage) => Promise<void>,
): Promise<void> {
  const stage = await setStage(ROOT, browser, how);
  try {
    await perform(stage);
  } finally {
    await stage.strike();
  }
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

let asked: DemoArguments | undefined;
try {
  asked = readArguments(process.argv.slice(2), hasDisplay);
} catch (error) {
  console.error(`${inWords(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
if (asked !== undefined) {
  await play(asked).catch((error: unknown) => {
    console.error(`\n${inWords(error)}`);
    process.exitCode = 1;
  });
}

import { barePage } from './bare-page.ts';
import { type Bundles, buildBundles } from './bundles.ts';
import { type BenchArguments, readArguments } from './read-arguments.ts';
import type { Measurement, Row } from './row.ts';
import { burst } from './rows/burst.ts';
import { coldPoll } from './rows/cold-poll.ts';
import { cpu } from './rows/cpu.ts';
import { day } from './rows/day.ts';
import { filter } from './rows/filter.ts';
import { firstSync } from './rows/first-sync.ts';
import { fleet } from './rows/fleet.ts';
import { heap } from './rows/heap.ts';
import { idleHour } from './rows/idle-hour.ts';
import { idlePoll } from './rows/idle-poll.ts';
import { lock } from './rows/lock.ts';
import { newMessage } from './rows/new-message.ts';
import { popup } from './rows/popup.ts';
import { sizes } from './rows/sizes.ts';
import { wakes } from './rows/wakes.ts';
import { type BenchStage, openBenchStage } from './stage.ts';
import { exitCodeOf, notesOf, tableOf } from './table.ts';

// The command behind `npm run bench`: DESIGN.md's budgets with what this machine measures beside them.
const inOrderOfTable = (minutes: number): readonly Measurement[] => [
  idlePoll,
  idleHour,
  newMessage,
  firstSync,
  burst,
  popup,
  filter,
  heap,
  cpu,
  lock,
  coldPoll,
  wakes(minutes),
  sizes,
  day,
  fleet,
];

/** Last, because it leaves ten thousand messages behind. */
const LAST = burst;

/** What stands in the table for a measurement that broke off: it does not cost the figures of the others. */
function brokenRow({ name }: Measurement, error: unknown): readonly Row[] {
  console.error(error);
  const notes = [error instanceof Error ? error.message : String(error)];
  return [{ what: name, budget: '-', measured: 'broke off', least: '-', verdict: 'missed', notes }];
}

async function measureAll({ only, minutes }: BenchArguments): Promise<readonly Row[]> {
  const chosen = inOrderOfTable(minutes).filter((each) =>
    only === undefined ? !('isLong' in each && each.isLong) : only.includes(each.name),
  );
  const order = [...chosen.filter((each) => each !== LAST), ...chosen.filter((each) => each === LAST)];
  const rows = new Map<Measurement, readonly Row[]>();
  let bundles: Bundles | undefined;
  let stage: BenchStage | undefined;
  const measured = async (measurement: Measurement): Promise<readonly Row[]> => {
    if (measurement.needs === 'nothing') return await measurement.measure();
    bundles ??= await buildBundles(barePage());
    if (measurement.needs === 'bundle') return await measurement.measure(bundles);
    stage ??= await openBenchStage(bundles);
    return await measurement.measure(stage);
  };
  try {
    for (const measurement of order) {
      console.error(`Measuring ${measurement.name} ...`);
      rows.set(measurement, await measured(measurement).catch((error: unknown) => brokenRow(measurement, error)));
    }
  } finally {
    await stage?.close();
  }
  return chosen.flatMap((measurement) => rows.get(measurement) ?? []);
}

try {
  const known = inOrderOfTable(1).map(({ name }) => name);
  const rows = await measureAll(readArguments(process.argv.slice(2), known));
  console.log(`${tableOf(rows)}\n\n${notesOf(rows)}`);
  process.exitCode = exitCodeOf(rows);
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}

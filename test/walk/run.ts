import { parseArgs } from 'node:util';
import { findFailure, tellFailure } from './find-failure.ts';

// The command behind `npm run walk`: random days of the real background over a strict Google, faster than time. Ends with 1
// where something was not as it must be, and tells the shortest story of it that was found.
const { values } = parseArgs({
  options: {
    walks: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    all: { type: 'boolean', default: false },
  },
});
const walks = Number(values.walks);
const seed = Number(values.seed);
if (!Number.isInteger(seed) || !(walks > 0)) throw new Error('--seed is a whole number, --walks more than none');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(`${walks} walks from seed ${seed}`);
const started = Date.now();
for (let walk = seed; walk < seed + walks; walk += 1) {
  const failure = await findFailure(walk);
  if (failure !== undefined) {
    say(tellFailure(failure));
    process.exitCode = 1;
    if (!values.all) break;
  }
  if ((walk - seed + 1) % 500 === 0) say(`${walk - seed + 1} walks in ${Math.round((Date.now() - started) / 1_000)} s`);
}

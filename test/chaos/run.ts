import { parseArgs } from 'node:util';
import { playDay } from './play-day.ts';

// The command behind `npm run chaos`: the built bundle under mail, faults and kills drawn from a seed. Ends with 1 if what is
// shown ever differs from the mailbox after a recovery, and says how to play the same day again.
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    browser: { type: 'string', default: 'chromium' },
  },
});
const seed = Number(values.seed);
const minutes = Number(values.minutes);
if (!Number.isInteger(seed) || !(minutes > 0)) throw new Error('--seed is a whole number, --minutes more than none');
const browser = values.browser === 'firefox' ? 'Firefox' : 'Chromium';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(`Chaos in ${browser}, seed ${seed}, ${minutes} min`);
const started = Date.now();
const { figures, failure, last } = await playDay({
  browser,
  seed,
  forMs: minutes * 60_000,
  onEpisode: ({ episodes, kills, faults, requests }) => {
    if (episodes % 5 === 0) say(`${episodes} episodes: ${kills} kills, ${faults} faults, ${requests} requests`);
  },
});
say(`After ${Math.round((Date.now() - started) / 1_000)} s: ${JSON.stringify(figures)}`);
if (failure !== undefined) {
  say(`Last, oldest first:\n  ${last.join('\n  ')}\n`);
  say(`FAILED in episode ${figures.episodes}: ${failure}`);
  say(`Again: npm run chaos -- --browser ${browser.toLowerCase()} --seed ${seed} --minutes ${minutes}`);
  process.exitCode = 1;
}

import type { LoggedRequest } from '../../sandbox/request-log.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import { openStage, type Stage } from '../../tools/stage/stage.ts';
import { type Chaos, type Figures, noFigures } from './chaos.ts';
import { drawEpisode } from './draw-episode.ts';
import { createMailDay } from './mail-day.ts';
import { playRound } from './play-round.ts';
import { createRandom } from './random.ts';
import { recover } from './recover.ts';
import { brokenWishes } from './truth.ts';

/** Which day to play. */
export interface DayOptions {
  readonly browser: 'Chromium' | 'Firefox';
  /** Every decision follows from it. */
  readonly seed: number;
  /** The day ends with the first episode that is over by then; in milliseconds. */
  readonly forMs: number;
  /** Is given the figures after each episode. */
  readonly onEpisode?: (figures: Figures) => void;
}

/** How it went. */
export interface DayEnd {
  readonly figures: Figures;
  /** What was not as it should be; undefined if all was. */
  readonly failure: string | undefined;
  /** What was done last, oldest first. */
  readonly last: readonly string[];
}

/** Access tokens are renewed a minute before they end: with these, every few seconds. */
const ACCESS_TOKEN_SECONDS = 64;

const LINES_KEPT = 120;

/** Plays a day of mail, faults and kills until its time is over or something is not as the mailbox is. */
export async function playDay({ browser, seed, forMs, onEpisode }: DayOptions): Promise<DayEnd> {
  const figures = noFigures();
  const last: string[] = [];
  const note = (line: string): void => {
    last.push(line);
    if (last.length > LINES_KEPT) last.shift();
  };
  const stage = await openStage(browser, { accessTokenSeconds: ACCESS_TOKEN_SECONDS });
  try {
    const errors = await stage.browser.noteErrors();
    const chaos = await begin(stage, figures, note);
    const random = createRandom(seed);
    const end = Date.now() + forMs;
    while (Date.now() < end) {
      const wrong = await playEpisode(chaos, drawEpisode(random));
      const found = [...wrong, ...(await errors()).map((error) => `error in the background: ${error}`)];
      if (found.length > 0) return { figures, failure: found.join('\n'), last };
      onEpisode?.(figures);
    }
    return { figures, failure: undefined, last };
  } catch (error) {
    return { figures, failure: error instanceof Error ? `${error.stack}` : String(error), last };
  } finally {
    await stage.close();
  }
}

/** Two accounts: one that a person acts on, and one of whose inbox only Primary counts. */
async function begin(stage: Stage, figures: Figures, note: (line: string) => void): Promise<Chaos> {
  const [, other = ''] = stage.sandbox.accounts;
  const second = stage.sandbox.mailbox(other);
  const days = [
    createMailDay(stage.sandbox, stage.mailbox, false),
    createMailDay(stage.sandbox, second, true),
  ] as const;
  const chaos: Chaos = { stage, days, figures, note };
  await setClient(stage);
  await stage.browser.send({ command: 'set', args: [{ paceMinutes: 0.5 }] });
  await signIn(stage, 'manage');
  await signInSecond(chaos);
  return chaos;
}

async function signInSecond({ stage, days: [, { mailbox }] }: Chaos): Promise<void> {
  await signIn({ ...stage, mailbox });
  const account = (await keptAccounts(stage)).find(({ email }) => email === mailbox.address);
  await stage.browser.send({ command: 'choose', args: [account?.id, { watch: { kind: 'primary' } }] });
}

/** What was told before an account was removed is forgotten with it. */
async function signInAgain(chaos: Chaos): Promise<void> {
  const { stage, days, note } = chaos;
  const [, day] = days;
  note('the second account is removed, and signed in again');
  const account = (await keptAccounts(stage)).find(({ email }) => email === day.mailbox.address);
  await stage.browser.send({ command: 'remove', args: [account?.id] });
  for (const id of [...day.untouched]) day.touch(id);
  const kept = JSON.stringify([await stage.browser.storage('local'), await stage.browser.storage('session')]);
  if (kept.includes(`refresh-token:${account?.id}`)) throw new Error('A token of an account that is gone is kept');
  await signInSecond(chaos);
}

async function playEpisode(chaos: Chaos, episode: ReturnType<typeof drawEpisode>): Promise<readonly string[]> {
  const { stage, figures, note } = chaos;
  figures.episodes += 1;
  note(`episode ${figures.episodes}`);
  if (episode.signsInAgain) await signInAgain(chaos);
  for (const round of episode.rounds) {
    const before = stage.sandbox.log.api().length;
    await playRound(chaos, round);
    note(`asked: ${stage.sandbox.log.api().slice(before).map(inBrief).join(', ')}`);
  }
  const wrong = await recover(chaos, episode.isWatched);
  const broken = wrong.length > 0 ? [] : await brokenWishes(chaos);
  note(await keptInBrief(chaos));
  if (episode.looksAtPopup && wrong.length + broken.length === 0) await lookAtPopup(chaos);
  const asked = stage.sandbox.log.api();
  figures.requests += asked.length;
  figures.faults += asked.filter(({ fault }) => fault !== undefined).length;
  stage.sandbox.log.clear();
  return [...wrong, ...broken];
}

function inBrief({ path, status, fault }: LoggedRequest): string {
  return `${path.replace('/gmail/v1/users/me/', '')} ${fault ?? status}`;
}

async function keptInBrief({ stage }: Chaos): Promise<string> {
  return (await keptAccounts(stage))
    .map(({ mailbox: { unread, more, forcedListings, announcements } }) => {
      const { owed, showing, done } = announcements;
      return `kept: ${unread.length} ids${more ? ' and more' : ''}, ${forcedListings} forced listings, ${owed.length} owed, ${showing.length} showing, ${done.length} told`;
    })
    .join('; ');
}

/** Rejects if the real popup does not come to say the count and the newest message. */
async function lookAtPopup({ stage: { browser }, days, figures }: Chaos): Promise<void> {
  // Rows that are out of sight, as those of the second account, are skipped in the text of the page.
  const [newest] = days[0].unread();
  // Mail of the samples may hold characters that are not shown.
  const subject = newest?.content.subject.startsWith('Mail number') === true ? newest.content.subject : '';
  await browser.toolbarPopupText((text) => text.includes(subject));
  figures.popups += 1;
}

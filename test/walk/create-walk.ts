import { actionsItem } from '../../src/storage/action-items.ts';
import { mailboxItem } from '../../src/storage/mailbox-items.ts';
import { createFakeBrowser } from '../../tools/fakes/fake-browser.ts';
import type { FakeWorldOptions } from '../../tools/fakes/fake-world.ts';
import { createWalkFaults } from './google/walk-faults.ts';
import { createWalkGoogle, personOf, type WalkRequest } from './google/walk-google.ts';
import { createWalkNetwork } from './google/walk-network.ts';
import { createIntents } from './judge/intents.ts';
import { createNews } from './judge/news.ts';
import { playSudden } from './play/play-sudden.ts';
import { accountsOf, kept, PutInTheWay, unsure, type Walk } from './walk.ts';
import { type AlarmKeeping, createWalkAlarm } from './walk-alarm.ts';
import { createWalkClock } from './walk-clock.ts';
import { createWalkHost } from './walk-host.ts';

/** A walk in which nothing has happened yet; `options` replace parts of the outside, to show that a walk can fail. */
export function createWalk(keeping: AlarmKeeping, options: FakeWorldOptions = {}): Walk {
  const browser = createFakeBrowser();
  const clock = createWalkClock(browser);
  const google = createWalkGoogle(clock);
  const faults = createWalkFaults();
  const network = createWalkNetwork(clock, google, faults);
  const news = createNews();
  const alarm = createWalkAlarm(browser, clock, keeping);

  const host = createWalkHost({
    browser,
    clock,
    network,
    alarm,
    options: {
      mayNotify: async () => walk.mayNotify,
      showNotification: async (notice) => show(walk, notice),
      runWebAuthFlow: async (url, opened) => {
        await opened(1);
        const returned = google.allow(walk.signingIn, url);
        return returned === undefined ? { kind: 'page-refused' } : { kind: 'returned', url: returned };
      },
      ...options,
    },
    beforeCall: (name) => meet(walk, name),
    failed: (error) => {
      // What was put in the way may be reported; anything else is a bug.
      if (!(error instanceof PutInTheWay)) walk.flaws.push(error instanceof Error ? `${error.stack}` : String(error));
    },
    died: () => loseTrack(walk),
    settled: () => {
      lookAtActions(walk);
      noteRests(walk);
      if (!host.isBusy()) for (const rest of walk.rests) rest.isKept = true;
    },
  });

  const walk: Walk = {
    ...{ browser, clock, alarm, google, faults, network, host, news },
    intents: createIntents(),
    flaws: [],
    mayNotify: true,
    signingIn: 'ada',
    planned: [],
    rests: [],
    wentBack: false,
    listingsLag: new Set(),
    patience: 0,
    asked: [],
    wholeThreads: new Set(),
  };
  network.onRequest = (request) => judgeRequest(walk, request);
  return walk;
}

/** Lets happen what was planned for this call. */
function meet(walk: Walk, name: string): void {
  const due = walk.planned.filter((one) => {
    if (one.kind === 'reject' && one.port !== name) return false;
    one.calls -= 1;
    return one.calls < 0;
  });
  walk.planned = walk.planned.filter((one) => !due.includes(one));
  for (const one of due) if (one.kind === 'event') playSudden(walk, one.event);
  if (!due.some(({ kind }) => kind === 'reject')) return;
  loseTrack(walk);
  throw new PutInTheWay(name);
}

/** What was under way when a worker ended, or could not store something, may be lost. */
function loseTrack(walk: Walk): void {
  lookAtActions(walk);
  unsure(walk);
  noteRests(walk);
  walk.rests = walk.rests.filter(({ isKept }) => isKept);
}

function lookAtActions(walk: Walk): void {
  for (const { id } of accountsOf(walk)) walk.intents.look(personOf(id), kept(walk, actionsItem(id)));
}

function show(walk: Walk, notice: { readonly id: string; readonly title: string; readonly text: string }): void {
  // Without the permission there is no such API.
  if (!walk.mayNotify) throw new TypeError('browser.notifications is undefined');
  const [account = '', message = ''] = notice.id.split(':');
  const { showing } = kept(walk, mailboxItem(account)).announcements;
  walk.browser.notifications.set(notice.id, notice);
  walk.news.told(personOf(account), message === '' ? showing : [message]);
}

function judgeRequest(walk: Walk, request: WalkRequest): void {
  const { who, at, place, path, body } = request;
  if (who === undefined) return;
  noteRests(walk);
  const rest = walk.rests.find((one) => one.who === who && one.from < at && at < one.until);
  if (rest !== undefined)
    walk.flaws.push(`${place} of ${who} was asked ${(rest.until - at) / 1_000} s before the time that Google named`);
  if (place !== 'change') return;
  // `as`: the product's own request, of which the sandbox checks the form.
  const change = JSON.parse(body) as { ids?: string[]; addLabelIds: string[]; removeLabelIds: string[] };
  const ids = change.ids ?? [path.split('/').at(-2) ?? ''];
  for (const id of ids) {
    const isOfConversation = walk.wholeThreads.has(walk.google.mailbox(who).message(id)?.threadId ?? '');
    for (const label of [...change.addLabelIds, ...change.removeLabelIds]) {
      if (!isOfConversation && !walk.intents.isAsked(who, id, label))
        walk.flaws.push(`nobody asked for ${label} of ${id}`);
    }
  }
}

function noteRests(walk: Walk): void {
  walk.rests.push(...walk.network.newRests().map((rest) => ({ ...rest, isKept: false })));
}

import type { Account } from '../../src/core/account/account.ts';
import type { AskedAction } from '../../src/core/actions/action.ts';
import type { EpochMs, Millis } from '../../src/core/time.ts';
import { accountsItem } from '../../src/storage/account-items.ts';
import type { Item } from '../../src/storage/item.ts';
import { mailboxItem } from '../../src/storage/mailbox-items.ts';
import type { FakeBrowser } from '../../tools/fakes/fake-browser.ts';
import type { WalkFaults } from './google/walk-faults.ts';
import { personOf, type WalkGoogle } from './google/walk-google.ts';
import type { Rest, WalkNetwork } from './google/walk-network.ts';
import type { Intents } from './judge/intents.ts';
import type { News } from './judge/news.ts';
import type { WalkAlarm } from './walk-alarm.ts';
import type { WalkClock } from './walk-clock.ts';
import type { PersonId, SuddenEvent } from './walk-event.ts';
import type { WalkHost } from './walk-host.ts';

/** An error that the walk itself put in the way: whatever reports it is right to. */
export class PutInTheWay extends Error {
  override readonly name = 'PutInTheWay';
}

/** What is to happen at a coming call of the outside. */
type Planned =
  | { readonly kind: 'event'; calls: number; readonly event: SuddenEvent }
  | { readonly kind: 'reject'; calls: number; readonly port: string };

/** A walk under way: the browser, Google, and what is known of how things must stand. */
export interface Walk {
  readonly browser: FakeBrowser;
  readonly clock: WalkClock;
  readonly alarm: WalkAlarm;
  readonly google: WalkGoogle;
  readonly faults: WalkFaults;
  readonly network: WalkNetwork;
  readonly host: WalkHost;
  readonly news: News;
  readonly intents: Intents;
  /** What was not as it must be. */
  readonly flaws: string[];
  mayNotify: boolean;
  /** Who is in front of Google's window. */
  signingIn: PersonId;
  planned: Planned[];
  rests: (Rest & { isKept: boolean })[];
  /** Was the browser's clock set back since all was quiet? */
  wentBack: boolean;
  /** Whose listings run behind: what arrives then may be missed for good. */
  readonly listingsLag: Set<PersonId>;
  /** How long it may take, once all is quiet, until everything is true. */
  patience: Millis;
  readonly asked: {
    readonly who: PersonId;
    readonly action: AskedAction;
    readonly at: EpochMs;
    isTakenBack: boolean;
  }[];
  /** Conversations that somebody acted on as a whole. */
  readonly wholeThreads: Set<string>;
}

/** What is stored, read as the product reads it. */
export function kept<Value>({ browser }: Pick<Walk, 'browser'>, item: Item<Value>): Value {
  const found = browser.local.peek(item.key);
  return (found === undefined ? undefined : item.parse(found).value) ?? item.fallback;
}

export function accountsOf(walk: Pick<Walk, 'browser'>): readonly Account[] {
  return kept(walk, accountsItem);
}

export function accountOf(walk: Pick<Walk, 'browser'>, who: PersonId): Account | undefined {
  return accountsOf(walk).find(({ id }) => id === who);
}

/** Of what was handed to the browser and is not certain to have been shown, all that cannot be seen may be told again. */
export function unsure({ browser, news }: Pick<Walk, 'browser' | 'news'>): void {
  for (const { id } of accountsOf({ browser })) {
    const { showing } = kept({ browser }, mailboxItem(id)).announcements;
    const unseen = showing.filter((message) => !browser.notifications.has(`${id}:${message}`));
    news.unsure(personOf(id), unseen);
  }
}

import { ENDPOINTS, type Endpoint, FAULTS, type FaultName } from '../../tools/stage/fault-matrix.ts';
import type { Random } from './random.ts';

/** What happens to the mail; `which`, in [0, 1), is a place in the list of those that it can happen to. */
export type MailEvent =
  | { readonly kind: 'deliver'; readonly count: number }
  | { readonly kind: 'burst'; readonly count: number }
  | { readonly kind: 'read-many'; readonly share: number }
  | { readonly kind: 'expire-history' | 'expire-tokens' }
  | {
      readonly kind: 'read' | 'mark-unread' | 'star' | 'archive' | 'unarchive' | 'trash' | 'untrash' | 'delete';
      readonly which: number;
    };

/** A fault in force from its round until recovery, for at most so many requests, the first `skip` being let through. */
interface FaultPlan {
  readonly endpoint: Endpoint;
  readonly fault: FaultName;
  readonly times: number;
  readonly skip: number;
}

/** What a person asks for in the list of the first account, and may take back at once, by a double click twice. */
export interface Wish {
  readonly kind: 'mark-read' | 'archive' | 'trash' | 'star';
  readonly which: number;
  readonly undone: 0 | 1 | 2;
}

/** An event, and the account to which it happens, by its place. */
interface PlacedEvent {
  readonly account: 0 | 1;
  readonly event: MailEvent;
}

/** What befalls the background while it checks. */
export type Interruption =
  | { readonly kind: 'none' }
  | { readonly kind: 'kill-after-time'; readonly ms: number }
  /** `again`: another check begins at once, and is killed after as many. */
  | { readonly kind: 'kill-after-requests'; readonly count: number; readonly again: boolean }
  /** Killed while a request hangs; or the request is answered after a while; or it hangs to the product's own limit. */
  | { readonly kind: 'hang'; readonly endpoint: Endpoint; readonly end: 'kill' | 'answer' | 'limit' }
  | { readonly kind: 'offline'; readonly ms: number };

/** One check for new mail and what happens around it. */
export interface Round {
  readonly before: readonly PlacedEvent[];
  readonly faults: readonly FaultPlan[];
  readonly interruption: Interruption;
  /** While the check runs. */
  readonly during: readonly PlacedEvent[];
  readonly wishes: readonly Wish[];
}

/** Some rounds, after which everything is let recover and then compared with the mailbox. */
export interface Episode {
  readonly rounds: readonly Round[];
  /** Is the second account removed first, and signed in again? */
  readonly signsInAgain: boolean;
  /** Does a person check for mail after it, or is it left to the alarm? */
  readonly isWatched: boolean;
  readonly looksAtPopup: boolean;
}

/** Draws an episode: it depends on the chance alone, never on how an earlier one went. */
export function drawEpisode(random: Random): Episode {
  // What has to be asked for again after a pause takes a minute or more to recover from.
  const isSlow = random.happens(0.3);
  const rounds = Array.from({ length: random.whole(3, 5) }, () => drawRound(random, isSlow));
  const signsInAgain = random.happens(0.1);
  const isWatched = random.happens(0.85);
  return {
    rounds: isWatched ? rounds : rounds.map(withoutPerson),
    signsInAgain,
    isWatched,
    looksAtPopup: random.happens(0.15),
  };
}

/** The round without the fault that only a person ends: a missing scope is not asked about again until somebody looks. */
function withoutPerson(round: Round): Round {
  const faults = round.faults.map((one) => (one.fault === '403 scope' ? { ...one, fault: '403 rate' as const } : one));
  return { ...round, faults };
}

function drawRound(random: Random, isSlow: boolean): Round {
  const place = (): PlacedEvent => ({ account: random.happens(0.7) ? 0 : 1, event: drawEvent(random, isSlow) });
  return {
    before: Array.from({ length: random.whole(1, 3) }, place),
    faults: Array.from({ length: random.whole(0, 4) }, () => drawFault(random, isSlow)),
    interruption: drawInterruption(random),
    during: Array.from({ length: random.whole(0, 1) }, place),
    wishes: Array.from({ length: random.whole(0, 2) }, () => ({
      kind: random.pick(['mark-read', 'archive', 'trash', 'star'] as const),
      which: random.fraction(),
      undone: random.pick([0, 0, 1, 2] as const),
    })),
  };
}

function drawEvent(random: Random, isSlow: boolean): MailEvent {
  const lot = random.fraction();
  const which = random.fraction();
  if (lot < 0.35) return { kind: 'deliver', count: 1 };
  if (lot < 0.42) return { kind: 'deliver', count: random.whole(2, 12) };
  if (lot < 0.43) return { kind: 'burst', count: 600 };
  if (lot < 0.47) return { kind: 'read-many', share: which };
  if (lot < 0.5) return isSlow ? { kind: 'expire-history' } : { kind: 'star', which };
  if (lot < 0.55) return { kind: 'expire-tokens' };
  if (lot < 0.68) return { kind: 'read', which };
  if (lot < 0.76) return { kind: 'mark-unread', which };
  if (lot < 0.83) return { kind: 'archive', which };
  if (lot < 0.87) return { kind: 'unarchive', which };
  if (lot < 0.93) return { kind: 'trash', which };
  if (lot < 0.97) return { kind: 'untrash', which };
  return { kind: 'delete', which };
}

function drawFault(random: Random, isSlow: boolean): FaultPlan {
  const anywhere = isSlow && random.happens(0.5) ? 'message' : random.pick(ENDPOINTS);
  const endpoint = isSlow || anywhere !== 'message' ? anywhere : 'profile';
  const drawn = random.pick(FAULTS);
  return {
    endpoint,
    fault: bearable(endpoint, drawn, isSlow),
    times: random.whole(1, 3),
    skip: random.happens(0.25) ? random.whole(1, 3) : 0,
  };
}

/** The fault, or a milder one: lost history takes a slow episode, and a policy that ends a sign-in takes a person. */
function bearable(endpoint: Endpoint, fault: FaultName, isSlow: boolean): FaultName {
  if (endpoint === 'history' && fault === '404' && !isSlow) return '500';
  return endpoint === 'token' && fault === '403 scope' ? '403 rate' : fault;
}

function drawInterruption(random: Random): Interruption {
  const lot = random.fraction();
  if (lot < 0.3) return { kind: 'kill-after-time', ms: random.whole(0, 400) };
  if (lot < 0.65) return { kind: 'kill-after-requests', count: random.whole(1, 12), again: random.happens(0.3) };
  if (lot < 0.85) return { kind: 'hang', endpoint: random.pick(ENDPOINTS), end: drawEnd(random) };
  if (lot < 0.88) return { kind: 'offline', ms: random.whole(100, 600) };
  return { kind: 'none' };
}

function drawEnd(random: Random): 'kill' | 'answer' | 'limit' {
  const lot = random.fraction();
  if (lot < 0.02) return 'limit';
  return lot < 0.8 ? 'kill' : 'answer';
}

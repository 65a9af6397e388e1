import { ACTION_KINDS } from '../../src/core/actions/action-table.ts';
import type { Watch } from '../../src/core/mailbox/watch.ts';
import { HOUR, MINUTE, SECOND } from '../../src/core/time.ts';
import type { Random } from '../chaos/random.ts';
import { FAULT_KINDS, FAULT_PLACES, PEOPLE, type PersonId, type SuddenEvent, type WalkEvent } from './walk-event.ts';

const NEWS = ['INBOX', 'UNREAD', 'CATEGORY_PERSONAL'];
const ARRIVALS: readonly (readonly string[])[] = [
  NEWS,
  NEWS,
  NEWS,
  [...NEWS, 'IMPORTANT'],
  ['INBOX', 'UNREAD', 'CATEGORY_PROMOTIONS'],
  [...NEWS, 'Label_1'],
  ['UNREAD', 'Label_1'],
];

const WATCHES: readonly Watch[] = [
  { kind: 'labels', labels: ['INBOX'], unit: 'messages' },
  { kind: 'labels', labels: ['INBOX'], unit: 'threads' },
  { kind: 'labels', labels: ['Label_1'], unit: 'messages' },
  { kind: 'labels', labels: ['INBOX', 'Label_1', 'STARRED'], unit: 'messages' },
  { kind: 'primary' },
  { kind: 'important' },
];

const CHANGES = [
  ...['read', 'read', 'read', 'unread', 'star', 'unstar', 'archive', 'unarchive'],
  ...['trash', 'untrash', 'label', 'unlabel', 'delete'],
] as const;

const LAGS = ['history', 'counts', 'messages', 'listing'] as const;

/** Draws a whole walk: it depends on the chance alone, never on how it goes. */
export function drawWalk(random: Random): readonly WalkEvent[] {
  const people = PEOPLE.slice(0, random.pick([1, 1, 1, 2, 2, 3]));
  const some = <Value>(most: number, draw: () => Value): readonly Value[] =>
    Array.from({ length: random.whole(1, most) }, draw);
  const begin = people.flatMap((who): WalkEvent[] => [
    { kind: 'mail', who, many: random.pick([0, 1, 3, 24, 30]), to: NEWS },
    { kind: 'sign in', who, level: random.pick(['manage', 'manage', 'manage', 'read', 'count']) },
  ]);
  const stretches = some(3, (): WalkEvent[] => [
    ...some(16, () => drawEvent(random, people)).flat(),
    { kind: 'quiet' },
  ]);
  return [{ kind: 'may notify', is: random.happens(0.9) }, ...begin, ...stretches.flat()];
}

/** One event, and often the time after it in which something comes of it. */
function drawEvent(random: Random, people: readonly PersonId[]): readonly WalkEvent[] {
  const event = random.happens(0.45) ? drawSudden(random, people) : drawOther(random, people);
  const lot = random.fraction();
  if (lot < 0.35) return [event];
  if (lot < 0.9) return [event, { kind: 'wait', for: random.whole(1, 90) * SECOND }];
  return [event, { kind: 'wait', for: random.whole(2, 20) * MINUTE }];
}

function drawSudden(random: Random, people: readonly PersonId[]): SuddenEvent {
  const who = random.pick(people);
  const lot = random.fraction();
  if (lot < 0.4) return { kind: 'mail', who, many: random.pick([1, 1, 1, 2, 4]), to: random.pick(ARRIVALS) };
  if (lot < 0.42) return { kind: 'old mail', who };
  if (lot < 0.78) {
    const many = random.pick([1, 1, 1, 2, 30]);
    return { kind: 'elsewhere', who, change: random.pick(CHANGES), which: random.fraction() ** 2, many };
  }
  if (lot < 0.82) return { kind: 'history expires', who };
  if (lot < 0.85) return { kind: 'tokens expire', who };
  if (lot < 0.86) return { kind: 'label deleted', who };
  if (lot < 0.87) return { kind: 'access revoked', who };
  if (lot < 0.9) return { kind: 'clock', by: random.pick([-1, 1]) * random.pick([20 * SECOND, 5 * MINUTE, 3 * HOUR]) };
  if (lot < 0.93) return { kind: 'online', is: random.happens(0.6) };
  if (lot < 0.96) return { kind: 'may notify', is: random.happens(0.7) };
  return { kind: 'kill' };
}

function drawOther(random: Random, people: readonly PersonId[]): WalkEvent {
  const lot = random.fraction();
  if (lot < 0.26) return drawFault(random, people);
  if (lot < 0.42) return drawInterruption(random, people);
  if (lot < 0.54) return drawBrowser(random);
  return drawPerson(random, people);
}

function drawFault(random: Random, people: readonly PersonId[]): WalkEvent {
  const who = random.pick(people);
  const lot = random.fraction();
  if (lot < 0.15) return { kind: 'lag', who, lag: { kind: random.pick(LAGS) } };
  if (lot < 0.18) return { kind: 'lag', who, lag: { kind: 'history-id', back: random.whole(1, 9) } };
  if (lot < 0.24) return { kind: 'caught up' };
  if (lot < 0.28) return { kind: 'cursed message', who };
  const times = random.pick([1, 1, 2, 5]);
  const skip = random.pick([0, 0, 0, 1, 3]);
  return { kind: 'fault', place: random.pick(FAULT_PLACES), fault: random.pick(FAULT_KINDS), times, skip };
}

function drawInterruption(random: Random, people: readonly PersonId[]): WalkEvent {
  const lot = random.fraction();
  if (lot < 0.4) return { kind: 'meanwhile', call: random.whole(1, 30), event: drawSudden(random, people) };
  if (lot < 0.85) {
    const calls = Array.from({ length: random.pick([1, 1, 2]) }, () => random.whole(1, 45));
    return { kind: 'kill at', calls, when: random.pick(['before', 'after']) };
  }
  return {
    kind: 'rejects',
    port: random.pick(['local.set', 'session.set', 'showNotification']),
    after: random.whole(0, 5),
  };
}

function drawBrowser(random: Random): WalkEvent {
  const lot = random.fraction();
  if (lot < 0.3) return { kind: 'sleep', for: random.pick([3 * MINUTE, HOUR, 9 * HOUR]) };
  if (lot < 0.5) return { kind: 'restart', losesAlarm: random.happens(0.5) };
  return { kind: 'presence', is: random.pick(['active', 'idle', 'locked']) };
}

function drawPerson(random: Random, people: readonly PersonId[]): WalkEvent {
  const who = random.pick(people);
  const which = random.fraction() ** 2;
  const lot = random.fraction();
  if (lot < 0.06) return { kind: 'reply', who, which };
  if (lot < 0.12) return { kind: 'sign in', who, level: random.pick(['manage', 'manage', 'read', 'count']) };
  if (lot < 0.15) return { kind: 'forget', who };
  if (lot < 0.21) return { kind: 'pause', who, is: random.happens(0.4) };
  if (lot < 0.27) return { kind: 'watch', who, watch: random.pick(WATCHES) };
  if (lot < 0.29) return { kind: 'pace', minutes: random.pick([0.5, 1, 2, 5]) };
  if (lot < 0.31) return { kind: 'badge of', who: random.happens(0.5) ? who : undefined };
  if (lot < 0.4) return { kind: 'popup' };
  if (lot < 0.43) return { kind: 'dismiss notifications' };
  if (lot < 0.73) {
    const action = random.pick(ACTION_KINDS);
    return { kind: 'act', who, action, which, many: random.pick([1, 1, 1, 2, 25]), whole: random.happens(0.3) };
  }
  if (lot < 0.95) return { kind: 'undo', ago: random.pick([0, 0, 0, 1, 2]), isDouble: random.happens(0.3) };
  return { kind: 'ask again' };
}

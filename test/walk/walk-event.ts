import type { Lag } from '../../sandbox/gmail/replica.ts';
import type { ActionKind } from '../../src/core/actions/action-table.ts';
import type { Watch } from '../../src/core/mailbox/watch.ts';
import type { Millis } from '../../src/core/time.ts';

/** The people of a walk, by the id that Google knows each by. */
export const PEOPLE = ['ada', 'bo', 'cy'] as const;
export type PersonId = (typeof PEOPLE)[number];

/** What another device, or Gmail itself, does to messages. */
export type ElsewhereChange =
  | 'read'
  | 'unread'
  | 'star'
  | 'unstar'
  | 'archive'
  | 'unarchive'
  | 'trash'
  | 'untrash'
  | 'label'
  | 'unlabel'
  | 'delete';

export const FAULT_PLACES = ['token', 'profile', 'history', 'list', 'label', 'message', 'thread', 'change'] as const;
export type FaultPlace = (typeof FAULT_PLACES)[number];

export const FAULT_KINDS = [
  '400 precondition',
  '401',
  '403 rate',
  '404',
  '429',
  '429 header',
  '429 text',
  '500',
  '503 header',
  'page',
  'reset',
  'hang',
  'slow',
  'late effect',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What can happen at any call of the outside, between two steps of the worker. `which`, in [0, 1), is a place in a list. */
export type SuddenEvent =
  | { readonly kind: 'mail'; readonly who: PersonId; readonly many: number; readonly to: readonly string[] }
  /** Mail that carries an earlier date, as an imported one does. */
  | { readonly kind: 'old mail'; readonly who: PersonId }
  | {
      readonly kind: 'elsewhere';
      readonly who: PersonId;
      readonly change: ElsewhereChange;
      readonly which: number;
      readonly many: number;
    }
  | { readonly kind: 'history expires' | 'tokens expire' | 'label deleted' | 'access revoked'; readonly who: PersonId }
  | { readonly kind: 'clock'; readonly by: Millis }
  | { readonly kind: 'online' | 'may notify'; readonly is: boolean }
  | { readonly kind: 'kill' };

/** What a person does on the pages of the extension, or answers to. */
export type PersonEvent =
  | { readonly kind: 'reply'; readonly who: PersonId; readonly which: number }
  | { readonly kind: 'sign in'; readonly who: PersonId; readonly level: 'count' | 'read' | 'manage' }
  | { readonly kind: 'forget'; readonly who: PersonId }
  | { readonly kind: 'pause'; readonly who: PersonId; readonly is: boolean }
  | { readonly kind: 'watch'; readonly who: PersonId; readonly watch: Watch }
  | { readonly kind: 'pace'; readonly minutes: 0.5 | 1 | 2 | 5 }
  | { readonly kind: 'badge of'; readonly who: PersonId | undefined }
  | { readonly kind: 'popup' }
  | { readonly kind: 'dismiss notifications' }
  | ActEvent
  | UndoEvent
  /** The page asks for its last action again, as after a worker that died. */
  | { readonly kind: 'ask again' };

export interface ActEvent {
  readonly kind: 'act';
  readonly who: PersonId;
  readonly action: ActionKind;
  readonly which: number;
  readonly many: number;
  readonly whole: boolean;
}

/** Takes back one of the last actions, once or, as by a double click, twice at the same time. */
export interface UndoEvent {
  readonly kind: 'undo';
  readonly ago: number;
  readonly isDouble: boolean;
}

/** What Google, the network or the browser does, and when. */
export type TroubleEvent =
  | { readonly kind: 'lag'; readonly who: PersonId; readonly lag: Lag }
  | { readonly kind: 'caught up' }
  | {
      readonly kind: 'fault';
      readonly place: FaultPlace;
      readonly fault: FaultKind;
      readonly times: number;
      readonly skip: number;
    }
  /** The newest message answers 500 until all is quiet. */
  | { readonly kind: 'cursed message'; readonly who: PersonId }
  | { readonly kind: 'meanwhile'; readonly call: number; readonly event: SuddenEvent }
  /** The next worker ends at that call; the one after it at the second. */
  | { readonly kind: 'kill at'; readonly calls: readonly number[]; readonly when: 'before' | 'after' }
  | {
      readonly kind: 'rejects';
      readonly port: 'local.set' | 'session.set' | 'showNotification';
      readonly after: number;
    }
  | { readonly kind: 'wait'; readonly for: Millis }
  | { readonly kind: 'sleep'; readonly for: Millis }
  | { readonly kind: 'restart'; readonly losesAlarm: boolean }
  | { readonly kind: 'presence'; readonly is: 'active' | 'idle' | 'locked' }
  /** Everything that goes wrong ends, and what is shown must come to be true. */
  | { readonly kind: 'quiet' };

/** One thing that happens in a walk. */
export type WalkEvent = SuddenEvent | PersonEvent | TroubleEvent;

const OF_PERSON = {
  reply: true,
  'sign in': true,
  forget: true,
  pause: true,
  watch: true,
  pace: true,
  'badge of': true,
  popup: true,
  'dismiss notifications': true,
  act: true,
  undo: true,
  'ask again': true,
} as const satisfies Readonly<Record<PersonEvent['kind'], true>>;

const SUDDEN = {
  mail: true,
  'old mail': true,
  elsewhere: true,
  'history expires': true,
  'tokens expire': true,
  'label deleted': true,
  'access revoked': true,
  clock: true,
  online: true,
  'may notify': true,
  kill: true,
} as const satisfies Readonly<Record<SuddenEvent['kind'], true>>;

export function isOfPerson(event: WalkEvent): event is PersonEvent {
  return event.kind in OF_PERSON;
}

export function isSudden(event: WalkEvent): event is SuddenEvent {
  return event.kind in SUDDEN;
}

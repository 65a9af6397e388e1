import type { Sealed } from './account/secret.ts';
import { IDLE_AFTER, type Presence } from './schedule/pace.ts';
import { type EpochMs, MINUTE } from './time.ts';

/** After how many minutes away Tidings locks by itself, for those who don't want to wait until the browser is closed. */
export const AWAY_MINUTES = [5, 15, 60] as const;

export type AwayMinutes = (typeof AWAY_MINUTES)[number];

/** In UTF-16 code units. Any length can be guessed sooner or later, so the settings page recommends four words. */
export const SHORTEST_PASSPHRASE = 8;

/** The lock as stored while it is on: the key to the mail, sealed with a key that is derived from the passphrase. */
export interface Lock {
  /** In base64. Chosen at random with each passphrase. */
  readonly salt: string;
  /** Of PBKDF2 with HMAC-SHA-256 (RFC 8018 section 5.2). */
  readonly iterations: number;
  readonly key: Sealed;
  /** Undefined: only when the browser is closed. */
  readonly awayMinutes?: AwayMinutes | undefined;
}

/** What is kept in memory while the lock is open. */
export interface Unlocked {
  /** The key to the mail, in base64. */
  readonly key: string;
  /** When the passphrase was typed. What came before is announced without its text. */
  readonly since: EpochMs;
  /** When somebody was last known to be there. */
  readonly seenAt: EpochMs;
}

/** Looked at this long before the time is up, so that somebody who is there is seen in time. */
const EARLY = MINUTE;

/**
 * When somebody was last there, by what is known now; `away` if that is `minutes` ago. That is also so if nothing could look
 * for that long, because the computer slept.
 */
export function lastSeen(seenAt: EpochMs, presence: Presence, minutes: AwayMinutes, now: EpochMs): EpochMs | 'away' {
  // A time in the future means that the clock was set back since.
  const known = Math.min(seenAt, now);
  const seen = presence === 'idle' ? Math.min(known, now - IDLE_AFTER) : known;
  if (now - seen >= minutes * MINUTE) return 'away';
  return presence === 'active' ? now : seen;
}

/** When to look again whether somebody is there. */
export function lookAgainAt(seenAt: EpochMs, presence: Presence, minutes: AwayMinutes): EpochMs {
  return seenAt + minutes * MINUTE - (presence === 'active' ? EARLY : 0);
}

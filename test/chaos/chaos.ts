import type { Stage } from '../../tools/stage/stage.ts';
import type { MailDay } from './mail-day.ts';

/** What is counted while a day is played. */
export interface Figures {
  episodes: number;
  rounds: number;
  /** Of a background that ran. */
  kills: number;
  /** Requests that a fault hit. */
  faults: number;
  requests: number;
  /** Recoveries that took more than one check without a fault, such as after Google had named a time to wait for. */
  secondChecks: number;
  popups: number;
  /** Actions that a person asked for. */
  wishes: number;
}

/** A day of mail that is being played, and what keeps account of it. */
export interface Chaos {
  readonly stage: Stage;
  /** Of each account, in their order. */
  readonly days: readonly [MailDay, MailDay];
  readonly figures: Figures;
  /** Takes down what is done, for the case that it ends badly. */
  readonly note: (line: string) => void;
}

/** Nothing has happened yet. */
export function noFigures(): Figures {
  return { episodes: 0, rounds: 0, kills: 0, faults: 0, requests: 0, secondChecks: 0, popups: 0, wishes: 0 };
}

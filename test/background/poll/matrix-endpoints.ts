import type { FaultRule } from '../../../sandbox/faults.ts';
import type { Mailbox } from '../../../sandbox/mailbox/mailbox.ts';
import { HOUR, MINUTE, type Millis } from '../../../src/core/time.ts';
import { GMAIL_FAULTS, type MatrixFault, TOKEN_FAULTS } from './matrix-faults.ts';

/** One row of the fault matrix: a request that polls make. */
export interface MatrixEndpoint {
  readonly name: string;
  readonly at: Pick<FaultRule, 'host' | 'path'>;
  readonly faults: readonly MatrixFault[];
  /** What happens in the mailbox so that the next poll comes to this request, besides a new message. */
  readonly cause?: (mailbox: Mailbox) => void;
  /** How long a cell lets pass, from the good end of the one before it, until its own first poll. */
  readonly quietFor: Millis;
  /** Is the new count known although this request failed with a fault of that name? */
  readonly isCounted: (fault: string) => boolean;
  /** Faults that are an answer here, and no trouble. */
  readonly noTrouble: readonly string[];
}

const gmail = (path: RegExp): MatrixEndpoint['at'] => ({ host: 'gmail.googleapis.com', path });

/** Every request that a poll makes. */
export const MATRIX: readonly MatrixEndpoint[] = [
  {
    name: 'users.getProfile',
    at: gmail(/\/profile$/),
    faults: GMAIL_FAULTS,
    quietFor: MINUTE,
    // A list that is not to be had does not keep the count back.
    isCounted: (fault) => fault === '404',
    noTrouble: [],
  },
  {
    name: 'users.history.list',
    at: gmail(/\/history$/),
    faults: GMAIL_FAULTS,
    quietFor: MINUTE,
    isCounted: () => false,
    // History that is too old: the list is made anew in the same poll.
    noTrouble: ['404'],
  },
  {
    name: 'users.messages.list',
    at: gmail(/\/messages$/),
    faults: GMAIL_FAULTS,
    cause: (mailbox) => mailbox.expireHistory(),
    // The pauses between listings for lost history are over then.
    quietFor: 3 * HOUR,
    // A list that is not to be had does not keep the count back.
    isCounted: (fault) => fault === '404',
    noTrouble: [],
  },
  {
    name: 'users.labels.get',
    at: gmail(/\/labels\/\w+$/),
    faults: GMAIL_FAULTS,
    quietFor: MINUTE,
    isCounted: () => false,
    noTrouble: [],
  },
  {
    name: 'users.messages.get',
    at: gmail(/\/messages\/\w+$/),
    faults: GMAIL_FAULTS,
    quietFor: MINUTE,
    isCounted: (fault) => fault !== 'no network',
    // One message that cannot be had does not hold back the account: it is asked for again by the next poll.
    noTrouble: ['404', '401', '500', 'a page in place of data', 'JSON cut in half', 'wrong types', '503 with a page'],
  },
  {
    name: 'the refresh of the access token',
    at: { host: 'oauth2.googleapis.com', path: /^\/token$/ },
    faults: TOKEN_FAULTS,
    quietFor: MINUTE,
    isCounted: () => false,
    noTrouble: [],
  },
];

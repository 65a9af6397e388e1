import { METHODS } from '../../sandbox/gmail/method-table.ts';
import { LIST_SIZE } from '../../src/core/mailbox/mailbox.ts';

/** What happened to a mailbox since its last poll. */
export interface Happened {
  /** New unread messages. */
  readonly arrived: number;
  /** Other changes, such as a message read elsewhere. */
  readonly otherwise: number;
  /** Is the hourly reading of the label due? */
  readonly countDue: boolean;
}

/** Requests and quota units that one poll or many cost. */
export interface Cost {
  readonly requests: number;
  readonly units: number;
}

const PROBE = unitsOf('users.getProfile');
const HISTORY = unitsOf('users.history.list');
const LABEL = unitsOf('users.labels.get');
const MESSAGE = unitsOf('users.messages.get');

/** What a poll at level Read costs by the plan: a probe; after a change history, label and metadata of what is listed. */
export function pollCost({ arrived, otherwise, countDue }: Happened): Cost {
  if (arrived + otherwise === 0) {
    return countDue ? { requests: 2, units: PROBE + LABEL } : { requests: 1, units: PROBE };
  }
  const fetched = Math.min(arrived, LIST_SIZE);
  return { requests: 3 + fetched, units: PROBE + HISTORY + LABEL + fetched * MESSAGE };
}

/** The least that a new message can cost: the same without the probe, since a push would make that needless. */
export const LEAST_PER_MESSAGE: Cost = { requests: 3, units: HISTORY + LABEL + MESSAGE };

function unitsOf(name: string): number {
  const method = METHODS.find((each) => each.name === name);
  if (method === undefined) throw new Error(`The sandbox has no method ${name}`);
  return method.units;
}

import { type EpochMs, SECOND } from '../../../src/core/time.ts';

/** A queue of clients by the time at which each is due, for times from 0 to its end; a client is in it once at most. */
export interface TimingWheel {
  /** Puts a client in, unless it is due at the end or later. */
  push(client: number, due: EpochMs): void;
  /** Takes out a client of the earliest second that has one; within a second, in any order. -1 when it is empty. */
  pop(): number;
}

/** A wheel of one slot a second, each a linked list through typed arrays: a step costs the same however many clients. */
export function createTimingWheel(clients: number, end: EpochMs): TimingWheel {
  const first = new Int32Array(Math.ceil(end / SECOND)).fill(-1);
  const next = new Int32Array(clients);
  let slot = 0;
  return {
    push(client, due) {
      if (due >= end) return;
      const at = Math.floor(due / SECOND);
      if (at < slot) throw new Error(`Client ${client} is due in the past`);
      next[client] = first[at] ?? -1;
      first[at] = client;
    },
    pop() {
      for (; slot < first.length; slot += 1) {
        const client = first[slot] ?? -1;
        if (client === -1) continue;
        first[slot] = next[client] ?? -1;
        return client;
      }
      return -1;
    },
  };
}

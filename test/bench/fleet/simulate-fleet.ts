import { type EpochMs, HOUR, MINUTE, type Millis, SECOND } from '../../../src/core/time.ts';
import { pollCost } from '../poll-cost.ts';
import { createRandom } from './random.ts';
import { dueAfterFailure, dueAfterGoodPoll } from './scheduler.ts';
import { createTimingWheel } from './timing-wheel.ts';

/** A fleet of clients over some hours, in which both of Google's hosts answer 503 from `outage.from` to `outage.to`. */
export interface FleetPlan {
  readonly clients: number;
  readonly seed: number;
  readonly end: EpochMs;
  readonly outage: { readonly from: EpochMs; readonly to: EpochMs };
  /** Each message is read elsewhere some time later, which is a change of its own. */
  readonly messagesPerDay: number;
}

/** What Google saw, minute by minute, failed requests included, and how the clients fared. */
export interface FleetTally {
  readonly gmailRequests: Uint32Array;
  readonly tokenRequests: Uint32Array;
  readonly units: number;
  /** For each client that met the outage, how long after its end Gmail answered it again. */
  readonly recoveries: readonly Millis[];
}

/** As Google's token endpoint says in `expires_in`. */
const TOKEN_LIFE = 3_599 * SECOND;
/** Access tokens are replaced so long before they end. */
const EARLY = MINUTE;
const LABEL_EVERY = HOUR;

/** Runs the fleet. Clients start spread over a minute, their tokens over an hour, as if they had run for long. */
export function simulateFleet({ clients, seed, end, outage, messagesPerDay }: FleetPlan): FleetTally {
  const random = createRandom(seed);
  const untilNext = (): Millis => (-Math.log(1 - random()) * 24 * HOUR) / messagesPerDay;
  const spread = (over: Millis) => Float64Array.from({ length: clients }, () => random() * over);
  const minutes = Math.ceil(end / MINUTE);
  const gmailRequests = new Uint32Array(minutes);
  const tokenRequests = new Uint32Array(minutes);
  const due = spread(MINUTE);
  const tokenEnds = spread(TOKEN_LIFE).map((left) => left + EARLY);
  const countedAt = spread(LABEL_EVERY).map((age) => -age);
  const nextMessage = Float64Array.from({ length: clients }, untilNext);
  const nextRead = Float64Array.from({ length: clients }, untilNext);
  const failures = new Uint16Array(clients);
  const recoveries: Millis[] = [];
  let units = 0;

  /** How many events of a client's random process lie before `now`; moves it past them. */
  const since = (next: Float64Array, client: number, now: EpochMs): number => {
    let count = 0;
    let at = next[client] ?? 0;
    for (; at <= now; at += untilNext()) count += 1;
    next[client] = at;
    return count;
  };

  /** Does the client get its answers? Counts what it asks for. */
  const poll = (client: number, now: EpochMs): boolean => {
    const minute = Math.floor(now / MINUTE);
    const works = now < outage.from || now >= outage.to;
    if ((tokenEnds[client] ?? 0) - EARLY <= now) {
      tokenRequests[minute] = (tokenRequests[minute] ?? 0) + 1;
      if (!works) return false;
      tokenEnds[client] = now + TOKEN_LIFE;
    }
    if (!works) {
      gmailRequests[minute] = (gmailRequests[minute] ?? 0) + 1;
      return false;
    }
    const arrived = since(nextMessage, client, now);
    const otherwise = since(nextRead, client, now);
    const countDue = now - (countedAt[client] ?? 0) >= LABEL_EVERY;
    if (countDue || arrived + otherwise > 0) countedAt[client] = now;
    const cost = pollCost({ arrived, otherwise, countDue });
    gmailRequests[minute] = (gmailRequests[minute] ?? 0) + cost.requests;
    units += cost.units;
    return true;
  };

  const wheel = createTimingWheel(clients, end);
  for (let client = 0; client < clients; client += 1) wheel.push(client, due[client] ?? 0);
  for (let client = wheel.pop(); client !== -1; client = wheel.pop()) {
    const now = due[client] ?? 0;
    const before = failures[client] ?? 0;
    let nextDue: EpochMs;
    if (poll(client, now)) {
      if (before > 0) recoveries.push(now - outage.to);
      failures[client] = 0;
      nextDue = dueAfterGoodPoll(now);
    } else {
      failures[client] = before + 1;
      nextDue = dueAfterFailure(now, before, random());
    }
    due[client] = nextDue;
    wheel.push(client, nextDue);
  }
  return { gmailRequests, tokenRequests, units, recoveries };
}

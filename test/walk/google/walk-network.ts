import type { Http } from '../../../src/core/http.ts';
import { type EpochMs, type Millis, SECOND } from '../../../src/core/time.ts';
import type { WalkClock } from '../walk-clock.ts';
import type { FaultKind, PersonId } from '../walk-event.ts';
import { answerOf, type WalkFaults } from './walk-faults.ts';
import type { WalkGoogle, WalkRequest } from './walk-google.ts';

/** A time in which Google wants to hear nothing of a person, and has said so. */
export interface Rest {
  readonly who: PersonId;
  readonly from: EpochMs;
  readonly until: EpochMs;
}

/** The way to Google, with everything that goes wrong on it. */
export interface WalkNetwork {
  readonly http: Http;
  isOnline: boolean;
  /** Breaks off every request that waits for its answer. */
  readonly breakOff: () => void;
  /** How many wait. */
  readonly waiting: () => number;
  readonly requests: readonly WalkRequest[];
  /** The rests that were told since this was last asked. */
  readonly newRests: () => readonly Rest[];
  /** Sees each request that is sent. */
  onRequest: (request: WalkRequest) => void;
}

/** As the platform's own `http` has it. */
const LIMIT: Millis = 15 * SECOND;
/** How long a slow answer takes. */
const SLOW: Millis = 9 * SECOND;

/** A network on which nothing has happened yet. */
export function createWalkNetwork(clock: WalkClock, google: WalkGoogle, faults: WalkFaults): WalkNetwork {
  const requests: WalkRequest[] = [];
  const waiting = new Set<() => void>();
  let rests: Rest[] = [];

  /** Waits so long at most; rejects as `fetch` does where the connection breaks off or a limit of ours comes first. */
  function wait(wanted: Millis, signal: AbortSignal | undefined): Promise<void> {
    const most = Math.min(LIMIT, clock.endOf(signal) - clock.now());
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => (): void => {
        waiting.delete(breaks);
        settle();
      };
      const breaks = end(() => reject(new TypeError('Failed to fetch')));
      waiting.add(breaks);
      const late = end(() => reject(new DOMException('The operation timed out.', 'TimeoutError')));
      if (wanted < most) clock.after(wanted, end(resolve));
      else clock.after(Math.max(0, most), late);
    });
  }

  async function answerWith(fault: FaultKind, request: WalkRequest): Promise<Response> {
    const { answer, until } = answerOf(fault, clock.now());
    if (until !== undefined && request.who !== undefined) {
      // A clock that is set wrong cannot tell when a moment has come; and only Gmail puts it in a text.
      const isRead = fault !== '429 text' || (clock.skew() === 0 && request.place !== 'token');
      if (isRead) rests.push({ who: request.who, from: clock.now(), until });
    }
    return answer;
  }

  const network: WalkNetwork = {
    isOnline: true,
    requests,
    breakOff: () => {
      for (const breaks of [...waiting]) breaks();
    },
    waiting: () => waiting.size,
    newRests: () => {
      const told = rests;
      rests = [];
      return told;
    },
    onRequest: () => undefined,
    http: async (address, init) => {
      const url = new URL(address);
      if (!network.isOnline) throw new TypeError('Failed to fetch');
      if (clock.endOf(init.signal) <= clock.now()) throw new DOMException('The operation timed out.', 'TimeoutError');
      const request = google.read(url, init);
      requests.push(request);
      network.onRequest(request);
      const answer = (): Promise<Response> => google.answer(request, url, init);
      const fault = faults.claim(request.place, url.pathname);
      switch (fault) {
        case undefined:
          return answer();
        case 'reset':
          throw new TypeError('Failed to fetch');
        case 'hang':
          await wait(Number.POSITIVE_INFINITY, init.signal);
          return answer();
        case 'slow': {
          const given = await answer();
          await wait(SLOW, init.signal);
          return given;
        }
        case 'late effect':
          await wait(SLOW, init.signal);
          return answer();
        default:
          return answerWith(fault, request);
      }
    },
  };
  return network;
}

import * as v from 'valibot';
import type { AccountId } from '../../core/account/account.ts';
import { afterRequests, type JournalEntry, type KeptJournal, type Outcome } from '../../core/activity/journal.ts';
import type { Http, HttpInit } from '../../core/http.ts';
import { networkProblem } from '../../core/network-problem.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { journalToExtend } from '../../storage/journal-items.ts';
import type { World } from '../world.ts';

/**
 * The requests of one event. They are kept in memory until a write stores them, so that a poll needs no write for this
 * alone: a worker that is killed loses those of its event.
 */
export interface Journal {
  /** Sends a request and records it. Reads the whole answer, whose size is recorded. */
  readonly http: Http;
  /** What a write must read that is to store the requests as well. */
  readonly items: ReturnType<typeof itemsOf>;
  /** The changes that store the requests, once; none if the account was removed meanwhile. */
  readonly changes: (kept: Kept) => Partial<KeptJournal>;
  /** Stores the requests in a write of their own, if there are any left. */
  readonly close: () => Promise<void>;
}

interface Kept extends KeptJournal {
  readonly accounts: readonly { readonly id: AccountId }[];
}

/** Opens the journal of one event: of an account, or of requests that belong to none. */
export function openJournal({ http, local, now }: World, account: AccountId | undefined): Journal {
  const items = itemsOf(account);
  let made: JournalEntry[] = [];

  function changes({ accounts, ...kept }: Kept): Partial<KeptJournal> {
    const entries = made;
    made = [];
    const isWanted = account === undefined || accounts.some(({ id }) => id === account);
    return isWanted && entries.length > 0 ? afterRequests(kept, entries) : {};
  }

  return {
    http: async (url, init) => {
      const at = now();
      const record = (outcome: Outcome, received: number): void => {
        // A clock that was set back meanwhile does not tell how long it took.
        made.push([at, init.purpose, outcome, Math.max(0, now() - at), sizeOf(init.body), received]);
      };
      try {
        const answer = await http(url, init);
        const { ok, status, headers } = answer;
        const text = await answer.text();
        record(status === 400 && asksForNonce(text) ? 'nonce' : status, sizeOf(text));
        return { ok, status, headers, text: async () => text };
      } catch (error) {
        record(networkProblem(error)?.kind === 'slow' ? 'slow' : 'offline', 0);
        throw error;
      }
    },
    items,
    changes,
    close: async () => {
      if (made.length > 0) await local.update(items, changes);
    },
  };
}

/** The refusal by which an authorization server sends a nonce for the next proof. RFC 9449 section 8. */
const NonceRequest = v.object({ error: v.literal('use_dpop_nonce') });

function asksForNonce(body: string): boolean {
  try {
    return v.is(NonceRequest, JSON.parse(body));
  } catch {
    return false; // not JSON
  }
}

function itemsOf(account: AccountId | undefined) {
  return { accounts: accountsItem, ...journalToExtend(account) };
}

function sizeOf(body: HttpInit['body']): number {
  return body === undefined ? 0 : new TextEncoder().encode(String(body)).length;
}

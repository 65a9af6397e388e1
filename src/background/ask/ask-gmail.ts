import type { Account } from '../../core/account/account.ts';
import { PURPOSES } from '../../core/activity/purposes.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, type Result } from '../../core/result.ts';
import { afterRest } from '../../core/schedule/health.ts';
import type { EpochMs } from '../../core/time.ts';
import type { GmailFailure } from '../../gmail/failure.ts';
import type { GmailRequest } from '../../gmail/request.ts';
import { send } from '../../gmail/send.ts';
import { type AccessToken, accountsItem } from '../../storage/account-items.ts';
import { healthItem } from '../../storage/mailbox-items.ts';
import type { World } from '../world.ts';
import { accessToken } from './access-token.ts';
import type { Pacer } from './pacer.ts';

/** Why a request to Gmail can fail once tokens are handled. */
export type AskFailure = Problem | { readonly kind: 'not-found' };

/** Sends one request for an account and reads the answer. After a 401, refreshes the token and retries once. */
export type AskGmail = <Value>(
  request: GmailRequest,
  read: (body: unknown) => Result<Value, GmailFailure>,
) => Promise<Result<Value, AskFailure>>;

/** How many requests to send at once. Gmail's limit per user is not documented; it accepts this many. */
export const AT_ONCE = 5;

/**
 * Creates a function that asks Gmail for one account, within Google's quota, with the stored access token `access` if
 * it can still be used. It lasts for one event, because it keeps the access token. Once Google has asked for a pause, it sends nothing more, and the time that Google named is stored
 * for all later requests.
 */
export function askFor(world: World, account: Account, pacer: Pacer, access: AccessToken | undefined): AskGmail {
  const inTurn = atMost(AT_ONCE);
  let token: Promise<Result<string>> | undefined;
  let pause: AskFailure | undefined;

  async function authorized(request: GmailRequest): Promise<Result<unknown, AskFailure>> {
    if (pause !== undefined) return fail(pause);
    const notBefore = pacer.spend(PURPOSES[request.purpose].units);
    if (notBefore !== undefined) return fail({ kind: 'paced', until: notBefore });
    token ??= accessToken(world, account, { access });
    const first = await token;
    if (!first.ok) return first;
    let answer = await send(world.http, first.value, request, world.now);

    if (!answer.ok && answer.problem.kind === 'unauthorized') {
      token = accessToken(world, account, { rejected: first.value });
      const second = await token;
      if (!second.ok) return second;
      answer = await send(world.http, second.value, request, world.now);
    }
    if (answer.ok) return answer;
    const explained = explain(answer.problem);
    if (explained.problem.kind === 'throttled') {
      pause ??= explained.problem;
      await keepRest(world, account, explained.problem.until);
    }
    return explained;
  }

  return async (request, read) => {
    const answer = await inTurn(() => authorized(request));
    if (!answer.ok) return answer;
    const value = read(answer.value);
    return value.ok ? value : explain(value.problem);
  };
}

/** Stores when the pause ends, if Google named a time: it applies to all requests, whoever made this one. */
async function keepRest(world: World, { id }: Account, until: EpochMs | undefined): Promise<void> {
  if (until === undefined) return;
  await world.local.update({ accounts: accountsItem, health: healthItem(id) }, ({ accounts, health }) =>
    accounts.some((one) => one.id === id) ? { health: afterRest(health, until, world.now(), world.chance()) } : {},
  );
}

function explain(failure: GmailFailure): { readonly ok: false; readonly problem: AskFailure } {
  return fail(failure.kind === 'unauthorized' ? { kind: 'server', detail: 'HTTP 401' } : failure);
}

/** Creates a function that runs at most `most` tasks at once; the others wait in the order in which they came. */
function atMost(most: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

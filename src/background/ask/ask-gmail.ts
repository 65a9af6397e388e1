import type { Account } from '../../core/account/account.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, type Result } from '../../core/result.ts';
import type { GmailFailure } from '../../gmail/failure.ts';
import type { GmailRequest } from '../../gmail/request.ts';
import { send } from '../../gmail/send.ts';
import type { World } from '../world.ts';
import { accessToken } from './access-token.ts';
import { atMost } from './at-most.ts';
import type { Pacer } from './pacer.ts';

/** What a request to Gmail may fail with once tokens are dealt with. */
export type AskFailure = Problem | { readonly kind: 'not-found' };

/** Sends one request for an account and reads the answer. A 401 is answered by one refresh and one more try. */
export type AskGmail = <Value>(
  request: GmailRequest,
  read: (body: unknown) => Result<Value, GmailFailure>,
) => Promise<Result<Value, AskFailure>>;

/** Gmail refuses more requests of one user at once than it cares to say; this many it takes. */
export const AT_ONCE = 5;

/** The way to ask Gmail for one account, at the pace that Google allows. Lasts for one poll: it keeps the access token. */
export function askFor(world: World, account: Account, pacer: Pacer): AskGmail {
  const inTurn = atMost(AT_ONCE);
  let token: Promise<Result<string>> | undefined;

  async function authorized(request: GmailRequest): Promise<Result<unknown, AskFailure>> {
    const notBefore = pacer.spend(request.units);
    if (notBefore !== undefined) return fail({ kind: 'throttled', until: notBefore });
    token ??= accessToken(world, account);
    const first = await token;
    if (!first.ok) return first;
    let answer = await send(world.http, first.value, request, world.now);

    if (!answer.ok && answer.problem.kind === 'unauthorized') {
      token = accessToken(world, account, first.value);
      const second = await token;
      if (!second.ok) return second;
      answer = await send(world.http, second.value, request, world.now);
    }
    return answer.ok ? answer : explain(answer.problem);
  }

  return async (request, read) => {
    const answer = await inTurn(() => authorized(request));
    if (!answer.ok) return answer;
    const value = read(answer.value);
    return value.ok ? value : explain(value.problem);
  };
}

function explain(failure: GmailFailure): { readonly ok: false; readonly problem: AskFailure } {
  return fail(failure.kind === 'unauthorized' ? { kind: 'server', detail: 'HTTP 401' } : failure);
}

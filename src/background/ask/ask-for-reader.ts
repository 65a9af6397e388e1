import type { FetchRefusal } from '../../commands/contract.ts';
import { mayRead } from '../../core/account/access-level.ts';
import type { Account, AccountId } from '../../core/account/account.ts';
import { fail, type Result } from '../../core/result.ts';
import { isResting } from '../../core/schedule/health.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { healthItem } from '../../storage/mailbox-items.ts';
import type { World } from '../world.ts';
import { type AskGmail, askFor } from './ask-gmail.ts';
import { openPacer } from './pacer.ts';
import { withinLimit } from './within-limit.ts';

/** Does what a person who reads mail waits for: `step` asks Gmail for an account that may be read, within an event's time. */
export async function askForReader(
  world: World,
  id: AccountId,
  step: (account: Account, ask: AskGmail) => Promise<Result<undefined, FetchRefusal>>,
): Promise<Result<undefined, FetchRefusal>> {
  const { accounts, health } = await world.local.read({ accounts: accountsItem, health: healthItem(id) });
  const account = accounts.find((one) => one.id === id);
  if (account === undefined) return fail({ kind: 'no-such-account' });
  if (!mayRead(account.level)) return fail({ kind: 'needs-level-read' });
  if (!world.isOnline()) return fail({ kind: 'offline' });
  if (health.problem !== undefined && isResting(health, world.now())) return fail(health.problem);

  const pacer = await openPacer(world, id);
  const end = await step(account, askFor(withinLimit(world), account, pacer));
  await pacer.close();
  // A browser that withholds Google's hosts makes a request fail just as a lost connection does.
  const isOffline = !end.ok && end.problem.kind === 'offline';
  return isOffline && !(await world.hasHosts()) ? fail({ kind: 'not-permitted', missing: 'host' }) : end;
}

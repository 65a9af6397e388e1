import { type AccessLevel, mayManage, mayRead } from '../../core/account/access-level.ts';
import { type Account, type AccountId, nextColor } from '../../core/account/account.ts';
import type { GoogleClient } from '../../core/account/google-client.ts';
import type { KeySet } from '../../core/account/key-set.ts';
import { withoutRevocation } from '../../core/account/revocation.ts';
import { withoutPermission } from '../../core/actions/action-queue.ts';
import { afterNewAddress } from '../../core/mailbox/after-answers.ts';
import { EMPTY_MAILBOX } from '../../core/mailbox/mailbox.ts';
import { DEFAULT_WATCH } from '../../core/mailbox/watch.ts';
import { NEW_HEALTH } from '../../core/schedule/health.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Grant } from '../../oauth/exchange-code.ts';
import { accessTokenItem, accountsItem, refreshTokenItem } from '../../storage/account-items.ts';
import { actionsItem } from '../../storage/action-items.ts';
import { bodiesItem, type ReadBody } from '../../storage/body-item.ts';
import { healthItem, mailboxItem } from '../../storage/mailbox-items.ts';
import { pendingOrNothing, revocationsItem } from '../../storage/revocation-item.ts';
import { sealSecrets } from '../accounts/secrets.ts';
import type { World } from '../world.ts';

/**
 * Stores a sign-in that has passed every check, in one write: the account in its old place or at the end, its refresh
 * token, and its mail as it was. A worker killed before this write has changed nothing; after it, the next poll
 * continues.
 */
export async function storeGrant(
  world: World,
  grant: Grant & { readonly keys: KeySet },
  client: GoogleClient,
  level: AccessLevel,
  startedAt: EpochMs,
): Promise<Account> {
  const id = grant.subject;
  const items = {
    accounts: accountsItem,
    refreshToken: refreshTokenItem(id),
    mailbox: mailboxItem(id),
    health: healthItem(id),
    actions: actionsItem(id),
    revocations: revocationsItem,
  };
  // The old access token goes first: a killed worker must not leave it with the new account, whose level may differ.
  const session = { access: accessTokenItem(id), bodies: bodiesItem };
  await world.session.update(session, ({ access, bodies }) => ({
    ...(access === undefined ? {} : { access: undefined }),
    ...readable(bodies, id, level),
  }));
  const plain = { clientSecret: client.secret, refreshToken: grant.refreshToken };
  const { clientSecret, refreshToken } = await sealSecrets(grant.keys, id, plain);
  const { accounts } = await world.local.update(
    items,
    ({ accounts: before, mailbox, health, actions, revocations }) => {
      const old = before.find((account) => account.id === id);
      const known = old === undefined || old.email === grant.email ? mailbox : afterNewAddress(mailbox, world.now());
      const generation = Math.max(world.now(), (old?.generation ?? 0) + 1);
      const choices = old ?? { watch: DEFAULT_WATCH, color: nextColor(before), paused: false };
      // At the level `count` only labels can be watched, because single messages can't be listed.
      const watch = !mayRead(level) && choices.watch.kind !== 'labels' ? DEFAULT_WATCH : choices.watch;
      const account: Account = {
        ...choices,
        watch,
        id,
        email: grant.email,
        level,
        client: { id: client.id, secret: clientSecret },
        generation,
        signedInAt: startedAt,
        isIssuerNamed: grant.isIssuerNamed,
        keys: grant.keys.name,
        isBound: grant.isBound,
      };
      return {
        accounts: old === undefined ? [...before, account] : before.map((one) => (one === old ? account : one)),
        refreshToken,
        mailbox: mayRead(level) ? known : { ...EMPTY_MAILBOX, count: known.count, countedAt: known.countedAt },
        health: { ...NEW_HEALTH, checkedAt: health.checkedAt },
        ...(revocations.length === 0 ? {} : { revocations: pendingOrNothing(withoutRevocation(revocations, id)) }),
        ...(mayManage(level) || actions.length === 0 ? {} : { actions: withoutPermission(actions, world.now()) }),
      };
    },
  );
  const stored = accounts.find((account) => account.id === id);
  if (stored === undefined) throw new Error('The account that was just written is not in the written list');
  await world.session.update(session, ({ bodies }) => ({
    access: {
      token: grant.accessToken,
      gotAt: world.now(),
      expiresAt: grant.accessTokenExpiresAt,
      generation: stored.generation,
      nonce: grant.nonce,
    },
    // Again, because a message may have been read meanwhile.
    ...readable(bodies, id, level),
  }));
  return stored;
}

/** Drops the account's message texts if the level may not read messages. */
function readable(bodies: readonly ReadBody[], id: AccountId, level: AccessLevel) {
  return mayRead(level) ? {} : { bodies: bodies.filter(({ account }) => account !== id) };
}

import * as v from 'valibot';
import { ACCESS_LEVELS } from '../core/account/access-level.ts';
import { type Account, type AccountId, isColor } from '../core/account/account.ts';
import type { StoredClient } from '../core/account/google-client.ts';
import type { Secret } from '../core/account/secret.ts';
import { isWatch, type Watch } from '../core/mailbox/watch.ts';
import type { EpochMs } from '../core/time.ts';
import { item, list } from './item.ts';
import { Moment, SecretShape } from './shapes.ts';

const ClientShape = v.object({ id: v.string(), secret: SecretShape });

const AccountShape = v.object({
  id: v.string(),
  email: v.string(),
  level: v.picklist(ACCESS_LEVELS),
  client: ClientShape,
  generation: v.number(),
  signedInAt: Moment,
  isIssuerNamed: v.optional(v.boolean()),
  keys: v.optional(v.string()),
  isBound: v.optional(v.boolean()),
  watch: v.custom<Watch>(isWatch),
  color: v.custom<number>(isColor),
  paused: v.boolean(),
});

/** The signed-in accounts, in display order. Local. A damaged one does not affect the others. */
export const accountsItem = list<Account>('accounts', AccountShape);

/** Which count the badge shows: the sum over all accounts, or (an id) that of one. Local. */
export const badgeSourceItem = item<AccountId | undefined>('badge-source', v.string(), undefined);

/** The Google client that the user set up on the options page. Local. */
export const ownClientItem = item<StoredClient | undefined>('client', ClientShape, undefined);

/** An account's refresh token (RFC 6749 section 1.5); absent once Google has refused it. Local. */
export const refreshTokenItem = (account: AccountId) =>
  item<Secret | undefined>(`refresh-token:${account}`, SecretShape, undefined);

/** A bearer token (RFC 6750), when it expires by this computer's clock, and the sign-in that it belongs to. */
export interface AccessToken {
  readonly token: string;
  readonly gotAt: EpochMs;
  readonly expiresAt: EpochMs;
  /** The account's generation when the token was received; a token of an earlier one no longer counts. */
  readonly generation: number;
  /** What the next refresh proves its freshness with (RFC 9449 section 8); undefined if Google has sent none. */
  readonly nonce?: string | undefined;
}

/** An account's access token. Session: gone when the browser closes. */
export const accessTokenItem = (account: AccountId) =>
  item<AccessToken | undefined>(
    `access-token:${account}`,
    v.object({
      token: v.string(),
      gotAt: v.number(),
      expiresAt: v.number(),
      generation: v.number(),
      nonce: v.optional(v.string()),
    }),
    undefined,
  );

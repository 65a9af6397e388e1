import * as v from 'valibot';
import { ACCESS_LEVELS } from '../core/access-level.ts';
import type { Account, AccountId } from '../core/account.ts';
import type { GoogleClient } from '../core/google-client.ts';
import { item } from './item.ts';

const ClientShape = v.object({ id: v.string(), secret: v.string() });

const AccountShape = v.object({
  id: v.string(),
  email: v.string(),
  level: v.picklist(ACCESS_LEVELS),
  client: ClientShape,
  generation: v.number(),
  signedInAt: v.number(),
});

/** The signed-in accounts, in the order in which they are shown. Local. */
export const accountsItem = item<readonly Account[]>('accounts', v.array(AccountShape), []);

/** The Google client that the person set up on the options page. Local. */
export const ownClientItem = item<GoogleClient | undefined>('client', ClientShape, undefined);

/** An account's refresh token (RFC 6749 section 1.5); absent once Google has refused it. Local. */
export const refreshTokenItem = (account: AccountId) =>
  item<string | undefined>(`refresh-token:${account}`, v.string(), undefined);

/** A bearer token (RFC 6750) and when it stops working. */
export interface AccessToken {
  readonly token: string;
  readonly expiresAt: number;
}

/** An account's access token. Session: gone when the browser closes. */
export const accessTokenItem = (account: AccountId) =>
  item<AccessToken | undefined>(
    `access-token:${account}`,
    v.object({ token: v.string(), expiresAt: v.number() }),
    undefined,
  );

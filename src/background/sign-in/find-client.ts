import type { GoogleClient } from '../../core/account/google-client.ts';
import { ownClientItem } from '../../storage/account-items.ts';
import type { World } from '../world.ts';

/** The client for a new sign-in: the organisation's, else the person's own, else the build's; undefined if there is none. */
export async function findClient(world: World): Promise<GoogleClient | undefined> {
  const policy = await world.policyClient();
  if (policy !== undefined) return policy;
  const { own } = await world.local.read({ own: ownClientItem });
  return own ?? world.builtInClient;
}

import { type GoogleClient, readClient } from '../core/account/google-client.ts';

/**
 * The Google client that an organization's policy names (`clientId`, `clientSecret`), or undefined. Read each time,
 * since the browser may fill in the policy a second after startup.
 */
export async function policyClient(
  readPolicy: (keys: readonly string[]) => Promise<Readonly<Record<string, unknown>>>,
): Promise<GoogleClient | undefined> {
  const { clientId, clientSecret } = await readPolicy(['clientId', 'clientSecret']);
  if (typeof clientId !== 'string' || typeof clientSecret !== 'string') return undefined;
  const read = readClient(clientId, clientSecret);
  return 'client' in read ? read.client : undefined;
}

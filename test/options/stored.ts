import type { AccessLevel } from '../../src/core/account/access-level.ts';
import type { GoogleClient } from '../../src/core/account/google-client.ts';
import { DEFAULT_WATCH, type Watch } from '../../src/core/mailbox/watch.ts';
import type { Problem } from '../../src/core/problem.ts';
import { newestVersion } from '../../src/storage/upgrade/upgrade-area.ts';
import { LOCAL_UPGRADES } from '../../src/storage/upgrade/upgrades.ts';
import { NOW } from './open-page.tsx';

export const CLIENT: GoogleClient = { id: '1234-abc.apps.googleusercontent.com', secret: 'GOCSPX-0123456789abcdef' };
export const OTHER_CLIENT: GoogleClient = {
  id: '99-old.apps.googleusercontent.com',
  secret: 'GOCSPX-fedcba9876543210',
};

interface StoredAccount {
  readonly email?: string;
  readonly level?: AccessLevel;
  readonly client?: GoogleClient;
  readonly problem?: Problem;
  readonly watch?: Watch;
  readonly paused?: boolean;
  readonly isBound?: boolean;
}

/** What local storage holds with these accounts, whose ids are `id-<email>`, and the present client. */
export function storedAccounts(accounts: readonly StoredAccount[]): Readonly<Record<string, unknown>> {
  const health = accounts.map(({ email = 'ada@example.com', problem }) => [
    `health:id-${email}`,
    { failures: 0, askedAt: NOW - 60_000, checkedAt: NOW - 60_000, problem },
  ]);
  return {
    version: newestVersion(LOCAL_UPGRADES),
    client: CLIENT,
    accounts: accounts.map(({ email = 'ada@example.com', level = 'read', client = CLIENT, ...chosen }) => ({
      id: `id-${email}`,
      email,
      level,
      client,
      generation: 1,
      signedInAt: NOW - 3 * 86_400_000,
      watch: chosen.watch ?? DEFAULT_WATCH,
      color: 0,
      paused: chosen.paused ?? false,
      isBound: chosen.isBound,
    })),
    ...Object.fromEntries(health),
  };
}

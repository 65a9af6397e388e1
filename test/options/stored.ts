import type { AccessLevel } from '../../src/core/access-level.ts';
import type { GoogleClient } from '../../src/core/google-client.ts';
import type { Problem } from '../../src/core/problem.ts';
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
}

/** What local storage holds with these accounts, whose ids are `id-<email>`, and the present client. */
export function storedAccounts(accounts: readonly StoredAccount[]): Readonly<Record<string, unknown>> {
  const health = accounts.map(({ email = 'ada@example.com', problem }) => [
    `health:id-${email}`,
    { failures: 0, nextPollAt: NOW, checkedAt: NOW - 60_000, problem },
  ]);
  return {
    client: CLIENT,
    accounts: accounts.map(({ email = 'ada@example.com', level = 'read', client = CLIENT }) => ({
      id: `id-${email}`,
      email,
      level,
      client,
      generation: 1,
      signedInAt: NOW - 3 * 86_400_000,
    })),
    ...Object.fromEntries(health),
  };
}

import type { Session } from 'oidc-provider';

/** Makes another person the one who is signed in to Google in this browser, without signing anybody out first. */
export async function switchAccount(session: Session, accountId: string): Promise<void> {
  session.loginAccount({ accountId });
  // Grants are looked up by person; those of the one before are not to be found by session.
  session.authorizations = {};
  await session.persist();
}

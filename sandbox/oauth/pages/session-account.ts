import type { Session } from 'oidc-provider';

/** Switches the user who is signed in to Google in this browser, without a sign-out first. */
export async function switchAccount(session: Session, accountId: string): Promise<void> {
  session.loginAccount({ accountId });
  // Grants are looked up by user; those of the previous user must not be found through the session.
  session.authorizations = {};
  await session.persist();
}

/** Where a sign-in starts, on accounts.google.com. */
export const AUTHORIZATION_PATH = '/o/oauth2/v2/auth';

/** The pages on which a user chooses an account and consents; followed by an id. */
export const CONSENT_PATH = '/o/oauth2/consent/';

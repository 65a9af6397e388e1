/** Where a sign-in starts, on accounts.google.com. */
export const AUTHORIZATION_PATH = '/o/oauth2/v2/auth';

/** The pages on which a person chooses an account and consents; an id follows. */
export const CONSENT_PATH = '/o/oauth2/consent/';

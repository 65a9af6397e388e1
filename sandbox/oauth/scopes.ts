const USERINFO = 'https://www.googleapis.com/auth/userinfo.';
const GMAIL = 'https://www.googleapis.com/auth/gmail.';

/** Scopes that identify the user; they are granted with the sign-in itself and have no checkbox. */
export const SIGN_IN_SCOPES: readonly string[] = [
  'openid',
  'email',
  'profile',
  `${USERINFO}email`,
  `${USERINFO}profile`,
];

// https://developers.google.com/gmail/api/auth/scopes
const GMAIL_SCOPES: ReadonlyMap<string, string> = new Map([
  [`${GMAIL}labels`, 'See and edit the labels of your mail'],
  [`${GMAIL}metadata`, 'See labels and headers of your mail, but not its text'],
  [`${GMAIL}readonly`, 'See your mail and your mail settings'],
  [`${GMAIL}modify`, 'Read, write and send mail in your name'],
]);

/** Every scope that can be requested here; Google refuses a request with any other. */
export const KNOWN_SCOPES: readonly string[] = [...SIGN_IN_SCOPES, ...GMAIL_SCOPES.keys()];

/** The claims that each scope provides, in oidc-provider's form. */
export const SCOPE_CLAIMS: Record<string, string[]> = {
  openid: ['sub', 'azp', 'at_hash', 'hd'],
  email: ['email', 'email_verified'],
  [`${USERINFO}email`]: ['email', 'email_verified'],
  profile: ['name'],
  [`${USERINFO}profile`]: ['name'],
};

/** The scopes of a request that a user decides on, each with a plain description. */
export function gmailScopesIn(scopes: Iterable<string>): readonly { readonly scope: string; readonly words: string }[] {
  return [...scopes].flatMap((scope) => {
    const words = GMAIL_SCOPES.get(scope);
    return words === undefined ? [] : [{ scope, words }];
  });
}

/** A `scope` value as Google returns it: `email` and `profile` have their long names. */
export function reportedScope(scope: string): string {
  return scope
    .split(' ')
    .map((name) => (name === 'email' || name === 'profile' ? USERINFO + name : name))
    .join(' ');
}

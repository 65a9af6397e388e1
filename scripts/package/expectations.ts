/** The only permissions that a package may request. A new line here needs one in the README. */
export const PERMISSIONS = ['alarms', 'identity', 'idle', 'storage', 'unlimitedStorage'];

/** Permissions it may request later, in a click that needs them. */
export const OPTIONAL_PERMISSIONS = ['notifications'];

/** The only hosts it may contact. */
export const HOSTS = [
  'https://gmail.googleapis.com/*',
  'https://oauth2.googleapis.com/*',
  'https://www.googleapis.com/oauth2/v3/certs',
];

/**
 * The kinds of data that the stores are told of: Mozilla's name, and the Chrome Web Store's. Mozilla counts data that is
 * handled outside the extension and the browser, whoever receives it, so that Google counts too. PRIVACY.md explains each.
 * https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/
 */
export const DATA_TYPES = {
  authenticationInfo: 'Authentication information',
  personallyIdentifyingInfo: 'Personally identifiable information',
  personalCommunications: 'Personal communications',
} as const;

/**
 * Size limits in gzipped bytes: scripts that run at each start, the script for sign-in and tokens, which only Firefox runs
 * at each start, and the whole package.
 */
export const BUDGETS = { worker: 40_000, oauth: 20_000, popup: 25_000, package: 400_000 } as const;

/** The addons-linter warnings that we accept, each with its reason. */
export const ACCEPTED_WARNINGS: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    "preact's own branch for dangerouslySetInnerHTML, which nothing here uses and Trusted Types forbid",
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'Firefox for Android has no identity API, so Tidings is not offered there',
};

const GMAIL = 'gmail.googleapis.com';
const TOKENS = 'oauth2.googleapis.com';

/** Where requests for one purpose go, how, and what each costs in units of Gmail's quota. */
interface PurposeEntry {
  readonly host: string;
  readonly method: 'GET' | 'POST';
  readonly units: number;
}

/**
 * Every reason for which Tidings sends a request. The code is what the journal stores, and all that it stores of where
 * a request went. https://developers.google.com/workspace/gmail/api/reference/quota
 */
export const PURPOSES = {
  probe: { host: GMAIL, method: 'GET', units: 1 },
  history: { host: GMAIL, method: 'GET', units: 2 },
  list: { host: GMAIL, method: 'GET', units: 5 },
  count: { host: GMAIL, method: 'GET', units: 1 },
  'label-names': { host: GMAIL, method: 'GET', units: 1 },
  'message-lines': { host: GMAIL, method: 'GET', units: 20 },
  'message-text': { host: GMAIL, method: 'GET', units: 20 },
  'message-labels': { host: GMAIL, method: 'GET', units: 20 },
  'conversation-labels': { host: GMAIL, method: 'GET', units: 40 },
  'change-one': { host: GMAIL, method: 'POST', units: 5 },
  'change-several': { host: GMAIL, method: 'POST', units: 50 },
  'sign-in': { host: TOKENS, method: 'POST', units: 0 },
  'signing-keys': { host: 'www.googleapis.com', method: 'GET', units: 0 },
  refresh: { host: TOKENS, method: 'POST', units: 0 },
  revoke: { host: TOKENS, method: 'POST', units: 0 },
} as const satisfies Readonly<Record<string, PurposeEntry>>;

export type Purpose = keyof typeof PURPOSES;

export const PURPOSE_CODES = Object.keys(PURPOSES) as readonly Purpose[]; // Object.keys loses the literal types.

import type { CallName, CheckName, Story } from '../../core/sign-in-story/story.ts';
import type { MessageKey } from '../../words/message-key.ts';

/** Who speaks in a sign-in, in the order of the diagram. */
export const PARTIES = ['you', 'tidings', 'browser', 'sign-in', 'tokens', 'gmail'] as const;
export type Party = (typeof PARTIES)[number];

export const PARTY_NAMES: Readonly<Record<Party, MessageKey>> = {
  you: 'storyYou',
  tidings: 'extensionName',
  browser: 'storyBrowser',
  'sign-in': 'storySignInServer',
  tokens: 'storyTokenServer',
  gmail: 'storyGmail',
};

/** What one party says to another, and the call that shows that it was said: its request or its response. */
export interface Arrow {
  readonly from: Party;
  readonly to: Party;
  readonly words: MessageKey;
  readonly shownBy: CallName;
  readonly isResponse?: true;
}

/** One step, with the calls and checks that belong to it. */
export interface PlotEntry {
  readonly id: string;
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly arrows: readonly Arrow[];
  readonly calls: readonly CallName[];
  readonly checks: readonly CheckName[];
}

const SIGN_IN: readonly PlotEntry[] = [
  {
    id: 'register',
    title: 'storyStepRegister',
    text: 'storyStepRegisterText',
    arrows: [{ from: 'you', to: 'sign-in', words: 'storySayRegister', shownBy: 'authorization' }],
    calls: [],
    checks: [],
  },
  {
    id: 'permission',
    title: 'storyStepPermission',
    text: 'storyStepPermissionText',
    arrows: [
      { from: 'tidings', to: 'browser', words: 'storySayOpen', shownBy: 'authorization' },
      { from: 'browser', to: 'sign-in', words: 'storySayAsk', shownBy: 'authorization' },
    ],
    calls: ['authorization'],
    checks: [],
  },
  {
    id: 'consent',
    title: 'storyStepConsent',
    text: 'storyStepConsentText',
    arrows: [
      { from: 'sign-in', to: 'you', words: 'storySayConsent', shownBy: 'authorization' },
      { from: 'you', to: 'sign-in', words: 'storySayYes', shownBy: 'callback' },
    ],
    calls: [],
    checks: [],
  },
  {
    id: 'callback',
    title: 'storyStepCallback',
    text: 'storyStepCallbackText',
    arrows: [
      { from: 'sign-in', to: 'browser', words: 'storySayBack', shownBy: 'callback' },
      { from: 'browser', to: 'tidings', words: 'storySayCode', shownBy: 'callback' },
    ],
    calls: ['callback'],
    checks: ['redirect', 'state', 'callback-issuer'],
  },
  {
    id: 'exchange',
    title: 'storyStepExchange',
    text: 'storyStepExchangeText',
    arrows: [
      { from: 'tidings', to: 'tokens', words: 'storySayExchange', shownBy: 'token' },
      { from: 'tokens', to: 'tidings', words: 'storySayTokens', shownBy: 'token', isResponse: true },
      { from: 'tidings', to: 'tokens', words: 'storySayKeys', shownBy: 'keys' },
      { from: 'tokens', to: 'tidings', words: 'storySayKeysAnswer', shownBy: 'keys', isResponse: true },
    ],
    calls: ['token', 'keys'],
    checks: [
      ...['challenge', 'dpop', 'token-type', 'issuer', 'audience'],
      ...['nonce', 'expiry', 'signature', 'subject', 'scopes'],
    ] as readonly CheckName[], // The compiler widens spread literals.
  },
  {
    id: 'mail',
    title: 'storyStepMail',
    text: 'storyStepMailText',
    arrows: [
      { from: 'tidings', to: 'gmail', words: 'storySayMail', shownBy: 'mail' },
      { from: 'gmail', to: 'tidings', words: 'storySayMailAnswer', shownBy: 'mail', isResponse: true },
    ],
    calls: ['mail'],
    checks: [],
  },
];

const REFRESH: PlotEntry = {
  id: 'refresh',
  title: 'storyStepRefresh',
  text: 'storyStepRefreshText',
  arrows: [
    { from: 'tidings', to: 'tokens', words: 'storySayRefresh', shownBy: 'token' },
    { from: 'tokens', to: 'tidings', words: 'storySayAnswer', shownBy: 'token', isResponse: true },
  ],
  calls: ['token'],
  checks: ['dpop', 'token-type', 'issuer', 'audience', 'expiry', 'subject'],
};

const REVOCATION: PlotEntry = {
  id: 'revoke',
  title: 'storyStepRevoke',
  text: 'storyStepRevokeText',
  arrows: [
    { from: 'tidings', to: 'tokens', words: 'storySayRevoke', shownBy: 'revocation' },
    { from: 'tokens', to: 'tidings', words: 'storySayAnswer', shownBy: 'revocation', isResponse: true },
  ],
  calls: ['revocation'],
  checks: [],
};

/** The steps of each kind of story. */
export const PLOTS: Readonly<Record<Story['kind'], readonly PlotEntry[]>> = {
  'sign-in': SIGN_IN,
  refresh: [REFRESH],
  revocation: [REVOCATION],
};

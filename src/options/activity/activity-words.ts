import { dayOf, type Outcome } from '../../core/activity/journal.ts';
import type { Purpose } from '../../core/activity/purposes.ts';
import type { CheckReason, NextCheck } from '../../core/schedule/next-check.ts';
import type { EpochMs } from '../../core/time.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';

const PURPOSE_WORDS: Readonly<Record<Purpose, MessageKey>> = {
  probe: 'optionsPurposeProbe',
  history: 'optionsPurposeHistory',
  list: 'optionsPurposeList',
  count: 'optionsPurposeCount',
  'label-names': 'optionsPurposeLabelNames',
  'message-lines': 'optionsPurposeMessageLines',
  'message-text': 'optionsPurposeMessageText',
  'message-labels': 'optionsPurposeMessageLabels',
  'conversation-labels': 'optionsPurposeConversationLabels',
  'change-one': 'optionsPurposeChangeOne',
  'change-several': 'optionsPurposeChangeSeveral',
  'sign-in': 'optionsPurposeSignIn',
  'signing-keys': 'optionsPurposeSigningKeys',
  refresh: 'optionsPurposeRefresh',
  revoke: 'optionsPurposeRevoke',
};

const REASON_WORDS: Readonly<Record<CheckReason, MessageKey>> = {
  first: 'optionsNextFirst',
  pace: 'optionsNextPace',
  away: 'optionsNextAway',
  queue: 'optionsNextQueue',
  rest: 'optionsNextRest',
  offline: 'optionsNextOffline',
  woke: 'optionsNextWoke',
  'back-off': 'optionsNextBackOff',
};

/** What a request was for. */
export function purposeWords({ say }: Words, purpose: Purpose): string {
  return say(PURPOSE_WORDS[purpose]);
}

/** When a request was sent, to the second; with its date unless that is today's. */
export function requestTime({ language }: Words, at: EpochMs, now: EpochMs): string {
  const date = dayOf(at) === dayOf(now) ? {} : ({ month: 'short', day: 'numeric' } as const);
  const time = { hour: 'numeric', minute: '2-digit', second: '2-digit' } as const;
  return new Intl.DateTimeFormat(language, { ...date, ...time }).format(at);
}

/** How a request ended: the HTTP status, or why there was no answer. */
export function outcomeWords({ say }: Words, outcome: Outcome): string {
  switch (outcome) {
    case 'nonce':
      return say('optionsOutcomeNonce');
    case 'offline':
      return say('optionsOutcomeOffline');
    case 'slow':
      return say('optionsOutcomeSlow');
    default:
      return String(outcome);
  }
}

/** Whether a request ended as it was meant to. */
export function isGood(outcome: Outcome): boolean {
  return typeof outcome === 'number' ? outcome < 400 : outcome === 'nonce';
}

/** When an account is checked next, and why then or why not. */
export function nextCheckWords({ say, times }: Words, next: NextCheck, now: EpochMs): string {
  if (next.kind === 'none') return say(next.why === 'paused' ? 'optionsNextPaused' : 'optionsNextPerson');
  return say(REASON_WORDS[next.why], times.clock(next.at, now));
}

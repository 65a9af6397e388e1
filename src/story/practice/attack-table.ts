import type { CheckName } from '../../core/sign-in-story/story.ts';
import type { MessageKey } from '../../words/message-key.ts';
import { forgeState, stealCode, swapCode } from './attacks/codes.ts';
import { forgeIdToken, replayIdToken } from './attacks/id-tokens.ts';
import { mixUpIssuers } from './attacks/mix-up.ts';
import { copyRefreshToken } from './attacks/refresh-token.ts';
import type { SigningKey } from './google/id-tokens.ts';
import { createLesson, type Ending, type Lesson, type PlayedStep } from './lesson.ts';

/** An attack on a sign-in. */
export interface Attack {
  readonly id: string;
  readonly title: MessageKey;
  /** How it works, for a reader who has never heard of OAuth. */
  readonly text: MessageKey;
  /** The check that it is about, and others, each of which stops it as well. */
  readonly checks: readonly [CheckName, ...CheckName[]];
  /** What it comes to without them: a message about a mailbox, and the user that the app takes for its owner. */
  readonly harm: 'practiceGotYourMail' | 'practiceGotTheirMail' | 'practiceGotYourName';
  readonly play: (lesson: Lesson) => Promise<Ending>;
}

/** Every attack that can be practiced. One entry each. */
export const ATTACKS: readonly [Attack, ...Attack[]] = [
  {
    id: 'stolen-code',
    title: 'practiceStolenCode',
    text: 'practiceStolenCodeText',
    checks: ['challenge'],
    harm: 'practiceGotYourMail',
    play: stealCode,
  },
  {
    id: 'swapped-code',
    title: 'practiceSwappedCode',
    text: 'practiceSwappedCodeText',
    checks: ['nonce', 'challenge'],
    harm: 'practiceGotYourMail',
    play: swapCode,
  },
  {
    id: 'forged-state',
    title: 'practiceForgedState',
    text: 'practiceForgedStateText',
    checks: ['state', 'challenge', 'nonce'],
    harm: 'practiceGotTheirMail',
    play: forgeState,
  },
  {
    id: 'mixed-up-issuer',
    title: 'practiceMixedUpIssuer',
    text: 'practiceMixedUpIssuerText',
    checks: ['callback-issuer'],
    harm: 'practiceGotYourMail',
    play: mixUpIssuers,
  },
  {
    id: 'replayed-id-token',
    title: 'practiceReplayedIdToken',
    text: 'practiceReplayedIdTokenText',
    checks: ['nonce'],
    harm: 'practiceGotYourName',
    play: replayIdToken,
  },
  {
    id: 'unsigned-token',
    title: 'practiceUnsignedToken',
    text: 'practiceUnsignedTokenText',
    checks: ['signature'],
    harm: 'practiceGotYourName',
    play: forgeIdToken,
  },
  {
    id: 'copied-refresh-token',
    title: 'practiceCopiedRefreshToken',
    text: 'practiceCopiedRefreshTokenText',
    checks: ['dpop'],
    harm: 'practiceGotYourMail',
    play: copyRefreshToken,
  },
];

/** How an attack went. */
export interface Outcome {
  readonly steps: readonly PlayedStep[];
  readonly ending: Ending;
}

/** Plays an attack with these of its checks on, against a Google with that key. Nothing leaves the page. */
export async function playAttack(
  { checks, play }: Attack,
  on: ReadonlySet<CheckName>,
  key: SigningKey,
): Promise<Outcome> {
  const lesson = createLesson(
    key,
    checks.filter((name) => !on.has(name)),
  );
  const ending = await play(lesson);
  return { steps: lesson.played(), ending };
}

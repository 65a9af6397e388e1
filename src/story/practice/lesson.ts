import type { SignInCheck, SignInFailure } from '../../core/account/sign-in.ts';
import { ok } from '../../core/result.ts';
import type { Call, Check, CheckName, IdToken } from '../../core/sign-in-story/story.ts';
import { createRecorder, type Recorder } from '../../oauth/recorder.ts';
import type { MessageKey } from '../../words/message-key.ts';
import { type Checks, createChecks } from './checks.ts';
import type { SigningKey } from './google/id-tokens.ts';
import { createPracticeGoogle, type PracticeGoogle } from './google/practice-google.ts';
import { mailboxOf } from './tidings.ts';

/** Who does a step of an attack. */
export type Actor = 'you' | 'attacker' | 'tidings';

/** A step as it went, with what it sent. */
export interface PlayedStep {
  readonly actor: Actor;
  readonly words: MessageKey;
  readonly calls: readonly Call[];
  /** The one that came with the tokens. */
  readonly idToken: IdToken | undefined;
}

/** How an attack ended. */
export type Ending =
  /** One check stopped it; `failure` is what Tidings' own code returned, be it yours or the attacker's copy. */
  | { readonly kind: 'stopped'; readonly by: Check; readonly failure: SignInFailure }
  /** Nothing did: somebody has a token for this mailbox, and an app believes that it is this user's. */
  | { readonly kind: 'in'; readonly mailbox: string; readonly name: string };

/** One run of an attack. */
export interface Lesson {
  readonly google: PracticeGoogle;
  /** Google's key. */
  readonly key: SigningKey;
  readonly checks: Checks;
  /** Does a step, recording what it sends, and returns what `act` does. */
  readonly step: <Value>(actor: Actor, words: MessageKey, act: (wire: Recorder) => Promise<Value>) => Promise<Value>;
  readonly played: () => readonly PlayedStep[];
}

/** Creates a run with a Google of its own, in which these checks are off. */
export function createLesson(key: SigningKey, off: readonly CheckName[]): Lesson {
  const checks = createChecks(off);
  const played: PlayedStep[] = [];
  return {
    google: createPracticeGoogle(key, checks),
    key,
    checks,
    step: async (actor, words, act) => {
      const recorder = createRecorder('sign-in', Date.now);
      const value = await act(recorder);
      const story = await recorder.tell(ok(undefined));
      // No attack is about the keys that Google publishes, or about a mail's way.
      const calls = (story?.calls ?? []).filter(({ name }) => name !== 'keys' && name !== 'mail');
      played.push({ actor, words, calls, idToken: story?.idToken });
      return value;
    },
    played: () => played,
  };
}

/** The check behind a failure of Tidings' own code. */
const STOPPED_BY: Partial<Readonly<Record<SignInCheck, CheckName>>> = {
  state: 'state',
  issuer: 'callback-issuer',
  // Google refuses the code, and does not say why.
  code: 'challenge',
  nonce: 'nonce',
  signature: 'signature',
};

/** The end of an attack that failed. Throws if no check did it: then the attack itself is wrong. */
export function stopped({ checks }: Lesson, failure: SignInFailure): Ending {
  const name = failure.kind === 'refused' ? STOPPED_BY[failure.check] : 'dpop';
  const by = name === undefined ? undefined : checks.compared(name);
  if (by?.result !== 'failed') throw new Error(`Stopped without a check: ${JSON.stringify(failure)}`);
  return { kind: 'stopped', by, failure };
}

/** The end of an attack that succeeded: what the token opens, asked of Gmail in a step. */
export async function gotIn(
  { google, step }: Lesson,
  actor: Actor,
  { accessToken, email }: { readonly accessToken: string; readonly email: string },
): Promise<Ending> {
  const words = actor === 'attacker' ? 'practiceStepTheirMail' : 'practiceStepYourMail';
  const mailbox = await step(actor, words, ({ over }) => mailboxOf(over(google.http), accessToken));
  return { kind: 'in', mailbox, name: email };
}

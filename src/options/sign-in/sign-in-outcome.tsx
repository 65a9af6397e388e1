import type { SignInFailure } from '../../core/account/sign-in.ts';
import { Banner } from '../../ui/banner.tsx';
import { Remedies } from '../../ui/remedy-control.tsx';
import { SignInUnderWay } from '../../ui/sign-in-under-way.tsx';
import { cleanText } from '../../words/clean-text.ts';
import { signInFailureWords } from '../../words/problems/sign-in-failure-words.ts';
import { DoneNote } from '../page/done-note.tsx';
import { NoAnswer } from '../page/no-answer.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import { pageRemedy, type RemedyPorts, remedyHandlers } from '../page/page-remedy.ts';
import type { SignInControl } from './use-sign-in.ts';

interface SignInOutcomeProps {
  readonly ports: OptionsPorts;
  readonly signIn: SignInControl;
  readonly remedies: RemedyPorts;
}

/** The sign-in in progress, or how the last one ended. */
export function SignInOutcome({ ports, signIn, remedies }: SignInOutcomeProps) {
  const { say } = ports.words;
  const { state } = signIn;
  if (signIn.unanswered && state?.kind !== 'failed') return <NoAnswer words={ports.words} retry={signIn.retry} />;
  if (state === undefined) return null;
  switch (state.kind) {
    case 'failed':
      return <Failed {...{ ports, signIn, remedies }} failure={state.failure} />;
    case 'running':
      return <SignInUnderWay {...ports} window={state.window} />;
    case 'done':
      return (
        <div class="done-row">
          <DoneNote text={say('optionsSignInDone', cleanText(state.email))} />
          <button type="button" class="button" onClick={signIn.dismiss}>
            {say('popupDismiss')}
          </button>
        </div>
      );
  }
}

function Failed({ ports, signIn, remedies, failure }: SignInOutcomeProps & { readonly failure: SignInFailure }) {
  const { words, now } = ports;
  const { title, text, code, remedy, orElse } = signInFailureWords(words, failure, now());
  const dismiss = { label: words.say('popupDismiss'), run: signIn.dismiss };
  return (
    <Banner tone="attention" title={title} text={[text]} code={code} dismiss={dismiss}>
      <Remedies
        remedies={[remedy, orElse].map((one) => one && pageRemedy(words, one))}
        handlers={remedyHandlers(remedies, { signIn: signIn.retry, retry: signIn.retry })}
      />
    </Banner>
  );
}

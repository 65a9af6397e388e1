import type { SignInFailure } from '../core/sign-in.ts';
import { Banner } from '../ui/banner.tsx';
import { RemedyControl } from '../ui/remedy-control.tsx';
import { signInFailureWords } from '../words/sign-in-failure-words.ts';
import { nextAttempt } from './next-attempt.ts';
import type { PopupParts } from './popup.tsx';

/** The sign-in under way, or how the last one failed; nothing otherwise. */
export function SignInNotice(parts: PopupParts) {
  const { state, words } = parts;
  const { signIn, signingIn, failure } = state;
  if (signingIn || signIn?.kind === 'running') {
    return <Banner tone="busy" title={words.say('signInRunningTitle')} text={[words.say('signInRunningText')]} />;
  }
  const failed = signIn?.kind === 'failed' ? signIn.failure : failure;
  return failed === undefined ? null : <FailureBanner failure={failed} {...parts} />;
}

function FailureBanner({ failure, state, words, actions }: PopupParts & { readonly failure: SignInFailure }) {
  const { title, text, remedy } = signInFailureWords(words, failure, state.now);
  const attempt = nextAttempt(failure, state);
  const tryAgain = (): void => (attempt === undefined ? actions.dismissFailure() : actions.signIn(attempt));
  return (
    <Banner
      tone="attention"
      title={title}
      text={[text]}
      dismiss={{ label: words.say('popupDismiss'), run: actions.dismissFailure }}
    >
      {remedy && !(remedy.kind === 'sign-in' && attempt === undefined) && (
        <RemedyControl
          remedy={remedy}
          actions={{
            retry: tryAgain,
            signIn: tryAgain,
            grantHosts: () => actions.grantHosts(tryAgain),
            openOptions: actions.openOptions,
            openLink: actions.openLink,
          }}
        />
      )}
    </Banner>
  );
}

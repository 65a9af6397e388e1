import { Banner } from '../../ui/banner.tsx';
import { RemedyControl } from '../../ui/remedy-control.tsx';
import { signInFailureWords } from '../../words/sign-in-failure-words.ts';
import type { PopupParts } from '../parts.ts';
import type { FailedSignIn } from '../state/popup-state.ts';

/** The sign-in under way, or why the last one failed. Draws nothing otherwise. */
export function SignInBanner(parts: PopupParts) {
  const { state, words } = parts;
  const { signIn, signingIn, refused } = state;
  if (signingIn || signIn?.kind === 'running') {
    return <Banner tone="busy" title={words.say('signInRunningTitle')} text={[words.say('signInRunningText')]} />;
  }
  const failed = signIn?.kind === 'failed' ? signIn : refused;
  return failed === undefined ? null : <FailureBanner failed={failed} {...parts} />;
}

function FailureBanner({ failed, state, words, handlers }: PopupParts & { readonly failed: FailedSignIn }) {
  const { title, text, code, remedy } = signInFailureWords(words, failed.failure, state.now);
  const tryAgain = (): void => handlers.signIn({ level: failed.level, again: failed.again });
  return (
    <Banner
      tone="attention"
      title={title}
      text={[text]}
      code={code}
      dismiss={{ label: words.say('popupDismiss'), run: handlers.dismissFailure }}
    >
      {remedy && (
        <RemedyControl
          remedy={remedy}
          handlers={{
            retry: tryAgain,
            signIn: tryAgain,
            grantHosts: () => handlers.grantHosts(tryAgain),
            openOptions: handlers.openOptions,
            openLink: handlers.openLink,
          }}
        />
      )}
    </Banner>
  );
}

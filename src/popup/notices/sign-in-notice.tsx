import { Banner } from '../../ui/banner.tsx';
import { RemedyControl } from '../../ui/remedy-control.tsx';
import { signInFailureWords } from '../../words/sign-in-failure-words.ts';
import type { PopupParts } from '../popup.tsx';
import type { FailedSignIn } from '../state/popup-state.ts';

/** The sign-in under way, or how the last one failed; nothing otherwise. */
export function SignInNotice(parts: PopupParts) {
  const { state, words } = parts;
  const { signIn, signingIn, refused } = state;
  if (signingIn || signIn?.kind === 'running') {
    return <Banner tone="busy" title={words.say('signInRunningTitle')} text={[words.say('signInRunningText')]} />;
  }
  const failed = signIn?.kind === 'failed' ? signIn : refused;
  return failed === undefined ? null : <FailureBanner failed={failed} {...parts} />;
}

function FailureBanner({ failed, state, words, actions }: PopupParts & { readonly failed: FailedSignIn }) {
  const { title, text, remedy } = signInFailureWords(words, failed.failure, state.now);
  const tryAgain = (): void => actions.signIn({ level: failed.level, again: failed.again });
  return (
    <Banner
      tone="attention"
      title={title}
      text={[text]}
      dismiss={{ label: words.say('popupDismiss'), run: actions.dismissFailure }}
    >
      {remedy && (
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

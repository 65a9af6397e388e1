import { Banner } from '../../ui/banner.tsx';
import { Remedies } from '../../ui/remedy-control.tsx';
import { SignInUnderWay } from '../../ui/sign-in-under-way.tsx';
import { signInFailureWords } from '../../words/problems/sign-in-failure-words.ts';
import type { PopupParts } from '../parts.ts';
import type { FailedSignIn } from '../state/popup-state.ts';

/** The sign-in under way, or why the last one failed. Draws nothing otherwise. */
export function SignInBanner(parts: PopupParts) {
  const { state, words, handlers } = parts;
  const { signIn, signingIn, refused } = state;
  if (signingIn || signIn?.kind === 'running') {
    const window = signIn?.kind === 'running' ? signIn.window : undefined;
    return <SignInUnderWay {...{ words, window }} showWindow={handlers.showWindow} />;
  }
  const failed = signIn?.kind === 'failed' ? signIn : refused;
  return failed === undefined ? null : <FailureBanner failed={failed} {...parts} />;
}

function FailureBanner({ failed, state, words, handlers }: PopupParts & { readonly failed: FailedSignIn }) {
  const { title, text, code, remedy, orElse } = signInFailureWords(words, failed.failure, state.now);
  const tryAgain = (): void => handlers.signIn({ level: failed.level, again: failed.again });
  return (
    <Banner
      tone="attention"
      title={title}
      text={[text]}
      code={code}
      dismiss={{ label: words.say('popupDismiss'), run: handlers.dismissFailure }}
    >
      <Remedies
        remedies={[remedy, orElse]}
        handlers={{
          retry: tryAgain,
          signIn: tryAgain,
          grantHosts: () => handlers.grantHosts(tryAgain),
          openOptions: handlers.openOptions,
          openLink: handlers.openLink,
        }}
      />
    </Banner>
  );
}

import type { FetchRefusal } from '../../commands/contract.ts';
import { needsPerson, type Problem } from '../../core/problem.ts';
import { Banner } from '../../ui/banner.tsx';
import { RemedyControl } from '../../ui/remedy-control.tsx';
import { askedOnceWords } from '../../words/problems/problem-words.ts';
import type { Words } from '../../words/words.ts';
import type { PreviewProps } from '../parts.ts';

/** Why the text of a message could not be fetched, with the remedy. */
export function PreviewRefusal(props: PreviewProps & { readonly refusal: FetchRefusal }) {
  const { refusal, account, now, words, handlers } = props;
  if (!isProblem(refusal)) {
    return <Banner tone="attention" title={words.say('previewRefused')} text={[reasonWords(words, refusal.kind)]} />;
  }
  const { title, text, code, remedy } = askedOnceWords(words, refusal, now);
  return (
    <Banner tone={needsPerson(refusal) ? 'attention' : 'waiting'} title={title} text={[text]} code={code}>
      {remedy && (
        <RemedyControl
          remedy={remedy}
          handlers={{
            retry: () => handlers.fetchTextAgain(),
            signIn: () => handlers.signIn({ level: account.level, again: account.id }),
            grantHosts: () => handlers.grantHosts(handlers.fetchTextAgain),
            openOptions: handlers.openOptions,
            openLink: handlers.openLink,
          }}
        />
      )}
    </Banner>
  );
}

type OwnReason = Exclude<FetchRefusal, Problem>['kind'];

function isProblem(refusal: FetchRefusal): refusal is Problem {
  return !['not-found', 'no-such-account', 'needs-level-read'].includes(refusal.kind);
}

function reasonWords({ say }: Words, reason: OwnReason): string {
  switch (reason) {
    case 'not-found':
      return say('previewNotFound');
    case 'no-such-account':
      return say('previewNoAccount');
    case 'needs-level-read':
      return say('previewNeedsRead');
  }
}

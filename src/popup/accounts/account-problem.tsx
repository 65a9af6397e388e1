import { needsPerson } from '../../core/problem.ts';
import { Banner } from '../../ui/banner.tsx';
import { RemedyControl } from '../../ui/remedy-control.tsx';
import { problemWords } from '../../words/problems/problem-words.ts';
import type { AccountParts } from '../parts.ts';

/** An account's problem and its remedy, shown beside the mail last fetched. Draws nothing without a problem. */
export function AccountProblem({ view: { account, health }, state: { now }, words, handlers }: AccountParts) {
  if (health.problem === undefined) return null;
  const { title, text, code, remedy } = problemWords(words, health.problem, now);
  const age =
    health.checkedAt === undefined
      ? words.say('popupShownNothing')
      : words.say('popupShownAge', words.times.ago(health.checkedAt, now));
  return (
    <Banner tone={needsPerson(health.problem) ? 'attention' : 'waiting'} title={title} text={[text, age]} code={code}>
      {remedy && (
        <RemedyControl
          remedy={remedy}
          handlers={{
            retry: handlers.check,
            signIn: () => handlers.signIn({ level: account.level, again: account.id }),
            grantHosts: () => handlers.grantHosts(handlers.check),
            openOptions: handlers.openOptions,
            openLink: handlers.openLink,
          }}
        />
      )}
    </Banner>
  );
}

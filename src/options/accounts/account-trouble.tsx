import { needsPerson, type Problem } from '../../core/problem.ts';
import { Banner } from '../../ui/banner.tsx';
import { RemedyControl } from '../../ui/remedy-control.tsx';
import { problemWords } from '../../words/problems/problem-words.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import { pageRemedy, type RemedyPorts, remedyHandlers } from '../page/page-remedy.ts';

interface AccountTroubleProps {
  readonly ports: OptionsPorts;
  readonly problem: Problem;
  readonly remedies: RemedyPorts;
  readonly signIn: () => void;
  readonly retry: () => void;
}

/** The problem that keeps an account's mail from updating, and how to fix it. */
export function AccountTrouble({ ports, problem, remedies, signIn, retry }: AccountTroubleProps) {
  const { words, now } = ports;
  const { title, text, code, remedy } = problemWords(words, problem, now());
  return (
    <Banner tone={needsPerson(problem) ? 'attention' : 'waiting'} title={title} text={[text]} code={code}>
      {remedy && (
        <RemedyControl remedy={pageRemedy(words, remedy)} handlers={remedyHandlers(remedies, { signIn, retry })} />
      )}
    </Banner>
  );
}

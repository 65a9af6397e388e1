import type { SignInFailure } from '../../core/account/sign-in.ts';
import { Banner } from '../../ui/banner.tsx';
import { signInFailureWords } from '../../words/problems/sign-in-failure-words.ts';
import type { Words } from '../../words/words.ts';
import type { PracticeProps } from '../page/story-ports.ts';
import { CHECKS } from '../plot/explain-check.ts';
import { CallView } from '../steps/call-view.tsx';
import { CheckList } from '../steps/check-list.tsx';
import { IdTokenView } from '../steps/id-token-view.tsx';
import type { Attack, Outcome } from './attack-table.ts';
import type { PlayedStep } from './lesson.ts';

interface VerdictProps {
  readonly words: Words;
  readonly attack: Attack;
  readonly outcome: Outcome;
}

/** In one sentence, which check stopped an attack, or what the attacker has now. */
export function Verdict({ words: { say }, attack, outcome: { ending } }: VerdictProps) {
  return (
    <p class="verdict" data-ending={ending.kind}>
      {ending.kind === 'stopped'
        ? say('practiceStopped', say(CHECKS[ending.by.name].title))
        : say(attack.harm, ending.mailbox, ending.name)}
    </p>
  );
}

/** An attack step by step, and, if it was stopped, what was compared and what Tidings says. */
export function OutcomeView({ ports, outcome: { steps, ending } }: PracticeProps & Pick<VerdictProps, 'outcome'>) {
  const { words } = ports;
  const { say } = words;
  return (
    <>
      <h4>{say('practiceHow')}</h4>
      <ol class="played">
        {steps.map((step) => (
          <PlayedStepView key={step.words} {...{ ports, step }} />
        ))}
      </ol>
      {ending.kind === 'stopped' && (
        <>
          <CheckList words={words} checks={[ending.by]} title="practiceCompared" />
          <h4>{say('practiceTidingsSays')}</h4>
          <Said words={words} failure={ending.failure} />
        </>
      )}
    </>
  );
}

function PlayedStepView({
  ports,
  step: { actor, words, calls, idToken },
}: PracticeProps & { readonly step: PlayedStep }) {
  const { say } = ports.words;
  return (
    <li data-actor={actor}>
      <p>{say(words)}</p>
      {calls.length > 0 && (
        <details class="fold">
          <summary>{say('practiceRequests')}</summary>
          {calls.map((call, at) => (
            <CallView key={`${call.name}-${at}`} ports={ports} call={call} />
          ))}
          {idToken && <IdTokenView words={ports.words} idToken={idToken} />}
        </details>
      )}
    </li>
  );
}

/** The words that Tidings itself has for a failure. */
function Said({ words, failure }: { readonly words: Words; readonly failure: SignInFailure }) {
  const { title, text, code } = signInFailureWords(words, failure, Date.now());
  return <Banner tone="attention" title={title} text={[text]} code={code} />;
}

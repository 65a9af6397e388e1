import { type Revocation, revocationDueAt } from '../../../core/account/revocation.ts';
import { Banner } from '../../../ui/banner.tsx';
import { cleanText } from '../../../words/clean-text.ts';
import { problemWords } from '../../../words/problems/problem-words.ts';
import { NoAnswer } from '../../page/no-answer.tsx';
import type { OptionsPorts } from '../../page/options-ports.ts';
import { useCommand } from '../../page/use-command.ts';
import { ConnectionsLink } from './connections-link.tsx';

interface PendingRevocationsProps {
  readonly ports: OptionsPorts;
  readonly revocations: readonly Revocation[];
  /** Called when the user gives up a revocation. */
  readonly stopping: (revocation: Revocation) => void;
}

/** The removed accounts whose access Google has not confirmed to have ended, with what stands in the way. */
export function PendingRevocations({ ports, revocations, stopping }: PendingRevocationsProps) {
  return revocations.map((revocation) => (
    <PendingRevocation key={revocation.account} {...{ ports, revocation, stopping }} />
  ));
}

interface PendingRevocationProps extends Pick<PendingRevocationsProps, 'ports' | 'stopping'> {
  readonly revocation: Revocation;
}

function PendingRevocation({ ports, revocation, stopping }: PendingRevocationProps) {
  const { words, ask } = ports;
  const { say } = words;
  const command = useCommand();
  const retry = (): void =>
    command.run(async () => {
      await ask('checkNow');
    });
  const stop = (): void => {
    stopping(revocation);
    command.run(async () => {
      await ask('stopRevoking', revocation.account);
    });
  };
  const { text, code } = troubleWords(ports, revocation);
  return (
    <Banner tone="waiting" title={say('optionsRevokePending', cleanText(revocation.email))} text={text} code={code}>
      {command.unanswered && <NoAnswer words={words} retry={command.retry} />}
      <div class="actions">
        {revocation.trouble !== undefined && (
          <button type="button" class="button" aria-disabled={command.busy} onClick={retry}>
            {say('problemRetry')}
          </button>
        )}
        <button type="button" class="button" aria-disabled={command.busy} onClick={stop}>
          {say('optionsRevokeStop')}
        </button>
        <ConnectionsLink words={words} />
      </div>
    </Banner>
  );
}

function troubleWords({ words, now }: OptionsPorts, revocation: Revocation) {
  const { say, times } = words;
  const kept = say('optionsRevokeKept');
  if (revocation.trouble === undefined) return { text: [kept], code: undefined };
  const { title, code } = problemWords(words, revocation.trouble.problem, now());
  const next = say('optionsRevokeNext', times.clock(Math.max(revocationDueAt(revocation, now()), now()), now()));
  return { text: [title, next, kept], code };
}

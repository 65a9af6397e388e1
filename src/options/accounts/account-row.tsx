import type { RemovalEnd } from '../../core/account/revocation.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { cleanText } from '../../words/clean-text.ts';
import { problemWords } from '../../words/problems/problem-words.ts';
import { NoAnswer } from '../page/no-answer.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { RemedyPorts } from '../page/page-remedy.ts';
import { useCommand } from '../page/use-command.ts';
import { usePanel } from '../page/use-panel.ts';
import type { SignInControl } from '../sign-in/use-sign-in.ts';
import { AccountActions } from './account-actions.tsx';
import { AccountFacts } from './account-facts.tsx';
import { AccountSettings } from './account-settings.tsx';
import { AccountTrouble } from './account-trouble.tsx';
import type { Place } from './place-choice.tsx';

interface AccountRowProps {
  readonly ports: OptionsPorts;
  readonly view: AccountOverview;
  /** The id of the client that a sign-in would use now. */
  readonly clientId: string | undefined;
  readonly signIn: SignInControl;
  readonly remedies: RemedyPorts;
  readonly removed: (email: string, end: RemovalEnd) => void;
  readonly place: Pick<Place, 'index' | 'of' | 'moved'>;
}

/** A signed-in account: its access level, its state, and its actions. */
export function AccountRow({ ports, view, clientId, signIn, remedies, removed, place }: AccountRowProps) {
  const { words, ask } = ports;
  const { account, health } = view;
  const email = cleanText(account.email);
  const command = useCommand();
  const panel = usePanel();
  const remove = (alsoRevoke: boolean): void =>
    command.run(async () => {
      const end = await ask('remove', account.id, alsoRevoke);
      if (end.ok) removed(account.email, end.value);
    });
  const move = (index: number): void =>
    command.run(async () => {
      await ask('move', account.id, index);
    });
  const retry = (): void =>
    command.run(async () => {
      await ask('checkNow');
    });
  const signInAgain = (level = account.level): void => {
    if (!signIn.running) signIn.start(level, account.id);
  };

  // The problem of a paused account may have gone since it was recorded.
  const problem = account.paused ? undefined : health.problem;
  const remedy = problem && problemWords(words, problem, ports.now()).remedy;
  return (
    <li class="account">
      <Avatar name={email} color={account.color} />
      <div class="account-body">
        <h3>
          <bdi>{email}</bdi>
        </h3>
        <AccountFacts ports={ports} view={view} />
        {problem && <AccountTrouble problem={problem} signIn={() => signInAgain()} {...{ ports, remedies, retry }} />}
        {account.client.id !== clientId && (
          <p class="fine other-client">
            {words.say(clientId === undefined ? 'optionsAccountGoneClient' : 'optionsAccountOtherClient')}{' '}
            <code dir="ltr">{account.client.id}</code>
          </p>
        )}
        {command.unanswered && <NoAnswer words={words} retry={command.retry} />}
        <AccountActions
          {...{ words, account, panel, remove, signInAgain }}
          canSignIn={clientId !== undefined && ports.redirectUri.ok}
          offered={remedy?.kind === 'sign-in'}
          signingIn={signIn.running}
          ended={health.problem?.kind === 'signed-out'}
          busy={command.busy}
        />
        <AccountSettings
          {...{ ports, view }}
          place={{ ...place, move }}
          changeAccess={(opener) => panel.toggle('access', opener)}
        />
      </div>
    </li>
  );
}

import { Banner } from '../../ui/banner.tsx';
import { CheckIcon, WaitingIcon, WarningIcon } from '../../ui/icons.tsx';
import { signInFailureWords } from '../../words/problems/sign-in-failure-words.ts';
import type { Words } from '../../words/words.ts';
import { HostAccess } from '../client/host-access.tsx';
import type { HostGrant } from '../client/use-host-grant.ts';
import { SetupList } from '../first-run/setup-list.tsx';
import { COMPLETE, setupProgress } from '../first-run/setup-steps.ts';
import { useMovingOn } from '../first-run/use-moving-on.ts';
import { DoneNote } from '../page/done-note.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { OptionsState } from '../page/options-state.ts';
import { type Status, statusOf } from '../page/status.ts';

interface WelcomeSectionProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
  readonly hosts: HostGrant;
}

/** What Tidings is, how far setup has come, and problems that affect all accounts. */
export function WelcomeSection({ ports, state, hosts }: WelcomeSectionProps) {
  const { words, redirectUri } = ports;
  const { say } = words;
  const status = statusOf(state);
  const progress = setupProgress(state);
  const isComplete = useMovingOn(progress);
  const cannot = redirectUri.ok ? undefined : signInFailureWords(words, redirectUri.problem, ports.now());
  // The accounts section already confirms a new sign-in; and with damaged data, not all is well.
  const saysSoBelow = status.kind === 'well' && (state.signIn?.kind === 'done' || state.damaged.length > 0);
  return (
    <header class="welcome">
      <h1>
        <img src="/icons/icon-128.png" alt="" width={40} height={40} />
        {say('extensionName')}
      </h1>
      <p class="lead">{say('optionsWelcomeWhat')}</p>
      {cannot && <Banner tone="attention" title={cannot.title} text={[cannot.text]} />}
      {!state.hosts && <HostAccess words={words} hosts={hosts} />}
      {redirectUri.ok && state.hosts && progress.length > 0 && <SetupList {...{ words, progress }} />}
      <div id={COMPLETE} role="status" tabIndex={-1}>
        {isComplete && <DoneNote text={say('optionsSetupComplete')} />}
      </div>
      {redirectUri.ok && state.hosts && !saysSoBelow && <StatusLine {...{ words, status }} />}
    </header>
  );
}

function StatusLine({ words, status }: { readonly words: Words; readonly status: Status }) {
  const { say, plural } = words;
  switch (status.kind) {
    case 'setting-up':
      // The list of steps says so.
      return null;
    case 'trouble':
      return (
        <p class="status-line" data-tone="attention">
          <WarningIcon />
          <span>{plural('optionsStatusTrouble', status.accounts)}</span>
        </p>
      );
    case 'waiting':
      return (
        <p class="status-line" data-tone="waiting">
          <WaitingIcon />
          <span>{plural('optionsStatusWaiting', status.accounts)}</span>
        </p>
      );
    case 'paused':
      return (
        <p class="status-line muted">
          <WaitingIcon />
          <span>{say('optionsStatusPaused')}</span>
        </p>
      );
    case 'well':
      return (
        <p class="status-line" data-tone="well">
          <CheckIcon />
          <span>{plural('optionsStatusWell', status.accounts)}</span>
        </p>
      );
  }
}

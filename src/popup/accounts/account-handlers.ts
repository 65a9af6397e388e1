import type { AccountId } from '../../core/account/account.ts';
import type { SignInAttempt } from '../../core/account/sign-in.ts';
import { grantingHosts, type PopupHandlers } from '../state/popup-handlers.ts';
import type { HandlerPorts } from '../state/ports.ts';
import { spokenStatus } from './spoken-status.ts';

type AccountHandlers = Pick<
  PopupHandlers,
  | 'check'
  | 'readAgain'
  | 'signIn'
  | 'resume'
  | 'dismissFailure'
  | 'grantHosts'
  | 'openOptions'
  | 'openLink'
  | 'showWindow'
>;

/** Mail younger than this is not checked again when the popup opens. */
const FRESH_FOR_MS = 10_000;

/** Handlers for whole accounts, and for what leaves the popup: options, tabs and permission prompts. */
export function createAccountHandlers(
  ports: HandlerPorts,
): AccountHandlers & { readonly checkIfStale: () => Promise<void> } {
  const { ask, change } = ports;
  const speakStatus = (): void => ports.speak(...spokenStatus(ports.words, ports.shown().accounts, ports.now()));

  /** Runs a command. If the background dies on it, shows that and offers `again`. */
  const answered = async (command: () => Promise<unknown>, again: () => void): Promise<void> => {
    try {
      await command();
    } catch {
      change({ unanswered: again });
    }
  };

  const check = async (staleAfterMs?: number): Promise<void> => {
    change({ unanswered: undefined, checking: true });
    await answered(() => ask('checkNow', staleAfterMs), handlers.check);
    await ports.readAgain();
    change({ checking: false });
  };

  const signIn = async (attempt: SignInAttempt): Promise<void> => {
    change({ unanswered: undefined, signingIn: true, refused: undefined });
    await answered(
      async () => {
        const result = await ask('signIn', attempt.level, attempt.again);
        change({ refused: result.ok ? undefined : { ...attempt, failure: result.problem } });
      },
      () => handlers.signIn(attempt),
    );
    await ports.readAgain();
    change({ signingIn: false });
    speakStatus();
  };

  const dismiss = async (): Promise<void> => {
    change({ unanswered: undefined, refused: undefined });
    await answered(() => ask('dismissSignIn'), handlers.dismissFailure);
  };

  const resume = async (account: AccountId): Promise<void> => {
    change({ unanswered: undefined });
    await answered(
      () => ask('choose', account, { paused: false }),
      () => handlers.resume(account),
    );
    await ports.readAgain();
    speakStatus();
  };

  const handlers: AccountHandlers = {
    check: () => void check().then(speakStatus),
    readAgain: () => void ports.readAgain(),
    signIn: (attempt) => void signIn(attempt),
    resume: (account) => void resume(account),
    dismissFailure: () => void dismiss(),
    ...grantingHosts(ports),
    openOptions: () => void ports.openOptionsPage().catch(() => undefined),
    showWindow: (window) => void ports.showWindow(window).catch(() => undefined),
    openLink: (url) => void ports.openTab(url).catch(() => undefined),
  };
  return { ...handlers, checkIfStale: () => check(FRESH_FOR_MS) };
}

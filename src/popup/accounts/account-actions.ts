import type { AccountId } from '../../core/account/account.ts';
import type { SignInAttempt } from '../../core/account/sign-in.ts';
import { announcement } from '../notices/announcement.ts';
import type { ActionPorts } from '../state/action-ports.ts';
import type { PopupActions } from '../state/popup-actions.ts';

type AccountActions = Pick<
  PopupActions,
  'check' | 'readAgain' | 'signIn' | 'resume' | 'dismissFailure' | 'grantHosts' | 'openOptions' | 'openLink'
>;

/** How old the mail may be that a popup opens with before it is asked for anew. */
const FRESH_FOR_MS = 10_000;

/** What concerns accounts as a whole, and the ways out of the popup. */
export function createAccountActions(
  ports: ActionPorts,
): AccountActions & { readonly checkIfStale: () => Promise<void> } {
  const { ask, change } = ports;
  const announce = (): void => ports.announce(...announcement(ports.words, ports.shown().accounts, ports.now()));

  /** Runs a command; if the background dies on it, says so and offers `again`. */
  const answered = async (command: () => Promise<unknown>, again: () => void): Promise<void> => {
    try {
      await command();
    } catch {
      change({ unanswered: again });
    }
  };

  const check = async (staleAfterMs?: number): Promise<void> => {
    change({ unanswered: undefined, checking: true });
    await answered(() => ask('checkNow', staleAfterMs), actions.check);
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
      () => actions.signIn(attempt),
    );
    await ports.readAgain();
    change({ signingIn: false });
    announce();
  };

  const dismiss = async (): Promise<void> => {
    change({ unanswered: undefined, refused: undefined });
    await answered(() => ask('dismissSignIn'), actions.dismissFailure);
  };

  const resume = async (account: AccountId): Promise<void> => {
    change({ unanswered: undefined });
    await answered(
      () => ask('choose', account, { paused: false }),
      () => actions.resume(account),
    );
    await ports.readAgain();
    announce();
  };

  const actions: AccountActions = {
    check: () => void check().then(announce),
    readAgain: () => void ports.readAgain(),
    signIn: (attempt) => void signIn(attempt),
    resume: (account) => void resume(account),
    dismissFailure: () => void dismiss(),
    grantHosts: (then) =>
      void ports.requestHosts().then(
        (granted) => granted && then(),
        () => undefined,
      ),
    openOptions: () => void ports.openOptionsPage().catch(() => undefined),
    openLink: (url) => void ports.openTab(url).catch(() => undefined),
  };
  return { ...actions, checkIfStale: () => check(FRESH_FOR_MS) };
}

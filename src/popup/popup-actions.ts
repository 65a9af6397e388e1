import type { AccountId } from '../core/account.ts';
import type { SignInAttempt } from '../core/sign-in.ts';
import type { PagePorts } from '../ui/page-ports.ts';
import type { OwnState } from './popup-state.ts';

/** Everything that a person can do in the popup. None of them throws or rejects. */
export interface PopupActions {
  readonly check: () => void;
  /** Reads storage once more, after it could not be read. */
  readonly readAgain: () => void;
  readonly signIn: (attempt: SignInAttempt) => void;
  /** Has a paused account checked and counted again. */
  readonly resume: (account: AccountId) => void;
  readonly dismissFailure: () => void;
  /** Asks the browser for Google's hosts and, once granted, goes on with `then`. Must run in the click itself. */
  readonly grantHosts: (then: () => void) => void;
  readonly openOptions: () => void;
  readonly openLink: (url: string) => void;
}

export interface ActionPorts extends PagePorts {
  /** Changes what the popup knows by itself, and draws. */
  readonly change: (change: Partial<OwnState>) => void;
  /** Settles when what stands in storage now has been drawn. */
  readonly readAgain: () => Promise<void>;
  /** Has a screen reader say how the accounts stand. */
  readonly announce: () => void;
}

/** How old the mail may be that a popup opens with before it is asked for anew. */
const FRESH_FOR_MS = 10_000;

/** The actions over the ports of a page. */
export function createActions(ports: ActionPorts): PopupActions & { readonly checkIfStale: () => Promise<void> } {
  const { ask, change } = ports;

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
    ports.announce();
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
    ports.announce();
  };

  const actions: PopupActions = {
    check: () => void check().then(ports.announce),
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

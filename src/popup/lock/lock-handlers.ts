import type { LockRefusal } from '../../commands/contract.ts';
import type { Result } from '../../core/result.ts';
import type { PopupHandlers } from '../state/popup-handlers.ts';
import type { HandlerPorts } from '../state/ports.ts';

type LockHandlers = Pick<PopupHandlers, 'unlock' | 'forgetPassphrase' | 'lockNow'>;

/** Handlers for the lock. Once it is open or gone, `check` asks for what came meanwhile. */
export function createLockHandlers({ ask, change, readAgain }: HandlerPorts, check: () => void): LockHandlers {
  const open = async (command: () => Promise<Result<undefined, LockRefusal>>, again: () => void): Promise<void> => {
    change({ unlocking: 'under-way', unanswered: undefined });
    try {
      const end = await command();
      await readAgain();
      change({ unlocking: end.ok ? undefined : end.problem });
      if (end.ok) check();
    } catch {
      change({ unlocking: undefined, unanswered: again });
    }
  };
  const lock = async (): Promise<void> => {
    change({ unanswered: undefined });
    await ask('lockNow').catch(() => change({ unanswered: handlers.lockNow }));
    await readAgain();
  };
  const handlers: LockHandlers = {
    unlock: (passphrase) =>
      void open(
        () => ask('unlock', passphrase),
        () => handlers.unlock(passphrase),
      ),
    forgetPassphrase: () => void open(() => ask('removeLock', true), handlers.forgetPassphrase),
    lockNow: () => void lock(),
  };
  return handlers;
}

import type { Commands, Handlers } from '../../src/commands/contract.ts';
import { fail, ok } from '../../src/core/result.ts';

/** An account's id. */
export const ADA = '110169484474386276334';

/** Handlers that note who was called with what. */
export function noting() {
  const called: { readonly command: string; readonly args: readonly unknown[] }[] = [];
  const note =
    <Answer>(command: keyof Commands, given: Answer) =>
    (...args: unknown[]): Promise<Answer> => {
      called.push({ command, args: args.filter((arg) => arg !== undefined) });
      return Promise.resolve(given);
    };
  const handlers: Handlers = {
    signIn: note('signIn', ok(ADA)),
    dismissSignIn: note('dismissSignIn', ok(undefined)),
    checkNow: note('checkNow', ok(undefined)),
    choose: note('choose', fail('needs-level-read')),
    move: note('move', ok(undefined)),
    chooseBadge: note('chooseBadge', ok(undefined)),
    refreshLabels: note('refreshLabels', ok(undefined)),
    send: note('send', ok(undefined)),
    readMessage: note('readMessage', fail({ kind: 'offline' })),
    fetchMore: note('fetchMore', fail({ kind: 'no-such-account' })),
    set: note('set', ok(undefined)),
    discardDamaged: note('discardDamaged', ok(undefined)),
    remove: note('remove', ok('pending')),
    stopRevoking: note('stopRevoking', ok(undefined)),
    setClient: note('setClient', fail('id-shape')),
    removeClient: note('removeClient', ok(undefined)),
    setLock: note('setLock', fail('locked')),
    chooseAway: note('chooseAway', ok(undefined)),
    unlock: note('unlock', fail('wrong-passphrase')),
    lockNow: note('lockNow', ok(undefined)),
    removeLock: note('removeLock', ok(undefined)),
  };
  return { handlers, called };
}

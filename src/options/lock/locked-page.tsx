import { useState } from 'preact/hooks';
import type { LockRefusal } from '../../commands/contract.ts';
import type { Result } from '../../core/result.ts';
import { UnlockView } from '../../ui/lock/unlock-view.tsx';
import { NoAnswer } from '../page/no-answer.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import { useCommand } from '../page/use-command.ts';

/** The page while Tidings is locked. Storage tells the page once it is open. */
export function LockedPage({ ports: { ask, words } }: { readonly ports: OptionsPorts }) {
  const [refusal, setRefusal] = useState<LockRefusal | undefined>(undefined);
  const command = useCommand();
  const open = (asked: () => Promise<Result<undefined, LockRefusal>>): void =>
    command.run(async () => {
      const end = await asked();
      setRefusal(end.ok ? undefined : end.problem);
      if (end.ok) await ask('checkNow');
    });
  return (
    <main>
      <h1>
        <img src="/icons/icon-128.png" alt="" width={40} height={40} />
        {words.say('extensionName')}
      </h1>
      <div class="card">
        <UnlockView
          words={words}
          busy={command.busy}
          refusal={refusal}
          unlock={(passphrase) => open(() => ask('unlock', passphrase))}
          forget={() => open(() => ask('removeLock', true))}
        />
        {command.unanswered && <NoAnswer words={words} retry={command.retry} />}
      </div>
    </main>
  );
}

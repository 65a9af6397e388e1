import { useEffect, useRef, useState } from 'preact/hooks';
import type { RemovalEnd, Revocation } from '../../../core/account/revocation.ts';
import { cleanText } from '../../../words/clean-text.ts';
import type { MessageKey } from '../../../words/message-key.ts';
import type { OptionsState } from '../../page/options-state.ts';

/** How the last removal that this page saw has ended so far. */
type Outcome = RemovalEnd | 'stopped' | 'ended-later';

const WORDS: Readonly<Record<Outcome, MessageKey>> = {
  kept: 'optionsRemoved',
  ended: 'optionsRemovedEnded',
  pending: 'optionsRemovedPending',
  stopped: 'optionsRevokeStopped',
  'ended-later': 'optionsRevoked',
};

/** What to say of the last removal, and how the page learns of one. */
export interface Removals {
  /** The text and the address that it names; undefined if there is nothing to say. */
  readonly said: { readonly text: MessageKey; readonly email: string } | undefined;
  readonly removed: (email: string, end: RemovalEnd) => void;
  /** To be called when the user wants a revocation to be given up. */
  readonly stopping: (revocation: Revocation) => void;
}

/** Follows removed accounts until Google has ended their access, or their users have signed in again. */
export function useRemovals({ accounts, revocations }: OptionsState): Removals {
  const [last, setLast] = useState<{ readonly email: string; readonly outcome: Outcome } | undefined>(undefined);
  const seen = useRef<readonly Revocation[]>([]);
  useEffect(() => {
    const gone = seen.current.find(({ account }) => revocations.every((one) => one.account !== account));
    seen.current = revocations;
    if (gone === undefined) return;
    // The answer to the removal, or to the wish to stop, says it better.
    setLast((said) => (said?.email === gone.email && said.outcome !== 'pending' ? said : ended(gone)));
  }, [revocations]);
  const { email = '', outcome } = last ?? {};
  const isSignedIn = accounts.some(({ account }) => account.email === email);
  const isNotYet = outcome === 'stopped' && revocations.some((one) => one.email === email);
  return {
    said:
      outcome === undefined || isSignedIn || isNotYet ? undefined : { text: WORDS[outcome], email: cleanText(email) },
    removed: (address, end) => setLast({ email: address, outcome: end }),
    stopping: (revocation) => setLast({ email: revocation.email, outcome: 'stopped' }),
  };
}

function ended({ email }: Revocation) {
  return { email, outcome: 'ended-later' } as const;
}

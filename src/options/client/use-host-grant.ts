import { useState } from 'preact/hooks';
import type { OptionsPorts } from '../page/options-ports.ts';

/** Asking the browser for Google's hosts, and what came of it. */
export interface HostGrant {
  readonly outcome: 'none' | 'refused' | 'not-asked';
  /** Must be called in the click itself. */
  readonly grant: () => void;
}

/** Asks for the hosts, and calls `granted` once they are; the browser tells the background, which then checks the mail. */
export function useHostGrant({ requestHosts }: OptionsPorts, granted: () => void): HostGrant {
  const [outcome, setOutcome] = useState<HostGrant['outcome']>('none');
  const grant = (): void => {
    void requestHosts().then(
      (allowed) => {
        setOutcome(allowed ? 'none' : 'refused');
        if (allowed) granted();
      },
      () => setOutcome('not-asked'),
    );
  };
  return { outcome, grant };
}

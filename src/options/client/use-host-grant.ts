import { useState } from 'preact/hooks';
import type { OptionsPorts } from '../page/options-ports.ts';

/** A request to the browser for access to Google's hosts, and its result. */
export interface HostGrant {
  readonly outcome: 'none' | 'refused' | 'not-asked';
  /** Must be called directly in the click handler. */
  readonly grant: () => void;
}

/** Requests host access and calls `granted` once it is there; the browser tells the background, which then checks for mail. */
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

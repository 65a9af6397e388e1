import { Banner } from '../../ui/banner.tsx';
import type { Words } from '../../words/words.ts';
import type { HostGrant } from './use-host-grant.ts';

/** Says that the browser blocks access to Google's hosts, and asks for it. */
export function HostAccess({ words: { say }, hosts }: { readonly words: Words; readonly hosts: HostGrant }) {
  const outcome = hostOutcome(hosts);
  return (
    <Banner tone="attention" title={say('problemHostTitle')} text={[say('optionsHostsText')]}>
      <button type="button" class="button primary" onClick={hosts.grant}>
        {say('problemGrant')}
      </button>
      <p role="status">{outcome && say(outcome)}</p>
    </Banner>
  );
}

function hostOutcome({ outcome }: HostGrant) {
  switch (outcome) {
    case 'none':
      return undefined;
    case 'refused':
      return 'optionsHostsRefused';
    case 'not-asked':
      return 'optionsHostsFailed';
  }
}

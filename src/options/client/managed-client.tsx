import type { GoogleClient } from '../../core/account/google-client.ts';
import { CopyValue } from '../page/copy-value.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import { ClientField } from './client-field.tsx';

/** Stands for the secret, which is not put into the page. */
const NOT_SHOWN = '••••••••••••';

interface ManagedClientProps {
  readonly ports: OptionsPorts;
  readonly client: GoogleClient;
}

/** The organization's client, locked: only an administrator can change it. */
export function ManagedClient({ ports, client }: ManagedClientProps) {
  const { words, redirectUri } = ports;
  const { say } = words;
  const locked = { locked: true, hint: say('optionsClientLocked') };
  return (
    <div class="client-form">
      <ClientField label={say('optionsClientId')} value={client.id} {...locked} />
      <ClientField label={say('optionsClientSecret')} value={NOT_SHOWN} hidden {...locked} />
      {redirectUri.ok && <CopyValue ports={ports} label={say('optionsRedirectLabel')} value={redirectUri.value} />}
    </div>
  );
}

import type { Words } from '../../../words/words.ts';
import { ExternalLink } from '../../page/external-link.tsx';

/** Google's page on which users revoke access for apps. */
const CONNECTIONS = 'https://myaccount.google.com/connections';

/** A link to the page on which a user ends the access of an app. */
export function ConnectionsLink({ words }: { readonly words: Words }) {
  return <ExternalLink words={words} href={CONNECTIONS} label={words.say('optionsRemoveRevokeLink')} />;
}

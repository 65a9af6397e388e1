import { html } from '../../html.ts';
import { page } from '../../page.ts';

// Google's names for errors that oidc-provider names differently, and the number in Google's heading (the status is always 400).
const GOOGLE_NAMES: Readonly<Record<string, string>> = { invalid_redirect_uri: 'redirect_uri_mismatch' };
const HEADING_STATUS: Readonly<Record<string, number>> = { invalid_client: 401, deleted_client: 401 };

const WORDS: Readonly<Record<string, string>> = {
  invalid_client: 'The OAuth client was not found.',
  redirect_uri_mismatch: 'The redirect URI in the request does not match the ones registered for the OAuth client.',
};

/** The page that Google shows instead of redirecting when a request has an error that its sender must fix. */
export function errorPage(error: string, description: string | undefined): string {
  const name = GOOGLE_NAMES[error] ?? error;
  return page(
    'Error',
    html`<section id="error"><h1>Access blocked: the request is invalid</h1>
<p>${WORDS[name] ?? description}</p><p class="soft">Error ${HEADING_STATUS[name] ?? 400}: ${name}</p></section>`,
  );
}

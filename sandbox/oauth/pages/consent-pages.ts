import { type Html, html } from '../../html.ts';
import { page } from '../../page.ts';
import type { Person } from '../person.ts';
import { gmailScopesIn, SIGN_IN_SCOPES } from '../scopes.ts';

/** The account chooser; the hinted one comes first. Each account is a button with `data-account`. */
export function chooserPage(people: readonly Person[], hint: string | undefined): string {
  const ordered = [...people].sort((a, b) => Number(isHinted(b, hint)) - Number(isHinted(a, hint)));
  const buttons = ordered.map(
    (person) => html`<button class="account" name="account" value="${person.sub}" data-account="${person.address}">
<strong>${person.name}</strong><br><small>${person.address}</small></button>`,
  );
  return page(
    'Choose an account',
    html`<section id="chooser"><h1>Choose an account</h1><p class="soft">to continue to the app</p>
<form method="post">${buttons}</form></section>`,
  );
}

/** Whether a `login_hint` (an address or a sub) refers to this user. */
export function isHinted(person: Person, hint: string | undefined): boolean {
  return hint !== undefined && (hint.toLowerCase() === person.address.toLowerCase() || hint === person.sub);
}

/**
 * The consent page. Each scope has a selected checkbox (`#scope-gmail`, the next `#scope-gmail-2`) if there is more than
 * one thing to decide. https://developers.google.com/identity/protocols/oauth2/resources/granular-permissions
 */
export function consentPage(person: Person, scopes: readonly string[]): string {
  const gmail = gmailScopesIn(scopes);
  const boxes = gmail.length > 1 || scopes.some((scope) => SIGN_IN_SCOPES.includes(scope));
  const items = gmail.map(({ scope, words }, at) => {
    const id = at === 0 ? 'scope-gmail' : `scope-gmail-${at + 1}`;
    return boxes ? box(id, scope, words) : html`<input type="hidden" name="scope" value="${scope}"><p>${words}</p>`;
  });
  return page(
    'Allow access',
    html`<section id="consent"><h1>An app wants access to your account</h1><p class="soft">${person.address}</p>
<form method="post">${items}<p class="soft">It will know your name and address.</p>
<div class="row"><button id="deny" name="decision" value="deny">Cancel</button>
<button id="allow" class="main" name="decision" value="allow">Continue</button></div></form></section>`,
  );
}

function box(id: string, scope: string, words: string): Html {
  return html`<label><input type="checkbox" id="${id}" name="scope" value="${scope}" checked> ${words}</label>`;
}

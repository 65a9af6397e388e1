import { type Html, html } from '../html.ts';
import { headerOf } from '../mailbox/mime/mail-header.ts';
import type { StoredMessage } from '../mailbox/stored-message.ts';
import { page } from '../page.ts';
import type { LoggedRequest } from '../request-log.ts';
import type { ControlWorld } from './control-actions.ts';
import { READY_FAULTS } from './ready-faults.ts';

const UNREAD_SHOWN = 25;
const REQUESTS_SHOWN = 40;

/** The page on which a user controls Gmail's behavior for one account. */
export function controlPage(world: ControlWorld, account: string): string {
  const { sandbox } = world;
  const mailbox = sandbox.mailbox(account);
  return page(
    'Sandbox',
    html`<section><h1>Sandbox</h1><p class="soft">A local Google on port ${sandbox.port}. Client ID
<code>${sandbox.client.id}</code>, secret <code>${sandbox.client.secret}</code></p>${accountForm(sandbox.accounts, account)}</section>
<div class="grid"><section><h2>Send a message to ${account}</h2>${composeForm(account)}</section>
<section><h2>Access</h2><div class="row">${button('/revoke', account, 'revoke', 'Revoke access')}
${button('/expire', account, 'expire', 'Expire access tokens')}</div></section>
<section><h2>Gmail faults</h2>${faultForms(world.faultNames(), account)}</section></div>
<section><h2>Unread in the inbox: ${mailbox.counts('INBOX').messagesUnread}</h2>
<ul id="unread">${mailbox
      .unread('INBOX')
      .slice(0, UNREAD_SHOWN)
      .map((message) => unreadItem(message, account))}</ul></section>
<section><h2>Recent requests</h2>${requestTable(sandbox.log.entries().slice(-REQUESTS_SHOWN).toReversed())}</section>`,
    'wide',
  );
}

function accountForm(accounts: readonly string[], chosen: string): Html {
  const options = accounts.map((each) =>
    each === chosen ? html`<option selected>${each}</option>` : html`<option>${each}</option>`,
  );
  return html`<form class="row" method="get"><label>Account <select name="account">${options}</select></label>
<button>Show</button></form>`;
}

function composeForm(account: string): Html {
  return html`<form method="post" action="/compose">${hidden(account)}
<label>From <input type="text" name="from" value="Charles Babbage &lt;charles@example.net&gt;" required></label>
<label>Subject <input type="text" name="subject" value="The engine is ready"></label>
<label>Text <textarea name="text" rows="3">Come and see it turn.</textarea></label>
<button id="deliver" class="main">Deliver</button></form>
<p></p>${button('/sample', account, 'deliver-sample', 'Deliver a sample message')}`;
}

function faultForms(inForce: readonly string[], account: string): Html {
  const options = [...READY_FAULTS.keys()].map((name) => html`<option>${name}</option>`);
  return html`<p>${inForce.length === 0 ? 'None active.' : `Active: ${inForce.join(', ')}`}</p>
<form class="row" method="post" action="/fault">${hidden(account)}
<select name="fault" aria-label="Fault">${options}</select><button id="inject">Inject</button></form>
<p></p>${button('/clear-faults', account, 'clear-faults', 'Clear all')}`;
}

function unreadItem(message: StoredMessage, account: string): Html {
  const header = (name: string): string => headerOf(message.headers, name) ?? '(none)';
  return html`<li><bdi><strong>${header('subject')}</strong></bdi><bdi><small>${header('from')}</small></bdi><bdi><small>${message.snippet}</small></bdi>
<form method="post" action="/read">${hidden(account)}<input type="hidden" name="id" value="${message.id}">
<button>Mark as read elsewhere</button></form></li>`;
}

function requestTable(requests: readonly LoggedRequest[]): Html {
  const rows = requests.map(
    (each) => html`<tr><td>${each.host}</td><td>${each.method}</td><td>${each.path}</td>
<td>${each.status}${each.fault === undefined ? undefined : html` <small>(${each.fault})</small>`}</td><td>${each.units}</td></tr>`,
  );
  return html`<div class="scroll"><table id="requests"><thead><tr><th>Host</th><th>Method</th><th>Path</th><th>Status</th><th>Units</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

const hidden = (account: string): Html => html`<input type="hidden" name="account" value="${account}">`;

function button(action: string, account: string, id: string, words: string): Html {
  return html`<form method="post" action="${action}">${hidden(account)}<button id="${id}">${words}</button></form>`;
}

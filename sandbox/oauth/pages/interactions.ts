import type { InteractionResults, Provider } from 'oidc-provider';
import { readBody } from '../../server/read-body.ts';
import { CONSENT_PATH } from '../paths.ts';
import type { Person } from '../person.ts';
import { SIGN_IN_SCOPES } from '../scopes.ts';
import { chooserPage, consentPage } from './consent-pages.ts';
import { errorPage } from './error-page.ts';
import type { Middleware } from './middleware.ts';
import { switchAccount } from './session-account.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The pages on which a user chooses an account and consents, and the actions of their buttons. */
export function consentPages(provider: Provider, people: readonly Person[]): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith(CONSENT_PATH)) return next();
    ctx.set('cache-control', 'no-store');
    ctx.type = 'html';
    const interaction = await provider.interactionDetails(ctx.req, ctx.res).catch(() => undefined);
    if (interaction === undefined) {
      ctx.status = 400;
      ctx.body = errorPage('invalid_request', 'This sign-in has ended. Start it again from the app.');
      return;
    }
    if (ctx.method !== 'POST') {
      ctx.body = showPage(interaction, people);
      return;
    }
    const form = new URLSearchParams((await readBody(ctx.req)).toString());
    const chosen = form.get('account');
    const outcome =
      chosen === null ? await consentOutcome(provider, interaction, form) : choiceOutcome(interaction, chosen);
    const returnTo = await provider.interactionResult(ctx.req, ctx.res, outcome);
    // Only now: oidc-provider refuses an answer from a session whose account has changed.
    if (chosen !== null && interaction.session !== undefined)
      await switchAccount(await provider.Session.get(ctx), chosen);
    ctx.status = 303;
    ctx.redirect(returnTo);
  };
}

function showPage(interaction: Interaction, people: readonly Person[]): string {
  const { params, prompt, session } = interaction;
  const hint = typeof params.login_hint === 'string' ? params.login_hint : undefined;
  const person = people.find(({ sub }) => sub === session?.accountId);
  if (prompt.name === 'select_account' || person === undefined) return chooserPage(people, hint);
  return consentPage(person, scopesOf(interaction));
}

function choiceOutcome(interaction: Interaction, accountId: string): InteractionResults {
  // If there already is a session, `login` would make oidc-provider ask to sign out first: see switchAccount.
  return interaction.session === undefined ? { select_account: {}, login: { accountId } } : { select_account: {} };
}

async function consentOutcome(
  provider: Provider,
  interaction: Interaction,
  form: URLSearchParams,
): Promise<InteractionResults> {
  if (form.get('decision') !== 'allow') return { error: 'access_denied' };
  const grant = new provider.Grant({
    accountId: interaction.session?.accountId,
    clientId: String(interaction.params.client_id),
  });
  const ticked = form.getAll('scope');
  const granted = scopesOf(interaction).filter((scope) => SIGN_IN_SCOPES.includes(scope) || ticked.includes(scope));
  grant.addOIDCScope(granted.join(' '));
  return { consent: { grantId: await grant.save() } };
}

function scopesOf(interaction: Interaction): readonly string[] {
  return String(interaction.params.scope ?? '').split(' ');
}

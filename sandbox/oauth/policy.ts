import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';

const { Check, Prompt } = interactionPolicy;

/** When Google shows its pages: the chooser if the user is not signed in, consent for anything not granted yet. */
export function googlePolicy(): interactionPolicy.Prompt[] {
  // `requestable` makes prompt=select_account and prompt=consent show the page in any case.
  return [
    new Prompt(
      { name: 'select_account', requestable: true },
      new Check(
        'signed_out',
        'Nobody is signed in',
        'interaction_required',
        (ctx) => ctx.oidc.session?.accountId === undefined,
      ),
    ),
    new Prompt(
      { name: 'consent', requestable: true },
      new Check('not_granted', 'Consent is needed', 'interaction_required', needsConsent),
    ),
  ];
}

function needsConsent({ oidc }: KoaContextWithOIDC): boolean {
  // A user who has just answered is not asked again, whichever checkboxes were cleared.
  if (oidc.result?.consent !== undefined) return false;
  const granted = new Set(oidc.grant?.getOIDCScope().split(' '));
  return [...oidc.requestParamOIDCScopes].some((scope) => !granted.has(scope));
}

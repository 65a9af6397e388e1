import type { Provider } from 'oidc-provider';
import { AUTHORIZATION_PATH } from '../paths.ts';
import type { Person } from '../person.ts';
import { isHinted } from './consent-pages.ts';
import type { Middleware } from './middleware.ts';
import { switchAccount } from './session-account.ts';

/** In a browser that is signed in to Google, a `login_hint` selects the account without the chooser. */
export function loginHints(provider: Provider, people: readonly Person[]): Middleware {
  return async (ctx, next) => {
    const hint = ctx.query.login_hint;
    if (ctx.path === AUTHORIZATION_PATH && typeof hint === 'string') {
      const person = people.find((each) => isHinted(each, hint));
      const session = await provider.Session.get(ctx);
      if (person !== undefined && session.accountId !== undefined && session.accountId !== person.sub) {
        await switchAccount(session, person.sub);
      }
    }
    await next();
  };
}

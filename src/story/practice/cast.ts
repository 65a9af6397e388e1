import type { GoogleClient } from '../../core/account/google-client.ts';
import { valueIn } from '../../core/sign-in-story/wire-call.ts';
import { EXAMPLE } from '../example/example.ts';

/** Somebody with an account at the practice Google. */
export interface Person {
  readonly sub: string;
  readonly email: string;
}

/** The reader of the page. */
export const YOU: Person = { sub: '110169484474386276334', email: 'you@example.com' };
/** Who tries to break in. Has a Google account, too, as everybody can. */
export const ATTACKER: Person = { sub: '104271553819746026513', email: 'attacker@example.com' };

const asked = EXAMPLE.calls.find(({ name }) => name === 'authorization')?.request.query ?? [];

/** The app of the recorded example, with a secret that was never issued. */
export const CLIENT: GoogleClient = {
  id: valueIn(asked, 'client_id') ?? '',
  secret: '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e',
};

/** The one address to which the practice Google sends its answers to that app. */
export const REDIRECT_URI = valueIn(asked, 'redirect_uri') ?? '';

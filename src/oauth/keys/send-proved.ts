import { clockSkew, DPoP, type DPoPHandle, modifyAssertion } from 'oauth4webapi';
import * as v from 'valibot';
import { type Millis, SECOND } from '../../core/time.ts';
import { clockAhead } from '../judge-tokens.ts';

/** What proves to the token endpoint that a request comes from the holder of a key. */
export interface ProofKey {
  readonly pair: CryptoKeyPair;
  /** The endpoint's latest nonce (RFC 9449 section 8); undefined before it has sent one. */
  readonly nonce?: string | undefined;
  /** Whether the token that is sent along is bound to the key: no answer without a proof is then worth asking for. */
  readonly isBound?: boolean | undefined;
}

/** An answer of the token endpoint to a request with a proof, or to one that it took without. */
export interface ProvedAnswer extends Proved {
  readonly response: Response;
}

/** What an answer tells of the proof. */
export interface Proved {
  /** For the next proof; undefined if the endpoint has sent none. */
  readonly nonce: string | undefined;
  /**
   * Whether the tokens in it are bound to the key. No member of an answer says so, and access tokens stay bearer tokens
   * at Google, but an endpoint that sends nonces checks proofs (RFC 9449 section 8), and Google binds the refresh token
   * of each exchange with a proof. False if the request had none; undefined if the endpoint has not shown that it reads
   * proofs. https://developers.google.com/identity/protocols/oauth2/resources/dpop-adoption
   */
  readonly isBound: boolean | undefined;
}

/**
 * Sends a request to the token endpoint with a proof (RFC 9449 section 5). If the endpoint refuses the proof, sends it once
 * more with the nonce and by the clock of that refusal (section 8). If it refuses that one too, sends the request without
 * a proof, unless its token is bound. `id` is the proof's `jti`; random if undefined.
 */
export async function sendProved(
  key: ProofKey | undefined,
  send: (options: { readonly DPoP?: DPoPHandle }) => Promise<Response>,
  id?: string,
): Promise<ProvedAnswer> {
  if (key === undefined) return { response: await send({}), nonce: undefined, isBound: false };
  const attempt = async (nonce: string | undefined, ahead: Millis): Promise<ProvedAnswer> => {
    const response = await send({ DPoP: proofBy(key.pair, nonce, ahead, id) });
    const next = response.headers.get('dpop-nonce') ?? nonce;
    return { response, nonce: next, isBound: next === undefined ? undefined : true };
  };

  const first = await attempt(key.nonce, 0);
  if (!(await isProofRefused(first.response))) return first;
  const second = await attempt(first.nonce, clockAhead(first.response) ?? 0);
  if (key.isBound === true || !(await isProofRefused(second.response))) return second;
  return { response: await send({}), nonce: undefined, isBound: false };
}

function proofBy(pair: CryptoKeyPair, nonce: string | undefined, ahead: Millis, id: string | undefined): DPoPHandle {
  return DPoP({ [clockSkew]: -Math.round(ahead / SECOND) }, pair, {
    [modifyAssertion]: (_header, claims) => {
      if (nonce !== undefined) claims.nonce = nonce;
      if (id !== undefined) claims.jti = id;
    },
  });
}

/** RFC 9449 sections 5 and 8: the refusals that are about the proof. */
const ProofRefusal = v.object({ error: v.picklist(['use_dpop_nonce', 'invalid_dpop_proof']) });

async function isProofRefused(response: Response): Promise<boolean> {
  if (response.ok) return false;
  // Whatever else comes is judged later.
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return v.is(ProofRefusal, body);
}

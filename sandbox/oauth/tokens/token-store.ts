import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Everything the authorization server remembers, in memory, open to being looked through. */
export interface TokenStore {
  /** What oidc-provider stores and finds its things by, for one kind of thing (`AccessToken`, `Grant`, ...). */
  readonly adapter: (kind: string) => Adapter;
  get(kind: string, id: string): AdapterPayload | undefined;
  /** All of one kind, oldest first; change a payload and the provider sees the change. */
  all(kind: string): readonly (readonly [id: string, payload: AdapterPayload])[];
  /** Forgets all, of whatever kind, that fits. */
  forget(fits: (payload: AdapterPayload, kind: string) => boolean): void;
}

/** An empty store. Nothing expires out of it: oidc-provider judges `exp` itself, and the log names an expired token's owner. */
export function createTokenStore(): TokenStore {
  const kinds = new Map<string, Map<string, AdapterPayload>>();
  const of = (kind: string): Map<string, AdapterPayload> => {
    const known = kinds.get(kind) ?? new Map<string, AdapterPayload>();
    kinds.set(kind, known);
    return known;
  };
  const forget: TokenStore['forget'] = (fits) => {
    for (const [kind, things] of kinds) {
      for (const [id, payload] of things) if (fits(payload, kind)) things.delete(id);
    }
  };
  const find = (kind: string, fits: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> =>
    Promise.resolve([...of(kind).values()].find(fits));
  return {
    get: (kind, id) => of(kind).get(id),
    all: (kind) => [...of(kind)],
    forget,
    adapter: (kind) => ({
      upsert: async (id, payload) => void of(kind).set(id, payload),
      find: (id) => Promise.resolve(of(kind).get(id)),
      findByUid: (uid) => find(kind, (payload) => payload.uid === uid),
      findByUserCode: (userCode) => find(kind, (payload) => payload.userCode === userCode),
      consume: async (id) => void Object.assign(of(kind).get(id) ?? {}, { consumed: Math.floor(Date.now() / 1000) }),
      destroy: async (id) => void of(kind).delete(id),
      revokeByGrantId: async (grantId) => forget((payload, each) => each !== 'Grant' && payload.grantId === grantId),
    }),
  };
}

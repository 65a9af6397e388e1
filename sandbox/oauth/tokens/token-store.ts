import type { Adapter, AdapterPayload } from 'oidc-provider';

/** All state of the authorization server, in memory and searchable. */
export interface TokenStore {
  /** The adapter in which oidc-provider stores things of one kind (`AccessToken`, `Grant`, ...). */
  readonly adapter: (kind: string) => Adapter;
  get(kind: string, id: string): AdapterPayload | undefined;
  /** All entries of one kind, oldest first; changing a payload changes it for the provider. */
  all(kind: string): readonly (readonly [id: string, payload: AdapterPayload])[];
  /** Deletes all entries, of any kind, that match. */
  forget(fits: (payload: AdapterPayload, kind: string) => boolean): void;
}

/** Creates an empty store. No entry expires: oidc-provider checks `exp` itself, and the log names an expired token's owner. */
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

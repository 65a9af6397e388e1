/**
 * The keys of one sign-in. No script can read their bytes: they can only be used, by this extension, in this browser's
 * profile.
 */
export interface KeySet {
  /** Chosen at random for one sign-in. */
  readonly name: string;
  /** Signs the proofs that a token is used by whom it was issued to (ES256; RFC 9449). */
  readonly signing: CryptoKeyPair;
  /** Seals what is stored (AES-GCM, 256 bits). */
  readonly sealing: CryptoKey;
}

/** Where keys are kept until they are removed: a browser stores them as they are, which `storage.local` can't. */
export interface KeyStore {
  /** Returns undefined if there are none of that name, or if what the browser kept of them can't be used. */
  readonly read: (name: string) => Promise<KeySet | undefined>;
  /** Resolves once they are on disk. */
  readonly write: (keys: KeySet) => Promise<void>;
  readonly remove: (names: readonly string[]) => Promise<void>;
  readonly names: () => Promise<readonly string[]>;
}

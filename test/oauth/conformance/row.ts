import type { SignInCheck, SignInFailure } from '../../../src/core/account/sign-in.ts';
import type { Problem } from '../../../src/core/problem.ts';
import type { Millis } from '../../../src/core/time.ts';
import type { Bend } from '../bend.ts';

/** What a server does wrong, or merely otherwise than expected, and how the client must end. */
export type Row = SignInRow | RefreshRow;

interface Misbehavior {
  /** The test module of the OpenID Foundation's suite, or the section, that the row is taken from. */
  readonly source: string;
  /** What the server does. */
  readonly server: string;
  readonly bend: Bend;
  /** How far the server's clock is ahead of this computer's. */
  readonly clockAhead?: Millis;
  /** How often the client may send the code or the refresh token; once if omitted. */
  readonly tries?: number;
  /** Whether the row also runs against the built extension in the browsers. */
  readonly inBrowser?: true;
}

interface SignInRow extends Misbehavior {
  readonly step: 'sign-in';
  /** Whether the user has signed in before, while the server still behaved. */
  readonly again?: true;
  readonly ends: 'accepted' | SignInFailure;
}

interface RefreshRow extends Misbehavior {
  readonly step: 'refresh';
  readonly ends: 'accepted' | Problem;
}

/** The rows with their whole names, which a test's own formatting would cut. */
export const namedRows = (rows: readonly Row[]): readonly (readonly [string, Row])[] =>
  rows.map((row) => [`${row.source}: a server that ${row.server}`, row]);

type Json = Record<string, unknown>;

/** The failure of one check at a sign-in. */
export const refused = (check: SignInCheck): SignInFailure => ({ kind: 'refused', check });

/** A refresh whose answer can't be used; the account stays signed in. */
export const unusable = (detail: string): Problem => ({ kind: 'server', detail });

/** A server that puts these claims into its ID tokens; undefined leaves one out. */
export const claims = (changed: Json): Bend => ({ claims: (to) => Object.assign(to, changed) });

/** A server that puts these members into its token responses; undefined leaves one out. */
export const tokens = (changed: Json): Bend => ({ tokens: (to) => Object.assign(to, changed) });

/** A server that changes the answer in the address. */
export const callback = (change: (parameters: URLSearchParams) => void): Bend => ({ callback: change });

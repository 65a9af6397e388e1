import { type ClientFlaw, readClient } from '../../core/account/google-client.ts';
import type { MessageKey } from '../../words/message-key.ts';

/** The two fields of the form, as typed. */
export interface TypedClient {
  readonly id: string;
  readonly secret: string;
}

/** What is wrong with each field; undefined if nothing is. */
export interface TypedFlaws {
  readonly id?: ClientFlaw | undefined;
  readonly secret?: ClientFlaw | undefined;
}

const SOUND_ID = 'x.apps.googleusercontent.com';
const SOUND_SECRET = 'GOCSPX-0123456789';

function flawOf(id: string, secret: string): ClientFlaw | undefined {
  const read = readClient(id, secret);
  return 'flaw' in read ? read.flaw : undefined;
}

/** Returns the flaws of both fields. `readClient` reports only the first, so each field is judged beside a valid other one. */
export function typedFlaws({ id, secret }: TypedClient): TypedFlaws {
  return { id: flawOf(id, SOUND_SECRET), secret: flawOf(SOUND_ID, secret) };
}

/** Returns the flaws to show while the user is still typing: those of fields that are not empty. */
export function earlyFlaws(typed: TypedClient): TypedFlaws {
  const flaws = typedFlaws(typed);
  return {
    id: flaws.id === 'id-missing' ? undefined : flaws.id,
    secret: flaws.secret === 'secret-missing' ? undefined : flaws.secret,
  };
}

/** The message for each flaw, which says what to do. */
export const FLAW_WORDS = {
  'id-missing': 'optionsFlawIdMissing',
  'id-shape': 'optionsFlawIdShape',
  'secret-missing': 'optionsFlawSecretMissing',
  'secret-shape': 'optionsFlawSecretShape',
  'secret-in-id': 'optionsFlawSecretInId',
  'id-in-secret': 'optionsFlawIdInSecret',
} as const satisfies Readonly<Record<ClientFlaw, MessageKey>>;

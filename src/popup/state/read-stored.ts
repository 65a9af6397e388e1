import type { SignInState } from '../../core/account/sign-in.ts';
import type { MessageBody } from '../../core/mailbox/message-body.ts';
import type { Settings } from '../../core/settings.ts';
import { bodiesItem } from '../../storage/body-item.ts';
import type { LockState } from '../../storage/lock/sealed.ts';
import { type AccountOverview, overviewOf } from '../../storage/overview.ts';
import { settingsItem } from '../../storage/settings-item.ts';
import { signInItem } from '../../storage/sign-in-item.ts';
import type { PagePorts } from '../../ui/page-ports.ts';
import { type RowKey, rowKey } from './row.ts';

/** The part of storage that the popup shows. */
export interface StoredState {
  /** None while locked. */
  readonly accounts: readonly AccountOverview[];
  readonly lock: LockState;
  readonly settings: Settings;
  /** The text of the open message, once it has been fetched. */
  readonly body: MessageBody | undefined;
  readonly signIn: SignInState | undefined;
}

/** Reads accounts with their mail, settings, the sign-in under way, and the text of the open row. */
export async function readStored(
  { snapshotLocal, readSession }: PagePorts,
  open: RowKey | undefined,
): Promise<StoredState> {
  const [stored, { signIn }, body] = await Promise.all([
    snapshotLocal(),
    readSession({ signIn: signInItem }),
    open === undefined ? undefined : readBody(readSession, open),
  ]);
  const accounts = stored.lock === 'locked' ? [] : overviewOf(stored);
  return { accounts, lock: stored.lock, ...stored({ settings: settingsItem }), signIn, body };
}

/** Texts can be long, so they are read only while one is shown. */
async function readBody(readSession: PagePorts['readSession'], open: RowKey): Promise<MessageBody | undefined> {
  const { bodies } = await readSession({ bodies: bodiesItem });
  return bodies.find(({ account, body }) => rowKey(account, body.id) === open)?.body;
}

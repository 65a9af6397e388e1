import { mayRead } from '../../core/account/access-level.ts';
import { accountsItem } from '../account-items.ts';
import { actionsItem } from '../action-items.ts';
import { labelsItem, mailboxItem } from '../mailbox-items.ts';
import type { StorageArea } from '../storage-area.ts';
import { newestVersion, type Upgrades } from '../upgrade/upgrade-area.ts';
import type { StoredEntries } from '../upgrade/upgrades.ts';
import { LockedError } from './locked-error.ts';
import { fromBase64, seal, unseal } from './seal.ts';
import { isLockOn, isSealed, LOCK_KEY, type SealedValue, type Vault } from './sealed.ts';
import { unlockedItem } from './unlocked-item.ts';

/**
 * What the lock seals, by the beginning of its key; the account's id is the rest. Actions may name messages that an account
 * could read before its level was lowered. The others of an account at *Count only* hold no mail, and stay in plain, so that
 * it is counted while locked.
 */
const SEALED_FOR = [
  { beginning: actionsItem('').key, isOfReadersAlone: false },
  { beginning: mailboxItem('').key, isOfReadersAlone: true },
  { beginning: labelsItem('').key, isOfReadersAlone: true },
  // As in `refreshTokenItem`, which no page needs.
  { beginning: 'refresh-token:', isOfReadersAlone: true },
] as const;

/** What was set aside is sealed like the item that it was part of. */
const DAMAGED = /^damaged:/;

/** Creates the vault of local storage, whose key is in session storage while unlocked. */
export function createVault(local: StorageArea, session: StorageArea, upgrades: Upgrades): Vault {
  const newest = newestVersion(upgrades) ?? 1;

  async function readKey(): Promise<CryptoKey | undefined> {
    const stored = (await session.get([unlockedItem.key]))[unlockedItem.key] ?? undefined;
    const unlocked = stored === undefined ? undefined : unlockedItem.parse(stored).value;
    if (unlocked === undefined) return undefined;
    return crypto.subtle.importKey('raw', fromBase64(unlocked.key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  }

  /** The value in plain, brought to the newest version; undefined if the key does not open it. */
  async function opened(key: CryptoKey, name: string, { version, ...sealed }: SealedValue): Promise<unknown> {
    const text = await unseal(key, [name, ownerOf(name)], sealed, version);
    if (text === undefined) return undefined;
    const then: StoredEntries = { [name]: JSON.parse(text) };
    return upgrades.slice(version - 1).reduce((older, upgrade) => upgrade(older), then)[name];
  }

  async function sealed(key: CryptoKey, name: string, value: unknown): Promise<SealedValue> {
    return { version: newest, ...(await seal(key, [name, ownerOf(name)], JSON.stringify(value), newest)) };
  }

  return {
    open: async (entries) => {
      const key = await readKey();
      const lock = isLockOn(entries) ? (key === undefined ? 'locked' : 'open') : 'off';
      if (lock === 'locked') {
        const inPlain = Object.entries(entries).filter(([, value]) => !isSealed(value));
        return { entries: Object.fromEntries(inPlain), lock };
      }
      if (key === undefined) return { entries, lock };
      const all = Object.entries(entries).map(
        async ([name, value]) => [name, isSealed(value) ? ((await opened(key, name, value)) ?? value) : value] as const,
      );
      return { entries: Object.fromEntries(await Promise.all(all)), lock };
    },
    seal: async (written) => {
      // A new lock, or a new level, also concerns what is stored already.
      const isWide = LOCK_KEY in written || accountsItem.key in written;
      const stored = isWide ? await local.getAll() : await local.get([LOCK_KEY, accountsItem.key]);
      const after = { ...stored, ...written };
      const isToBeSealed = sealedNames(after);
      const wrong = Object.entries(after).filter(
        ([name, value]) => value !== null && isOfLock(name) && isSealed(value) !== isToBeSealed(name),
      );
      if (wrong.length === 0) return written;
      const key = await readKey();
      const right = wrong.map(async ([name, value]): Promise<readonly [string, unknown]> => {
        // Without the key, what the lock has sealed is lost with it.
        if (isSealed(value)) return [name, (key && (await opened(key, name, value))) ?? null];
        if (key === undefined) throw new LockedError();
        return [name, await sealed(key, name, value)];
      });
      return { ...written, ...Object.fromEntries(await Promise.all(right)) };
    },
  };
}

/** Decides, by all that will be stored, whether the item of a name is to be sealed. */
function sealedNames(after: StoredEntries): (name: string) => boolean {
  if (!isLockOn(after)) return () => false;
  // One that can't be read counts as one with mail.
  const { value: accounts = [] } = accountsItem.parse(after[accountsItem.key]);
  const hasNoMail = new Set(accounts.flatMap(({ id, level }) => (mayRead(level) ? [] : [id])));
  return (name) => !ruleOf(name)?.isOfReadersAlone || !hasNoMail.has(ownerOf(name));
}

function ruleOf(name: string): (typeof SEALED_FOR)[number] | undefined {
  return SEALED_FOR.find(({ beginning }) => name.replace(DAMAGED, '').startsWith(beginning));
}

function isOfLock(name: string): boolean {
  return ruleOf(name) !== undefined;
}

/** The account that an item belongs to. */
function ownerOf(name: string): string {
  return name.replace(DAMAGED, '').slice(ruleOf(name)?.beginning.length ?? name.length);
}

import type { AccessLevel } from '../../core/account/access-level.ts';
import type { MessageKey } from '../../words/message-key.ts';

/** The name and descriptions of an access level. */
interface LevelWords {
  readonly name: MessageKey;
  /** What Tidings does at this level. */
  readonly does: MessageKey;
  /** What Google's permission allows beyond that. */
  readonly allows: MessageKey;
  /** What it does, in the few words shown beside a signed-in account. */
  readonly brief: MessageKey;
}

/** The texts of every access level. */
export const LEVEL_WORDS: Readonly<Record<AccessLevel, LevelWords>> = {
  count: {
    name: 'optionsLevelCount',
    does: 'optionsLevelCountText',
    allows: 'optionsLevelCountScope',
    brief: 'optionsLevelCountDoes',
  },
  read: {
    name: 'optionsLevelRead',
    does: 'optionsLevelReadText',
    allows: 'optionsLevelReadScope',
    brief: 'optionsLevelReadDoes',
  },
  manage: {
    name: 'optionsLevelAct',
    does: 'optionsLevelActText',
    allows: 'optionsLevelActScope',
    brief: 'optionsLevelActDoes',
  },
};

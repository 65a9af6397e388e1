import type { AccessLevel } from '../../core/account/access-level.ts';
import type { MessageKey } from '../../words/message-key.ts';

/** What each level of access is called and says of itself. */
interface LevelWords {
  readonly name: MessageKey;
  /** What Tidings does with it. */
  readonly does: MessageKey;
  /** What Google's permission allows beyond that. */
  readonly allows: MessageKey;
  /** What it does, in the few words that stand beside a signed-in account. */
  readonly brief: MessageKey;
}

/** The words of every level. */
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

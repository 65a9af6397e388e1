import { accessTokenItem, refreshTokenItem } from './account-items.ts';
import { JOURNAL } from './journal-items.ts';
import { spentItem } from './mailbox-items.ts';
import { SHOWN_OF_ACCOUNT } from './overview.ts';
import { storiesItem } from './story/story-items.ts';

// Everything that is stored for one account under keys of its own. An item added here is named if it is damaged, and
// deleted with the account. Pages that show only the overview don't load this.

/** Everything that outlives the browser session. Local. */
export const LOCAL_OF_ACCOUNT = {
  ...SHOWN_OF_ACCOUNT,
  ...JOURNAL,
  refreshToken: refreshTokenItem,
  stories: storiesItem,
} as const;

/** Everything that ends with the browser session. Session. */
export const SESSION_OF_ACCOUNT = { access: accessTokenItem, spent: spentItem } as const;

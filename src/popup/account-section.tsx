import type { EpochMs } from '../core/time.ts';
import type { AccountOverview } from '../storage/overview.ts';
import type { Words } from '../words/words.ts';
import { AccountHeader, headingOf } from './account-header.tsx';
import { AccountMail } from './account-mail.tsx';
import { AccountProblem } from './account-problem.tsx';
import type { PopupActions } from './popup-actions.ts';

/** What everything within one account's section is drawn from. */
export interface AccountParts {
  readonly view: AccountOverview;
  readonly now: EpochMs;
  /** Are there rows to draw beyond those that fit into the first frame? */
  readonly isWhole: boolean;
  readonly words: Words;
  readonly actions: PopupActions;
}

/** One account: whose it is, how much is unread and as of when, what is wrong, and its mail; of a paused one only whose. */
export function AccountSection(parts: AccountParts) {
  const { account, health } = parts.view;
  return (
    <section
      class="account"
      aria-labelledby={headingOf(account)}
      data-color={account.color}
      data-stale={health.problem !== undefined}
      data-paused={account.paused}
    >
      <AccountHeader {...parts} />
      {!account.paused && (
        <>
          <AccountProblem {...parts} />
          <AccountMail {...parts} />
        </>
      )}
    </section>
  );
}

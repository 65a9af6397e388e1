import type { ComponentChildren } from 'preact';
import type { AccountOverview } from '../../storage/overview.ts';
import { LabelChips } from '../list/label-chips.tsx';
import { filterWords } from '../list/matches-filter.ts';
import { type AccountList, EMPTY_LIST } from '../list/rows.ts';
import type { PopupParts } from '../popup.tsx';
import { AccountHeader, headingOf } from './account-header.tsx';
import { AccountMail } from './account-mail.tsx';
import { AccountProblem } from './account-problem.tsx';

/** What one account's section is drawn from. */
export interface AccountSectionProps extends PopupParts {
  readonly view: AccountOverview;
  /** What is shown below the open row, if that is one of this account. */
  readonly preview?: ComponentChildren;
}

/** What everything within it is drawn from. */
export interface AccountParts extends AccountSectionProps {
  readonly list: AccountList;
}

/** One account: whose it is, how much is unread and as of when, what is wrong, and its mail; of a paused one only whose. */
export function AccountSection(props: AccountSectionProps) {
  const { view, state } = props;
  const { account, health } = view;
  const list = state.lists.get(account.id) ?? EMPTY_LIST;
  const parts = { ...props, list };
  return (
    <section
      class="account"
      aria-labelledby={headingOf(account)}
      data-color={account.color}
      data-stale={health.problem !== undefined}
      data-paused={account.paused}
      // An account in which the filter finds nothing would only push the others down.
      hidden={filterWords(state.filter).length > 0 && list.rows.length === 0}
    >
      <AccountHeader {...parts} />
      {!account.paused && (
        <>
          <AccountProblem {...parts} />
          {!state.collapsed.has(account.id) && (
            <>
              <LabelChips {...parts} />
              <AccountMail {...parts} />
            </>
          )}
        </>
      )}
    </section>
  );
}

import { LabelChips } from '../list/label-chips.tsx';
import type { AccountParts } from '../parts.ts';
import { EMPTY_LIST } from '../state/row.ts';
import { AccountHeader, headingOf } from './account-header.tsx';
import { AccountMail } from './account-mail.tsx';
import { AccountProblem } from './account-problem.tsx';

/** One account: header, problem, and mail. A paused account has only its header. */
export function AccountSection(props: Omit<AccountParts, 'list'>) {
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
      // An account without matches would only push the others down.
      hidden={state.filter?.finds !== undefined && list.rows.length === 0}
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

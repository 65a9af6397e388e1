import type { AccountOverview } from '../../storage/overview.ts';
import { RowTools } from '../acting/row-tools.tsx';
import type { PopupParts } from '../popup.tsx';

/** What is shown below the open row of an account: what can be done with it, and its text. */
export function OpenRow({ view, state, words, actions }: PopupParts & { readonly view: AccountOverview }) {
  const row = state.rows.find(({ key }) => key === state.open);
  if (row === undefined) return null;
  const { Preview, body, bodyRefused, now } = state;
  const { account } = view;
  return (
    <>
      <RowTools row={row} account={account} all={true} words={words} actions={actions} />
      {Preview && (
        <Preview
          message={row.message}
          email={account.email}
          account={account}
          body={body}
          refusal={bodyRefused}
          now={now}
          words={words}
          actions={actions}
          rowKey={row.key}
        />
      )}
    </>
  );
}

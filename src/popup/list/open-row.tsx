import { freshCode } from '../../core/one-time-code/fresh-code.ts';
import { RowTools } from '../acting/row-tools.tsx';
import type { AccountParts, PopupParts } from '../parts.ts';

/** What an open row shows below it: its tools and its text. */
export function OpenRow({ view, state, words, handlers, reading }: PopupParts & Pick<AccountParts, 'view'>) {
  const row = state.rows.find(({ key }) => key === state.open);
  if (row === undefined) return null;
  const { body, bodyRefused, now } = state;
  const { account } = view;
  const { message } = row;
  const code = freshCode(message, now, reading && body && (() => reading.ownText(message, body)));
  return (
    <>
      <RowTools row={row} account={account} all={true} code={code} words={words} handlers={handlers} />
      {reading && (
        <reading.Preview
          message={message}
          account={account}
          body={body}
          refusal={bodyRefused}
          now={now}
          words={words}
          handlers={handlers}
        />
      )}
    </>
  );
}

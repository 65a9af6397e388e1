import type { ComponentChildren } from 'preact';
import { mayRead } from '../../core/account/access-level.ts';
import type { AccountId } from '../../core/account/account.ts';
import { shownCount } from '../../core/mailbox/shown-count.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { cleanText } from '../../words/clean-text.ts';
import { labelName, watchWords } from '../../words/watch-words.ts';
import { MessageRow } from '../list/message-row.tsx';
import type { AccountParts } from '../parts.ts';
import type { PopupState } from '../state/popup-state.ts';

/** Slightly more rows than fit into the tallest popup, so that the rows drawn later move nothing in sight. */
const FIRST_FRAME_ROWS = { comfortable: 7, compact: 14 } as const;

/** How many placeholder rows stand for a list that has not been fetched: about what fits without scrolling. */
const ROWS_AWAITED = 5;

/** An account's newest unread messages, or the reason why none are listed. */
export function AccountMail(parts: AccountParts) {
  const { view, list, state, later } = parts;
  const { account, mailbox, health } = view;
  if (!mayRead(account.level)) return <CountOnly {...parts} />;
  if (health.checkedAt === undefined && list.places.length === 0) {
    return health.problem ? null : <FirstListing {...parts} />;
  }
  const gaps = later && <later.ListGaps {...parts} />;
  if (list.places.length === 0 && mailbox.unread.length === 0) {
    return (
      <>
        <NothingListed {...parts} />
        {gaps}
      </>
    );
  }
  return (
    <>
      {state.chip?.account === account.id && list.rows.length === 0 && <NothingOfLabel {...parts} />}
      <MessageList {...parts} />
      {gaps}
      {later && <later.MoreRows {...parts} />}
    </>
  );
}

function MessageList({ view: { account }, list, state, words, handlers, later, reading, preview }: AccountParts) {
  const { body, painted, now } = state;
  const shown = painted ? list.places : list.places.slice(0, rowsInFirstFrame(state, account.id));
  return (
    <ul class="messages" data-whole={painted} aria-label={words.say('popupMessages', cleanText(account.email))}>
      {shown.map(({ key, row, isHidden, emptyHeight }) =>
        row === undefined ? (
          emptyHeight === undefined ? (
            <SkeletonRow key={key} />
          ) : (
            <EmptyPlace key={key} height={emptyHeight} />
          )
        ) : (
          <MessageRow
            key={key}
            row={row}
            email={account.email}
            time={words.times.short(row.message.receivedAt, now)}
            isHidden={isHidden}
            isCurrent={state.current === key}
            code={later?.freshCode(row.message, now)}
            isSelected={state.selected.has(key)}
            isOpen={state.open === key}
            later={later}
            hasAttachments={body?.id === row.message.id ? reading?.hasAttachments(body) : undefined}
            words={words}
            handlers={handlers}
            preview={state.open === key ? preview : undefined}
          />
        ),
      )}
    </ul>
  );
}

function NothingListed({ view: { account, mailbox, health, labels }, state, words }: AccountParts) {
  const { say, plural, times } = words;
  const count = shownCount(mailbox, account.watch);
  if (count !== undefined && count.unread > 0) {
    return <p class="note">{plural('popupBehind', mailbox.count?.messages ?? count.unread)}</p>;
  }
  const nothing = say('popupEmpty', watchWords(words, account.watch, labels));
  return (
    <Nothing>
      {health.checkedAt === undefined ? nothing : say('popupAsOf', nothing, times.clock(health.checkedAt, state.now))}
    </Nothing>
  );
}

function NothingOfLabel({ view: { labels }, state: { chip }, words }: AccountParts) {
  return <Nothing>{chip && words.say('popupChipEmpty', labelName(words, chip.label, labels))}</Nothing>;
}

function Nothing({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="empty">
      <CheckIcon />
      <p>{children}</p>
    </div>
  );
}

function FirstListing({ view: { account, labels }, words }: AccountParts) {
  return (
    <>
      <p class="visually-hidden">{words.say('popupLoading', watchWords(words, account.watch, labels))}</p>
      <ul class="messages" aria-hidden="true">
        {Array.from({ length: ROWS_AWAITED }, (_, row) => (
          <SkeletonRow key={row} />
        ))}
      </ul>
    </>
  );
}

function CountOnly({ view: { account }, words: { say }, handlers }: AccountParts) {
  return (
    <div class="note">
      <p>{say('popupCountOnly')}</p>
      <button type="button" class="button" onClick={() => handlers.signIn({ level: 'read', again: account.id })}>
        {say('popupShowMessages')}
      </button>
    </div>
  );
}

/** The empty place of a row that an action removed from under the pointer. */
function EmptyPlace({ height }: { readonly height: number }) {
  return <li class="empty-place" aria-hidden="true" style={{ blockSize: `${height}px` }} />;
}

/** A placeholder, as tall as a row, for a message whose metadata has not been fetched. */
function SkeletonRow() {
  return (
    <li class="row skeleton" aria-hidden="true">
      <span class="avatar" />
      <span class="sender" />
      <span class="subject" />
      <span class="snippet" />
    </li>
  );
}

/** How many rows of an account the first frame draws: 0 if the lists above already fill the popup. */
function rowsInFirstFrame({ accounts, lists, settings }: PopupState, of: AccountId): number {
  const above = accounts.slice(
    0,
    accounts.findIndex(({ account }) => account.id === of),
  );
  const taken = above.reduce((sum, { account }) => sum + (lists.get(account.id)?.places.length ?? 0), 0);
  return Math.max(0, FIRST_FRAME_ROWS[settings.density] - taken);
}

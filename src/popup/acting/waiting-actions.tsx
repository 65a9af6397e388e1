import type { AccountId } from '../../core/account/account.ts';
import { isStuck, type WaitingAction, waitingOf } from '../../core/actions/waiting.ts';
import { WaitingIcon } from '../../ui/icons.tsx';
import { actionSubject, namedAction } from '../../words/action-words.ts';
import type { MessageKey } from '../../words/message-key.ts';
import { problemWords } from '../../words/problems/problem-words.ts';
import type { PopupParts } from '../parts.ts';
import { WAITS_AFTER_MS } from './acting-handlers.ts';

/**
 * The actions that Gmail has not confirmed, each with what stands in its way. Opened by itself where Gmail keeps one from
 * being done: that may last, and somebody may want to give it up.
 */
export function WaitingActions(parts: PopupParts) {
  const { accounts, now } = parts.state;
  const waiting = accounts.flatMap(({ account, actions }) =>
    waitingOf(actions)
      .filter(({ askedAt }) => now - askedAt >= WAITS_AFTER_MS)
      .map((action) => ({ account: account.id, action })),
  );
  if (waiting.length === 0) return null;
  return (
    <details class="queue" open={waiting.some(({ action }) => isStuck(action))}>
      <summary>
        <WaitingIcon />
        {parts.words.plural('actionsWaiting', waiting.length)}
      </summary>
      <ul>
        {waiting.map((one) => (
          <Waiting key={one.action.id} {...parts} {...one} />
        ))}
      </ul>
    </details>
  );
}

type WaitingParts = PopupParts & { readonly account: AccountId; readonly action: WaitingAction };

function Waiting({ account, action, state: { now }, words, handlers }: WaitingParts) {
  const name = namedAction(words, action);
  const subject = actionSubject(words, action);
  const problem = action.state.trouble?.problem;
  const why = problem === undefined ? undefined : problemWords(words, problem, now);
  const press = (label: MessageKey, described: MessageKey, run: (account: AccountId, action: string) => void) => (
    <button
      type="button"
      class="button"
      aria-label={words.say(described, name, subject)}
      onClick={() => run(account, action.id)}
    >
      {words.say(label)}
    </button>
  );
  return (
    <li>
      <div class="what">
        <span class="line" dir="auto" title={subject}>
          {words.say('actionOn', name, subject)}
        </span>
        {why !== undefined && (
          <span class="why">
            {why.title}
            {why.code !== undefined && <code>{why.code}</code>}
          </span>
        )}
      </div>
      {isStuck(action) ? (
        <>
          {press('problemRetry', 'actionRetryOf', handlers.retryAction)}
          {press('actionDiscard', 'actionDiscardOf', handlers.dropAction)}
        </>
      ) : (
        press('actionCallOff', 'actionCallOffOf', handlers.undo)
      )}
    </li>
  );
}

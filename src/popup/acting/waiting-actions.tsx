import { WaitingIcon } from '../../ui/icons.tsx';
import { actionSubject, namedAction } from '../../words/action-words.ts';
import type { PopupParts } from '../parts.ts';
import { WAITS_AFTER_MS } from './acting-handlers.ts';

/** The actions that Gmail has not confirmed, each with a button that cancels it. */
export function WaitingActions({ state: { accounts, now }, words, handlers }: PopupParts) {
  const waiting = accounts.flatMap((view) =>
    view.actions.flatMap((action) =>
      action.state.kind === 'waiting' && now - action.askedAt >= WAITS_AFTER_MS
        ? { account: view.account, action }
        : [],
    ),
  );
  if (waiting.length === 0) return null;
  return (
    <details class="queue">
      <summary>
        <WaitingIcon />
        {words.plural('actionsWaiting', waiting.length)}
      </summary>
      <ul>
        {waiting.map(({ account, action }) => {
          const name = namedAction(words, action);
          const subject = actionSubject(words, action);
          return (
            <li key={action.id}>
              <span class="line" dir="auto" title={subject}>
                {words.say('actionOn', name, subject)}
              </span>
              <button
                type="button"
                class="button"
                aria-label={words.say('actionCallOffOf', name, subject)}
                onClick={() => handlers.undo(account.id, action.id)}
              >
                {words.say('actionCallOff')}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

import type { Action } from '../core/actions/action.ts';
import { ACTIONS, type ActionKind } from '../core/actions/action-table.ts';
import type { EpochMs } from '../core/time.ts';
import { cleanText } from './clean-text.ts';
import { problemWords } from './problems/problem-words.ts';
import type { TroubleWords } from './problems/remedy.ts';
import type { Words } from './words.ts';

/** The name of an action on a button: "Archive". */
export function actionName({ say }: Words, kind: ActionKind): string {
  return say(ACTIONS[kind].name);
}

/** The name of an action in a list: "Archive", "Undo: Archive". */
export function namedAction(words: Words, { kind, undoes }: Pick<Action, 'kind' | 'undoes'>): string {
  const name = actionName(words, kind);
  return undoes === undefined ? name : words.say('actionUndoOf', name);
}

/** What was done, and to how many: "3 messages archived", "Conversation archived". */
export function doneWords(
  words: Words,
  actions: readonly Pick<Action, 'kind' | 'wholeConversation' | 'messages'>[],
): string {
  const kind = actions[0]?.kind ?? 'mark-read';
  const messages = actions.flatMap((action) => action.messages);
  const { done, doneToConversations } = ACTIONS[kind];
  if (!actions[0]?.wholeConversation || doneToConversations === undefined) return words.plural(done, messages.length);
  return words.plural(doneToConversations, new Set(messages.map(({ threadId }) => threadId)).size);
}

/** The subject of the newest message of an action, and how many more messages there are. */
export function actionSubject({ say, plural }: Words, { messages }: Pick<Action, 'messages'>): string {
  const subject = cleanText(messages[0]?.subject ?? '') || say('popupNoSubject');
  return messages.length > 1 ? plural('actionAndMore', messages.length - 1, subject) : subject;
}

/** Why Google refused an action, and the remedy; undefined unless it did. */
export function refusalWords(
  words: Words,
  { state }: Pick<Action, 'state'>,
  now: EpochMs,
): Omit<TroubleWords, 'title'> | undefined {
  if (state.kind !== 'refused') return undefined;
  const { problem } = state;
  if (problem.kind === 'unconfirmed') return { text: words.say('actionUnconfirmed'), remedy: undefined };
  if (problem.kind === 'not-found') return { text: words.say('actionNotFound'), remedy: undefined };
  // Earlier releases kept the code as the detail of trouble at Google's.
  if (problem.kind === 'refused' || problem.kind === 'server') {
    const code = problem.kind === 'refused' ? problem.code : problem.detail;
    return { text: words.say('actionRefusedText'), code: cleanText(code), remedy: undefined };
  }
  const { title, text, code, remedy } = problemWords(words, problem, now);
  // A refused action is not sent again automatically, so checking for mail would not help.
  const why = words.say('actionRefusedWhy', title, text);
  return { text: why, code, remedy: remedy?.kind === 'retry' ? undefined : remedy };
}

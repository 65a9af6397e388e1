import type { CommandMessage } from '../../../src/commands/ask.ts';
import type { Action } from '../../../src/core/actions/action.ts';
import { actionsItem } from '../../../src/storage/action-items.ts';
import type { AccountOverview } from '../../../src/storage/overview.ts';
import { textOf } from '../../ui/draw.ts';
import { fakePage, settled } from '../fake-page.ts';
import { accountView, mailboxOf, message, NOW } from '../samples.ts';

/** Messages in the order of the list, each a minute older than the one before. */
export const messages = (...ids: readonly string[]) =>
  ids.map((id, at) => message(id, { receivedAt: NOW - (at + 1) * 60_000 }));

/** An account at level Manage that lists m1, m2 and m3. */
export const ada = (change: Parameters<typeof accountView>[0] = {}): AccountOverview =>
  accountView({ level: 'manage', mailbox: mailboxOf(messages('m1', 'm2', 'm3')), ...change });

/** A started popup over accounts, whose first check is over and forgotten, and what a person sees and does in it. */
export async function actingPage(...views: readonly AccountOverview[]) {
  const page = fakePage();
  const commands: CommandMessage[] = [];
  const queues = new Map<string, readonly Action[]>(views.map(({ account, actions }) => [account.id, actions]));
  const keepQueue = (account: string, change: (queue: readonly Action[]) => readonly Action[]): void => {
    queues.set(account, change(queues.get(account) ?? []));
    page.keep(actionsItem(account).key, queues.get(account));
  };
  /** As the background does where Gmail cannot be reached: keeps what it is told, and calls it off again. */
  let answer = async ({ command, args: [account, what] }: CommandMessage): Promise<unknown> => {
    if (command === 'act') {
      const action = { ...(what as Action), askedAt: NOW, state: { kind: 'waiting' } as const };
      keepQueue(account as string, (queue) => [...queue.filter(({ id }) => id !== action.id), action]);
    }
    if (command === 'undo') keepQueue(account as string, (queue) => queue.filter(({ id }) => id !== what));
    return { ok: true };
  };
  page.answerBy((asked) => {
    commands.push(asked);
    return answer(asked);
  });
  page.keepAccounts(...views);
  const stop = await page.start();
  commands.length = 0;
  const all = (selector: string): readonly HTMLElement[] => [...page.root.querySelectorAll<HTMLElement>(selector)];
  const shownRows = (): readonly HTMLElement[] => all('[data-row]').filter((row) => row.closest('[hidden]') === null);
  return {
    ...page,
    stop,
    commands,
    keepQueue,
    answerWith: (by: typeof answer): void => {
      answer = by;
    },
    all,
    /** The ids of the rows that can be seen, in order. */
    rows: (): readonly string[] => shownRows().map(({ dataset }) => dataset.row?.split('/')[1] ?? ''),
    row: (id: string): HTMLElement => {
      const found = shownRows().find(({ dataset }) => dataset.row?.endsWith(`/${id}`));
      if (found === undefined) throw new Error(`no row ${id} is seen`);
      return found;
    },
    /** The row that Tab leads to: there is never more than one. */
    current: (): string => {
      const reached = all('button.message').filter(({ tabIndex }) => tabIndex === 0);
      return reached.map((button) => button.closest<HTMLElement>('[data-row]')?.dataset.row?.split('/')[1]).join();
    },
    /** The row that has the focus, or what else has. */
    focused: (): string => {
      const { activeElement } = document;
      const row = activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
      return row?.split('/')[1] ?? activeElement?.tagName.toLowerCase() ?? '';
    },
    heard: (): string => all('[role="status"]').map(textOf).join(),
    toast: (): string => all('.toast-text').map(textOf).join(),
    /** What the background was told to do, by command: "archive m1 m2" for an action. */
    told: (): readonly string[] =>
      commands.map(({ command, args: [account, what] }) => {
        if (command !== 'act') return [command, account, what].join(' ').trim();
        // The popup's own command, as the contract has it.
        const {
          kind,
          messages: meant,
          wholeConversation,
        } = what as {
          kind: string;
          messages: readonly { id: string }[];
          wholeConversation: boolean;
        };
        return [kind, ...meant.map(({ id }) => id), ...(wholeConversation ? ['and all'] : [])].join(' ');
      }),
    settled,
  };
}

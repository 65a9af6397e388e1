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
  /** What was asked, by command or by a write: "archive m1 m2" for an action. */
  const told: string[] = [];
  const queues = new Map<string, readonly Action[]>(views.map(({ account, actions }) => [account.id, actions]));
  const keepQueue = (account: string, change: (queue: readonly Action[]) => readonly Action[]): void => {
    queues.set(account, change(queues.get(account) ?? []));
    page.keep(actionsItem(account).key, queues.get(account));
  };
  page.wrote((key, value) => {
    const account = /^actions:(.*)$/.exec(key)?.[1];
    if (account === undefined) return;
    const before = queues.get(account) ?? [];
    const after = value as readonly Action[]; // what the popup itself has made
    queues.set(account, after);
    told.push(...changesOf(account, before, after));
  });
  let answer = async (_: CommandMessage): Promise<unknown> => ({ ok: true });
  page.answerBy((asked) => {
    const { command, args } = asked;
    commands.push(asked);
    if (command !== 'send') told.push([command, ...args].slice(0, 3).join(' '));
    return answer(asked);
  });
  page.keepAccounts(...views);
  const stop = await page.start();
  commands.length = 0;
  told.length = 0;
  const all = (selector: string): readonly HTMLElement[] => [...page.root.querySelectorAll<HTMLElement>(selector)];
  const shownRows = (): readonly HTMLElement[] => all('[data-row]').filter((row) => row.closest('[hidden]') === null);
  return {
    ...page,
    stop,
    commands,
    keepQueue,
    queue: (account: string): readonly Action[] => queues.get(account) ?? [],
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
    /** What was asked of the background, by command or by what was kept for it. */
    told: (): readonly string[] => told,
    settled,
  };
}

function changesOf(account: string, before: readonly Action[], after: readonly Action[]): readonly string[] {
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
  const come = after.filter(({ id }) => !before.some((one) => one.id === id));
  return [
    ...gone.map(({ id, state }) => `${state.kind === 'refused' ? 'drop' : 'undo'} ${account} ${id}`),
    ...come.map(({ kind, messages: meant, wholeConversation, undoes }) =>
      undoes === undefined
        ? [kind, ...meant.map(({ id }) => id), ...(wholeConversation ? ['and all'] : [])].join(' ')
        : `undo ${account} ${undoes}`,
    ),
  ];
}

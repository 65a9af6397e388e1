import { act } from 'preact/test-utils';
import type { CommandMessage } from '../../../src/commands/ask.ts';
import type { Account, AccountChoices } from '../../../src/core/account/account.ts';
import { one, textOf } from '../../ui/draw.ts';
import { type OpenPage, openPage } from '../open-page.tsx';
import { storedAccounts } from '../stored.ts';

export const ADA = 'id-ada@example.com';

type Answer = NonNullable<Parameters<typeof openPage>[0]>['answer'];

/** Stores what a command chooses, moves or makes the badge's source, as the background does. */
const obey: NonNullable<Answer> = async ({ command, args: [id, what] }, { local }) => {
  const { accounts } = await local.get(['accounts']);
  // The tests' own data, as `storedAccounts` made it.
  const before = accounts as readonly Account[];
  const account = before.find((one) => one.id === id);
  if (command === 'choose' && account !== undefined) {
    const changed = { ...account, ...(what as Partial<AccountChoices>) };
    await local.set({ accounts: before.map((one) => (one === account ? changed : one)) });
  }
  if (command === 'move' && account !== undefined) {
    const others = before.filter((one) => one !== account);
    await local.set({ accounts: others.toSpliced(Number(what), 0, account) });
  }
  if (command === 'chooseBadge')
    await (id === undefined ? local.remove(['badge-source']) : local.set({ 'badge-source': id }));
  return undefined;
};

/** The page with the settings of the first of these accounts unfolded. */
export async function openSettings(
  accounts: Parameters<typeof storedAccounts>[0],
  answer: Answer = obey,
  more: Readonly<Record<string, unknown>> = {},
): Promise<OpenPage & { readonly settings: () => HTMLElement }> {
  const page = await openPage({ local: { ...storedAccounts(accounts), ...more }, answer });
  const [details] = page.root.querySelectorAll<HTMLDetailsElement>('details.account-settings');
  if (details === undefined) throw new Error('No account has settings');
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await page.settle();
  return { ...page, settings: () => one(details, '.settings') };
}

/** The one input of that label. */
export function input(root: ParentNode, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('.choice')].filter((row) => textOf(one(row, '.choice-label')) === label);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} inputs are labelled ${label}`);
  // Each choice holds one input, which is an HTMLInputElement.
  return one(found[0], 'input') as HTMLInputElement;
}

/** The labels of what is ticked, in the order of the page. */
export function ticked(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('.choice')]
    .filter((row) => row.querySelector('input')?.checked === true)
    .map((row) => textOf(one(row, '.choice-label')));
}

/** What was asked for by this command. */
export function askedFor(asked: readonly CommandMessage[], command: CommandMessage['command']): readonly unknown[] {
  return asked.filter((one) => one.command === command).map(({ args }) => args);
}

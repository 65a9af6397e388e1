import type { Page } from 'puppeteer-core';
import type { LoggedRequest } from '../../sandbox/request-log.ts';
import { until } from '../../tools/browser/until.ts';
import { agree } from './agree.ts';
import { shownMessages } from './popup.ts';
import type { Stage } from './stage.ts';
import { counted, tell } from './tell.ts';
import { letters, wantedSubjects } from './unread-mail.ts';

/** Waits for the badge to show the expected text, prints it and its tooltip, and throws if it differs. */
export async function seeBadge({ browser }: Stage, wanted: string): Promise<void> {
  const asWanted = async (): Promise<boolean> => (await browser.badge()).text === wanted;
  await until('the badge', asWanted).catch(() => undefined);
  const { text, title } = await browser.badge();
  tell('Badge', text === '' ? '(empty)' : text);
  tell('Tooltip', title.split('\n').join(' | '));
  agree('The badge', text, wanted);
}

/** Waits for the popup's list to match the mailbox, prints its first rows, and throws if any row differs. */
export async function seeList(stage: Stage, popup: Page, rows: number): Promise<void> {
  const wanted = wantedSubjects(stage);
  const subjects = async (): Promise<readonly string[]> =>
    (await shownMessages(popup)).map(({ subject }) => letters(subject));
  await until('the list', async () => String(await subjects()) === String(wanted)).catch(() => undefined);
  const shown = await shownMessages(popup);
  const lines = shown.slice(0, rows).map(({ age, sender, subject }) => `${age.padEnd(8)} ${sender}: ${subject}`);
  tell(rows === 1 ? 'Top row' : `Top ${rows}`, ...lines);
  const seen = await subjects();
  for (const [index, subject] of wanted.entries()) agree(`The subject in row ${index + 1}`, seen[index], subject);
  agree('The number of rows', seen.length, wanted.length);
}

/** Prints the number of requests, their methods, and their cost in quota units and bytes. */
export function tellCost(requests: readonly LoggedRequest[]): void {
  const units = requests.reduce((sum, request) => sum + request.units, 0);
  const bytes = requests.reduce((sum, request) => sum + request.responseBodyBytes, 0);
  tell('Cost', `${counted(requests.length, 'request')}, ${counted(units, 'quota unit')}, ${bytes} bytes of responses`);
  tell('', requests.map(({ gmailMethod, host, path }) => gmailMethod ?? host + path).join(', '));
}

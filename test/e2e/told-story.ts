import type { Page } from 'puppeteer-core';
import type { LoggedRequest } from '../../sandbox/request-log.ts';
import type { Stage } from '../../tools/stage/stage.ts';

/** The parameters that are no secret. */
export const CLEAR =
  /^(?:client_id|redirect_uri|response_type|scope|code_challenge_method|access_type|prompt|iss|authuser|grant_type|token_type|expires_in|fields|error|error_description)$/;

/** A value as the page may show it: written a second time, so that a mistake in the first shows. */
export function masked(name: string, value: string): string {
  if (CLEAR.test(name)) return value;
  const [head, tail] = value.length < 24 || value.includes('@') ? ['', ''] : [value.slice(0, 4), value.slice(-4)];
  return `${head}…${tail}[${value.length}]`;
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : 1);

const maskedForm = (form: string): readonly string[] =>
  [...new URLSearchParams(form)].map(([name, value]) => `${name}=${masked(name, value)}`).sort(inOrder);

/** The members of a JSON object, masked. */
export const maskedJson = (json: string): readonly string[] =>
  Object.entries(JSON.parse(json))
    .map(([name, value]) => `${name}=${masked(name, String(value))}`)
    .sort(inOrder);

/** The address of the page about sign-in. */
export const storyAddress = ({ browser }: Stage): string =>
  new URL('/src/story/index.html', browser.optionsAddress).href;

/** Opens the page about sign-in. */
export async function openStory(stage: Stage): Promise<Page> {
  const page = await stage.browser.openUrl(storyAddress(stage));
  await page.waitForSelector('.story-step');
  return page;
}

/** The texts of the HTTP messages of a step: each request, and each response. */
export async function messagesOf(page: Page, step: string): Promise<readonly string[]> {
  await page.evaluate((id) => {
    const button = document.querySelector<HTMLElement>(`[aria-controls=step-${id}]`);
    if (button?.ariaExpanded !== 'true') button?.click();
  }, step);
  await page.waitForSelector(`#step-${step}:not([hidden])`);
  return page.$$eval(`#step-${step} pre`, (texts) => texts.map(({ textContent }) => textContent ?? ''));
}

/** A request in the page: its first line without the query, and the parameters of query and form. */
export function requestIn(text = '') {
  const [head = '', form = ''] = text.split('\n\n');
  const [line = ''] = head.split('\n');
  const [method = '', target = ''] = line.split(' ');
  const [path = '', query = ''] = target.split('?');
  return { method, path, host: /^host: (.*)$/m.exec(head)?.[1], query: asShown(query), form: asShown(form) };
}

const asShown = (form: string): readonly string[] =>
  [...new URLSearchParams(form)].map((pair) => pair.join('=')).sort(inOrder);

/** A response in the page: its status and the members of its JSON. */
export function responseIn(text = '') {
  const [head = '', body = '{}'] = text.split('\n\n');
  const members = Object.entries(JSON.parse(body))
    .map((pair) => pair.join('='))
    .sort(inOrder);
  return { status: Number(head.split('\n')[0]?.split(' ')[1]), members };
}

/** The same, as the sandbox logged it. */
export const logged = ({ method, path, host, query, said }: LoggedRequest) => ({
  ...{ method, path, host },
  query: maskedForm(query),
  form: maskedForm(said?.form ?? ''),
});

import type { Sandbox } from '../../sandbox/sandbox.ts';

/** A page as a user would see it, with its address. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

/** A browser without scripts: keeps cookies, follows redirects, submits forms. */
export interface Browser {
  /** Follows redirects to a page, or to one that leaves Google: the page then has its address and is not fetched. */
  open(url: string | URL): Promise<Page>;
  /** Submits the form of a page that has one. */
  submit(page: Page, fields: readonly (readonly [string, string])[]): Promise<Page>;
}

const MOST_REDIRECTS = 10;

/** Creates a browser that is not signed in and reaches Google through the sandbox. */
export function createBrowser(sandbox: Sandbox): Browser {
  const cookies = new Map<string, { readonly value: string; readonly path: string }>();
  const cookieHeader = (path: string): string =>
    [...cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  const keep = (setCookie: string): void => {
    const [pair = '', ...attributes] = setCookie.split('; ');
    const [name = '', value = ''] = pair.split('=');
    const path = attributes.find((each) => each.startsWith('path='))?.slice('path='.length) ?? '/';
    if (value === '') cookies.delete(name);
    else cookies.set(name, { value, path });
  };

  const visit = async (start: URL, init: RequestInit): Promise<Page> => {
    let url = start;
    let request = init;
    for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
      if (url.hostname !== 'accounts.google.com') return { url, status: 0, text: '' };
      const response = await sandbox.fetch(url, { ...request, headers: { cookie: cookieHeader(url.pathname) } });
      for (const each of response.headers.getSetCookie()) keep(each);
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, text: await response.text() };
      url = new URL(location, url);
      request = {};
    }
    throw new Error(`Too many redirects, the last to ${url.pathname}`);
  };

  return {
    open: (url) => visit(new URL(url), {}),
    submit: ({ url }, fields) =>
      visit(url, { method: 'POST', body: new URLSearchParams(fields.map(([name, value]) => [name, value])) }),
  };
}

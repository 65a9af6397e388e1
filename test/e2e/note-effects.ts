import type { Page } from 'puppeteer-core';

/** Notes from now on whatever mail sets off on a page that is no part of showing it; gives the way to read it. */
export async function noteEffects(page: Page): Promise<() => Promise<readonly string[]>> {
  const effects: string[] = [];
  page.on('dialog', (dialog) => {
    effects.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('pageerror', (error) => effects.push(`error: ${String(error)}`));
  page.on('console', (line) => effects.push(`console: ${line.text()}`));
  page.on('framenavigated', (frame) => effects.push(`navigated: ${frame.url()}`));
  page.on('request', (request) => {
    if (/^(?:https?|wss?|ftp):/.test(request.url())) effects.push(`request: ${request.url()}`);
  });
  await page.evaluate(() => {
    const note = (event: SecurityPolicyViolationEvent): void => {
      const before = document.documentElement.getAttribute('data-violations') ?? '';
      document.documentElement.setAttribute(
        'data-violations',
        `${before}${event.violatedDirective} ${event.blockedURI}\n`,
      );
    };
    document.addEventListener('securitypolicyviolation', note);
  });
  return async () => {
    const seen = await page.evaluate(() => [
      ...('pwned' in window ? ['a script ran'] : []),
      ...(document.title === 'Tidings' ? [] : [`the title is ${document.title}`]),
      ...(document.documentElement.getAttribute('data-violations')?.split('\n').filter(Boolean) ?? []),
    ]);
    return [...effects, ...seen];
  };
}

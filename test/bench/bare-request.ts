import * as v from 'valibot';
import type { LoggedRequest } from '../../sandbox/request-log.ts';
import type { BenchStage } from './stage.ts';

const Kept = v.object({ token: v.string() });

/** The access token that the extension works with now. */
export async function accessTokenOf({ browser }: Pick<BenchStage, 'browser'>): Promise<string> {
  const session = await browser.storage('session');
  const kept = Object.entries(session).find(([key]) => key.startsWith('access-token:'));
  return v.parse(Kept, kept?.[1]).token;
}

/** The address of a logged request. */
export function addressOf({ host, path, query }: LoggedRequest): string {
  return `https://${host}${path}${query === '' ? '' : `?${query}`}`;
}

/** Sends GET requests from a page of the extension, so many at a time, with nothing around them; gives their time in ms. */
export async function sendBare(stage: BenchStage, addresses: readonly string[], atOnce: number): Promise<number> {
  const token = await accessTokenOf(stage);
  return await stage.page.evaluate(
    async (urls, authorization, width) => {
      const waiting = [...urls];
      const start = performance.now();
      await Promise.all(
        Array.from({ length: width }, async () => {
          for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
            const answer = await fetch(url, { headers: { authorization }, credentials: 'omit', cache: 'no-store' });
            if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
            await answer.json();
          }
        }),
      );
      return performance.now() - start;
    },
    addresses,
    `Bearer ${token}`,
    atOnce,
  );
}

import { readdir, readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import type { DrivenBrowser } from './least-browser.ts';
import { pollTimes } from './poll.ts';

/** Linux cuts thread names at 15 characters. */
const WORKER_THREAD = 'ServiceWorker t';

/**
 * The processor time in ms that the service workers of a browser have used so far, from the kernel's clock of their threads
 * (proc_pid_schedstat); it does not run while other programs do. Undefined where there is no such clock.
 */
async function workerCpuMs(puppet: Browser): Promise<number | undefined> {
  const session = await puppet.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const perProcess = await Promise.all(processInfo.map(({ id }) => threadTimes(id)));
  const times = perProcess.flat();
  return times.length === 0 ? undefined : times.reduce((sum, time) => sum + time, 0);
}

/** What one of so many polls takes of the processor, in ms; undefined where that cannot be told. */
export async function cpuOfPolls({ browser, puppet }: DrivenBrowser, polls: number): Promise<number | undefined> {
  await pollTimes(browser, 1);
  const before = await workerCpuMs(puppet);
  await pollTimes(browser, polls);
  const after = await workerCpuMs(puppet);
  return before === undefined || after === undefined ? undefined : (after - before) / polls;
}

async function threadTimes(process: number): Promise<readonly number[]> {
  const folder = `/proc/${process}/task`;
  const threads = await readdir(folder).catch(() => []);
  const times = await Promise.all(
    threads.map(async (thread) => {
      const name = await readFile(`${folder}/${thread}/comm`, 'utf8').catch(() => '');
      if (name.trim() !== WORKER_THREAD) return [];
      const [nanoseconds] = (await readFile(`${folder}/${thread}/schedstat`, 'utf8')).split(' ');
      return [Number(nanoseconds) / 1e6];
    }),
  );
  return times.flat();
}

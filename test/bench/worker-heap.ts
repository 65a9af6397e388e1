import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { type HeapParts, readHeapSnapshot } from './heap-snapshot.ts';
import type { DrivenBrowser } from './least-browser.ts';
import { pollTimes } from './poll.ts';

/** Longer than the time limit of a request, which holds on to its request until it has run. */
const QUIET_MS = 16_000;

/** Live bytes of a worker: V8's whole heap, and its parts with the browser's objects behind it as a snapshot tells them. */
export interface WorkerHeap extends HeapParts {
  readonly used: number;
}

/** The worker's live heap after `few` polls and after `many`, in one life of the worker. */
export async function heapAfterPolls(
  { browser, puppet }: DrivenBrowser,
  few: number,
  many: number,
): Promise<{ readonly few: WorkerHeap; readonly many: WorkerHeap }> {
  // A worker that polls is started by its alarm: what signed in before had more to load.
  await browser.killBackground();
  await pollTimes(browser, 1);
  const target = await puppet.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().includes(browser.extensionId),
  );
  // An attached debugger also keeps the browser from ending the idle worker.
  const session = await target.createCDPSession();
  await pollTimes(browser, few - 1);
  await sleep(QUIET_MS);
  const early = await liveHeap(session);
  await pollTimes(browser, many - few);
  await sleep(QUIET_MS);
  const late = await liveHeap(session);
  await session.detach();
  return { few: early, many: late };
}

async function liveHeap(session: CDPSession): Promise<WorkerHeap> {
  // What a first collection finalises, a second one frees.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const chunks: string[] = [];
  const keep = ({ chunk }: { readonly chunk: string }): void => {
    chunks.push(chunk);
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return { used: usedSize, ...readHeapSnapshot(chunks.join('')) };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, FaultTable } from '../faults.ts';
import type { LoggedRequest, RequestLogWriter } from '../request-log.ts';
import type { Ask, Reply, Site } from './exchange.ts';

/** What handling a request needs: hosts by name, the owner of its token, the active faults and the log. */
export interface World {
  readonly sites: ReadonlyMap<string, Site>;
  readonly accountOf: (ask: Ask) => string | undefined;
  readonly faults: FaultTable;
  readonly log: RequestLogWriter;
}

const NOT_FOUND: Reply = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };

/** Answers and logs one request, with its fault if there is one; `reset` means to reset the connection instead. */
export async function handle(world: World, ask: Ask): Promise<Reply | 'reset'> {
  const site = world.sites.get(ask.host);
  if (!site?.knows(ask.path)) return NOT_FOUND;
  const at = Date.now();
  const account = world.accountOf(ask);
  const fault = world.faults.claim({ host: ask.host, method: ask.method, path: ask.path, account });
  const note = (reply: Reply | undefined): void => {
    world.log.add({
      at,
      host: ask.host,
      method: ask.method,
      path: ask.path,
      query: ask.query,
      account,
      gmailMethod: reply?.gmailMethod,
      status: reply?.status ?? 0,
      units: reply?.units ?? 0,
      requestBodyBytes: ask.body.byteLength,
      responseBodyBytes: reply === undefined ? 0 : Buffer.byteLength(reply.body),
      said: saidIn(ask, reply),
      redirect: reply?.headers.location?.toString(),
      cookie: ask.headers.cookie !== undefined,
      origin: ask.headers.origin,
      fault: fault?.name,
    });
  };
  if (fault?.act.kind === 'hang') {
    // Logged on arrival, since it may never be answered.
    note(undefined);
    await untilRemoved(fault);
    return site.answer(ask);
  }
  const reply = await answerBent(site, ask, fault);
  note(reply === 'reset' ? undefined : reply);
  return reply;
}

function saidIn({ host, body }: Ask, reply: Reply | undefined): LoggedRequest['said'] {
  if (host !== 'oauth2.googleapis.com' && host !== 'www.googleapis.com') return undefined;
  return { form: body.toString(), answer: reply?.body.toString() ?? '' };
}

async function answerBent(site: Site, ask: Ask, fault: Fault | undefined): Promise<Reply | 'reset'> {
  const act = fault?.act;
  switch (act?.kind) {
    case 'reset':
      return 'reset';
    case 'answer':
      return { status: act.status, headers: lowerCased(act.headers ?? {}), body: act.body };
    case 'delay':
      await sleep(act.ms);
      return site.answer(ask);
    case 'rewrite':
      return act.rewrite(await site.answer(ask), ask);
    case 'meanwhile': {
      act.before?.();
      const reply = await site.answer(ask);
      act.after?.();
      return reply;
    }
    case 'truncate': {
      const reply = await site.answer(ask);
      const bytes = Buffer.from(reply.body);
      return { ...reply, body: bytes.subarray(0, Math.floor(bytes.byteLength / 2)) };
    }
    case 'hang':
    case undefined:
      return site.answer(ask);
  }
}

function untilRemoved(fault: Fault): Promise<void> {
  if (fault.removed.aborted) return Promise.resolve();
  return new Promise((resolve) => fault.removed.addEventListener('abort', () => resolve(), { once: true }));
}

// HTTP/2 forbids capitals in header names.
function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

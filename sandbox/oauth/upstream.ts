import { createServer, request as httpRequest, type RequestListener } from 'node:http';
import type { Ask, Reply } from '../server/exchange.ts';
import { listen } from '../server/listen.ts';
import { readBody } from '../server/read-body.ts';

/** A Koa app on a plain loopback port that takes and returns whole messages. */
export interface Upstream {
  answer(ask: Ask): Promise<Reply>;
  stop(): Promise<void>;
}

// Headers for one connection, or CORS headers, which Google's endpoints do not send.
const DROPPED = /^(connection|keep-alive|transfer-encoding|content-length|date|access-control-.*)$/;

/**
 * Starts the app. On its own port it sees HTTP/1.1 whatever the browser speaks, and its answers are complete before they
 * are sent, so that they can be reworded, cut in half and counted.
 */
export async function startUpstream(app: RequestListener): Promise<Upstream> {
  const server = createServer(app);
  const port = await listen(server, 0);
  return {
    answer: (ask) =>
      new Promise((resolve, reject) => {
        const headers = { ...ask.headers, host: ask.host, 'x-forwarded-proto': 'https' };
        const path = ask.query === '' ? ask.path : `${ask.path}?${ask.query}`;
        const options = { host: '127.0.0.1', port, agent: false, method: ask.method, path, headers };
        const outgoing = httpRequest(options, (incoming) => {
          const kept = Object.entries(incoming.headers).filter(([name]) => !DROPPED.test(name));
          const replied = Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
          readBody(incoming).then(
            (body) => resolve({ status: incoming.statusCode ?? 500, headers: replied, body }),
            reject,
          );
        });
        outgoing.on('error', reject);
        outgoing.end(ask.body);
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { htmlReply, type Reply } from '../server/exchange.ts';
import { listen } from '../server/listen.ts';
import { readBody } from '../server/read-body.ts';
import { CONTROL_ACTIONS, type ControlWorld } from './control-actions.ts';
import { controlPage } from './control-page.ts';

/** The server of the control page. */
export interface ControlServer {
  /** http://127.0.0.1:PORT/ */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the page on 127.0.0.1; port 0 takes any free port. */
export async function startControl(world: ControlWorld, port: number): Promise<ControlServer> {
  const server = createServer((request, response) => {
    answer(world, request)
      .catch((error: unknown): Reply => ({ status: 500, headers: {}, body: String(error) }))
      .then((reply) => send(response, reply))
      .catch(process.emitWarning);
  });
  const bound = await listen(server, port);
  return {
    url: `http://127.0.0.1:${bound}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, reply: Reply): void {
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  response.statusCode = reply.status;
  response.end(reply.body);
}

async function answer(world: ControlWorld, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method !== 'POST') {
    if (url.pathname !== '/') return { status: 404, headers: {}, body: 'Not found' };
    return htmlReply(200, controlPage(world, accountIn(world, url.searchParams)));
  }
  const { host, origin } = request.headers;
  // Any web page could post here; only this one may.
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, headers: {}, body: 'Not from here' };
  const form = new URLSearchParams((await readBody(request)).toString());
  const account = accountIn(world, form);
  const act = CONTROL_ACTIONS.get(url.pathname);
  if (act === undefined) return { status: 404, headers: {}, body: 'Not found' };
  await act(world, form, account);
  return { status: 303, headers: { location: `/?account=${encodeURIComponent(account)}` }, body: '' };
}

function accountIn({ sandbox }: ControlWorld, form: URLSearchParams): string {
  const [first = ''] = sandbox.accounts;
  return sandbox.accounts.find((each) => each === form.get('account')) ?? first;
}

import { constants, createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { Socket } from 'node:net';
import type { Certificate } from './certificate.ts';
import type { Ask, Reply } from './exchange.ts';
import { listen } from './listen.ts';
import { readBody } from './read-body.ts';

/** The TLS server for all of Google's hosts. */
export interface Front {
  readonly port: number;
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1 with HTTP/2, or HTTP/1.1 for clients that request it; port 0 takes any free port. */
export async function startFront(
  port: number,
  certificate: Certificate,
  answer: (ask: Ask) => Promise<Reply | 'reset'>,
): Promise<Front> {
  const sockets = new Set<Socket>();
  const server = createSecureServer({ key: certificate.key, cert: certificate.cert, allowHTTP1: true });
  server.on('secureConnection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that disconnects is not an error.
    socket.on('error', () => undefined);
  });
  server.on('request', (request, response) => {
    serve(request, response, answer).catch((error: unknown) => {
      process.emitWarning(error instanceof Error ? error : String(error));
      reset(request, response);
    });
  });
  const bound = await listen(server, port);
  return {
    port: bound,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function serve(
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  answer: (ask: Ask) => Promise<Reply | 'reset'>,
): Promise<void> {
  const ask = await readAsk(request);
  if (ask === undefined) return;
  const reply = await answer(ask);
  if (reply === 'reset') return reset(request, response);
  if (isGone(request, response)) return;
  const body = Buffer.from(reply.body);
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  response.statusCode = reply.status;
  if (reply.status !== 204) response.setHeader('content-length', body.byteLength);
  response.end(body);
}

/** Reads the request; undefined if the client disconnected before it was complete. */
async function readAsk(request: Http2ServerRequest): Promise<Ask | undefined> {
  try {
    const body = await readBody(request);
    // HTTP/2 calls it :authority; pseudo-headers are dropped.
    const authority = request.headers[':authority'] ?? request.headers.host ?? '';
    const [path = '/', ...rest] = request.url.split('?');
    const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !name.startsWith(':')));
    const host = authority.replace(/:\d+$/, '').toLowerCase();
    return { host, method: request.method, path, query: rest.join('?'), headers, body };
  } catch {
    return undefined;
  }
}

function isGone(request: Http2ServerRequest, response: Http2ServerResponse): boolean {
  return request.httpVersionMajor >= 2 ? response.stream.destroyed : request.socket.destroyed;
}

/** Resets the connection: on HTTP/2 only this request's stream, to leave the others alone; on HTTP/1.1 the socket. */
function reset(request: Http2ServerRequest, response: Http2ServerResponse): void {
  if (request.httpVersionMajor >= 2) response.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
  else request.socket.destroy();
}

import { request as httpsRequest } from 'node:https';
import { readBody } from './read-body.ts';

const BODILESS = new Set([204, 205, 304]);

/** Where the sandbox listens, and the certificate to trust, in PEM. */
export interface Target {
  readonly port: number;
  readonly cert: string;
}

/**
 * A `fetch` for Node that reaches the sandbox for any host in the URL, over a real TLS socket with the name checked
 * against the certificate. Redirects are returned, never followed; network failures reject with a `TypeError`.
 */
export function createClientFetch(target: Target): (url: string | URL, init?: RequestInit) => Promise<Response> {
  return async (url, init) => {
    const request = new Request(url, init);
    const body = Buffer.from(await request.arrayBuffer());
    const response = await send(target, request, body);
    if (init?.redirect === 'error' && response.status >= 300 && response.status < 400) {
      throw new TypeError('fetch failed: unexpected redirect');
    }
    return response;
  };
}

function send(target: Target, request: Request, body: Buffer): Promise<Response> {
  const url = new URL(request.url);
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void =>
      reject(request.signal.aborted ? request.signal.reason : new TypeError('fetch failed', { cause }));
    const outgoing = httpsRequest(
      {
        host: '127.0.0.1',
        port: target.port,
        servername: url.hostname,
        ca: target.cert,
        agent: false,
        method: request.method,
        path: url.pathname + url.search,
        headers: { ...Object.fromEntries(request.headers), host: url.host, 'content-length': String(body.byteLength) },
        signal: request.signal,
      },
      (incoming) => {
        readBody(incoming).then((bytes) => {
          const status = incoming.statusCode ?? 0;
          const headers = new Headers();
          for (const [name, values] of Object.entries(incoming.headersDistinct)) {
            for (const value of values ?? []) headers.append(name, value);
          }
          resolve(new Response(BODILESS.has(status) ? null : new Uint8Array(bytes), { status, headers }));
        }, fail);
      },
    );
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

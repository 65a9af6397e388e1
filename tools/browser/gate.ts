import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

const GOOGLE = /^(accounts\.google\.com|mail\.google\.com|[a-z0-9-]+\.googleapis\.com):443$/;

/**
 * The browser's only way out: an HTTP proxy (RFC 9110 §9.3.6, CONNECT) that routes Google's host names to the sandbox
 * and refuses every other host, so that a test cannot reach the real network.
 */
export interface Gate {
  readonly port: number;
  /** Each `host:port` that the browser or the extension requested, in order, including refused ones. */
  hosts(): readonly string[];
  /** Closing the gate also cuts open connections. */
  shut(on: boolean): void;
  stop(): Promise<void>;
}

/** Opens a gate to the sandbox's TLS port on a free port of 127.0.0.1. */
export async function openGate(sandboxPort: number): Promise<Gate> {
  const hosts: string[] = [];
  const open = new Set<Duplex>();
  let isShut = false;

  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connect', (request, client, head) => {
    const host = request.url ?? '';
    hosts.push(host);
    client.on('error', () => client.destroy());
    if (isShut || !GOOGLE.test(host)) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const sandbox = connect(sandboxPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connected\r\n\r\n');
      sandbox.write(head);
      client.pipe(sandbox).pipe(client);
    });
    for (const [end, other] of [
      [client, sandbox],
      [sandbox, client],
    ] as const) {
      open.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        open.delete(end);
        other.destroy();
      });
    }
  });
  await listen(server);

  const cut = (): void => {
    for (const end of open) end.destroy();
  };
  return {
    // `as`: a listening TCP server's address is never a string.
    port: (server.address() as AddressInfo).port,
    hosts: () => [...hosts],
    shut(on) {
      isShut = on;
      if (on) cut();
    },
    async stop() {
      cut();
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
}

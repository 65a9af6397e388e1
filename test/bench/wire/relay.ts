import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { readTlsRecords, type TlsBytes } from './read-tls-records.ts';

/** A TCP relay before the sandbox that counts what passes, without being able to read it. */
export interface Relay {
  readonly port: number;
  /** Both directions of all connections so far to Gmail's API, told by the host name in their ClientHello. */
  gmail(): TlsBytes;
  stop(): Promise<void>;
}

const GMAIL = 'gmail.googleapis.com';
/** A ClientHello is shorter, the keys of post-quantum exchanges included. */
const LONGEST_HELLO = 8_192;

/** Opens a relay on a free port of 127.0.0.1 before the sandbox's TLS port. */
export async function openRelay(sandboxPort: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  const toGmail: ReturnType<typeof readTlsRecords>[] = [];
  const server = createServer((client) => {
    const sandbox = connect(sandboxPort, '127.0.0.1');
    const sides = [readTlsRecords(), readTlsRecords()] as const;
    let hello = '';
    const listen = (bytes: Buffer): void => {
      hello += bytes.toString('latin1');
      const found = hello.includes(GMAIL);
      if (found) toGmail.push(...sides);
      if (found || hello.length > LONGEST_HELLO) client.off('data', listen);
    };
    client.on('data', listen);
    pass(client, sandbox, sides[0].add);
    pass(sandbox, client, sides[1].add);
    sockets.add(client).add(sandbox);
  });
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  return {
    // `as`: a TCP server's address is never a string once it listens.
    port: (server.address() as AddressInfo).port,
    gmail: () => {
      const sums = toGmail.map((side) => side.sums());
      return {
        onTheWire: sums.reduce((sum, { onTheWire }) => sum + onTheWire, 0),
        inside: sums.reduce((sum, { inside }) => sum + inside, 0),
      };
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function pass(from: Socket, to: Socket, count: (bytes: Buffer) => void): void {
  from.on('data', (bytes) => {
    count(bytes);
    to.write(bytes);
  });
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
}

import { once } from 'node:events';
import type { Server } from 'node:net';

/** Binds a server to 127.0.0.1 and returns its port; rejects if the port is taken. */
export async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

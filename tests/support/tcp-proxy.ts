import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A fault of the next connection after so many bytes from its client: it breaks, or hangs. */
export type ConnectionFault = { afterBytes: number; fault: 'cut' | 'hang' };

/** A proxy in front of a server that may move to another port. Its connections fail as a test says. */
export const startTcpProxy = async (targetOf: () => string) => {
  const faults: ConnectionFault[] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const { hostname, port } = new URL(targetOf());
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) open.add(socket);
    const cut = () => {
      for (const socket of [client, upstream]) {
        socket.destroy();
        open.delete(socket);
      }
    };
    for (const socket of [client, upstream]) socket.on('error', cut).on('close', cut);
    upstream.pipe(client);
    let left = faults[0]?.afterBytes ?? Number.POSITIVE_INFINITY;
    client.on('data', (chunk) => {
      const passed = chunk.subarray(0, left);
      left -= passed.length;
      if (!upstream.write(passed) && left > 0) {
        client.pause();
        upstream.once('drain', () => client.resume());
      }
      if (left > 0) return;
      const next = faults.shift();
      client.pause();
      // The server gets the bytes before.
      if (next?.fault === 'cut') upstream.end(() => cut());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type DatabaseProxy = Awaited<ReturnType<typeof startDatabaseProxy>>;

/** Whether Postgres has received the statement at which the connection breaks. */
type Cut = { statement: string; received: boolean };

/** A proxy between a server and its Postgres. */
export const startDatabaseProxy = async (target: URL) => {
  const sockets = new Set<Socket>();
  let cutAt: Cut | undefined;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
    far.pipe(near);
    near.on('data', (chunk: Buffer) => {
      if (cutAt === undefined || !chunk.includes(cutAt.statement)) return void far.write(chunk);
      const { received } = cutAt;
      cutAt = undefined;
      if (!received) return near.destroy();
      // The response shows that Postgres has run the statement; the proxy withholds it.
      far.unpipe(near);
      far.once('data', () => near.destroy()).resume();
      far.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = new URL(target);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    /** Breaks the next connection that sends this statement, once. */
    cutAt: (statement: string, received: boolean): void => {
      cutAt = { statement, received };
    },
    isArmed: (): boolean => cutAt !== undefined,
    /** Breaks all connections and accepts no new ones, as while Postgres restarts. */
    cut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await closed;
    },
    mend: async () => {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
};

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type DatabaseProxy = Awaited<ReturnType<typeof startDatabaseProxy>>;

/** Whether Postgres has received the statement at which the connection breaks. */
type Cut = { statement: string; received: boolean };

/** A proxy between a server and its Postgres. */
export const startDatabaseProxy = async (target: URL) => {
  const sockets = new Set<Socket>();
  let cutAt: Cut | undefined;
  const sends = createStatementFinder();
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
      const isSent = sends(chunk, cutAt?.statement);
      if (cutAt === undefined || !isSent) return void far.write(chunk);
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

/** The name of a prepared statement; the message that prepares it continues with its text. */
const named = /(tradepost_[0-9a-f-]{36})\0(?:([^\0]+)\0)?/g;

/** Returns a function that tells whether a chunk sends a statement, also by the name under which it was prepared before. */
const createStatementFinder = () => {
  const texts = new Map<string, string>();
  return (chunk: Buffer, statement: string | undefined): boolean => {
    const sent = chunk.toString('latin1');
    const mentions = [...sent.matchAll(named)];
    for (const [, name, text] of mentions) if (name && text) texts.set(name, text);
    if (statement === undefined) return false;
    return sent.includes(statement) || mentions.some(([, name = '']) => texts.get(name)?.includes(statement));
  };
};

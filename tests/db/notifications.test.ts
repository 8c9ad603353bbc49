import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { listenForNotifications } from '../../src/db/notifications.ts';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

/** Listens at a server that accepts connections and never responds. */
const listenInVain = async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket.on('error', () => {})));
  undo.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const listener = listenForNotifications({
    url: `postgres://nobody@127.0.0.1:${port}/nothing`,
    channel: 'mails',
    onNotification: () => {},
    log: pino({ level: 'silent' }),
  });
  return { listener, server, sockets };
};

test('closing ends a connection whose server has not responded', async () => {
  const { listener, server, sockets } = await listenInVain();
  await once(server, 'connection');
  const [socket] = sockets as [Socket];
  await once(socket, 'data');
  await listener.close();
  await once(socket.resume(), 'close');
  expect(socket.readableEnded).toBe(true);
});

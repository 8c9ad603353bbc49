import type { RequestListener, Server } from 'node:http';
import { answerClientError } from './client-error.ts';
import type { Lifecycle } from './lifecycle.ts';
import { http } from './node-http.ts';

export const listen = async (
  listener: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<Server> => {
  const server = http.createServer(listener);
  server.on('clientError', answerClientError);
  server.on('connection', (socket) => {
    // Node keeps the IP address that was read once. A client that resets its connection would else be counted as nobody.
    if (socket.remoteAddress === undefined) socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve());
  });
  return server;
};

/** Turns readiness red, accepts nothing more, lets requests in flight finish; after `graceMs` cuts them off. */
export const drain = async (
  server: Server,
  { lifecycle, graceMs }: { lifecycle: Lifecycle; graceMs: number },
): Promise<void> => {
  lifecycle.drain();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // close() ends the connections that are idle now; the others would idle on after their last response.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const grace = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(grace);
};

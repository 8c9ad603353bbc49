import type { RequestListener, Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { respondToClientError } from './client-error.ts';
import type { Lifecycle } from './lifecycle.ts';
import { http } from './node-http.ts';

type Listening = Pick<
  Config,
  'host' | 'port' | 'keepAliveTimeoutMs' | 'headersTimeoutMs' | 'requestTimeoutMs' | 'responseTimeoutMs'
>;

export const listen = async (
  listener: RequestListener,
  { host, port, keepAliveTimeoutMs, headersTimeoutMs, requestTimeoutMs, responseTimeoutMs }: Listening,
): Promise<Server> => {
  const options = {
    keepAliveTimeout: keepAliveTimeoutMs,
    // Node refuses to start if it is the longer one.
    headersTimeout: Math.min(headersTimeoutMs, requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    // How late Node may notice that a request is too slow; its default of 30 s would double our timeouts.
    connectionsCheckingInterval: 1_000,
    // Node would answer a missing Host itself, without a body.
    requireHostHeader: false,
  };
  const server = http.createServer(options, listener);
  // Node would leave out the headers from the 1001st on. The size of all of them is limited anyway.
  server.maxHeadersCount = 0;
  // Ends a connection on which nothing moves while a response is due.
  server.timeout = responseTimeoutMs;
  // As it would an unknown expectation.
  server.on('checkExpectation', listener);
  // Without a listener Node asks for the body before anything is known of the request.
  server.on('checkContinue', listener);
  server.on('clientError', respondToClientError);
  server.on('connection', (socket) => {
    // Node keeps an IP address that was read once. A client that resets its connection would else be counted as nobody.
    if (socket.remoteAddress === undefined) socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve());
  });
  return server;
};

/** Throws what `listen` would throw now. */
export const requireFreePort = async (listening: Listening): Promise<void> => {
  const server = await listen(() => undefined, listening);
  await new Promise((resolve) => server.close(resolve));
};

type Drain = { lifecycle: Lifecycle; delayMs: number; graceMs: number };

/**
 * Turns readiness red. Accepts requests for `delayMs` more, until load balancers have noticed. Then refuses new
 * connections and lets requests in flight finish; after `graceMs` cuts them off.
 */
export const drain = async (server: Server, { lifecycle, delayMs, graceMs }: Drain): Promise<void> => {
  lifecycle.drain();
  if (delayMs > 0) await wait(delayMs);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // close() ends the connections that are idle now; the others would idle on after their last response.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const grace = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(grace);
};

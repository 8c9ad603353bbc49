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

/** Starts an HTTP server. Rejects if the port is taken or the host is not available. */
export const listen = async (
  listener: RequestListener,
  { host, port, keepAliveTimeoutMs, headersTimeoutMs, requestTimeoutMs, responseTimeoutMs }: Listening,
): Promise<Server> => {
  const options = {
    keepAliveTimeout: keepAliveTimeoutMs,
    // Node rejects a headersTimeout that exceeds the requestTimeout.
    headersTimeout: Math.min(headersTimeoutMs, requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    // Node checks the timeouts at this interval. Its default of 30 s would make them far too late.
    connectionsCheckingInterval: 1_000,
    // Node would respond to a missing Host itself, without a problem body.
    requireHostHeader: false,
  };
  const server = http.createServer(options, listener);
  // By default Node drops the headers after the thousandth. Their total size is limited anyway.
  server.maxHeadersCount = 0;
  // Closes a connection without progress while a response is pending.
  server.timeout = responseTimeoutMs;
  // Node would respond to an unknown expectation itself, without a problem body.
  server.on('checkExpectation', listener);
  // Without a listener Node sends 100 Continue before authentication.
  server.on('checkContinue', listener);
  server.on('clientError', respondToClientError);
  server.on('connection', (socket) => {
    // Reading the IP address makes Node keep it, so that it is known after the client has reset the connection.
    if (socket.remoteAddress === undefined) socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve());
  });
  return server;
};

/** Rejects like `listen` if the port is taken or the host is not available. */
export const requireFreePort = async (listening: Listening): Promise<void> => {
  const server = await listen(() => undefined, listening);
  await new Promise((resolve) => server.close(resolve));
};

type Drain = { lifecycle: Lifecycle; delayMs: number; graceMs: number };

/**
 * Stops the server gracefully. Turns /readyz red and accepts requests for `delayMs` more, until load balancers have
 * noticed. Then closes the port, cuts streams of items off, and closes the connections of requests that are still in flight after `graceMs`.
 */
export const drain = async (server: Server, { lifecycle, delayMs, graceMs }: Drain): Promise<void> => {
  lifecycle.drain();
  if (delayMs > 0) await wait(delayMs);
  lifecycle.stop();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // close() closes only the connections that are idle now. The others would stay open after their last response.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const grace = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(grace);
};

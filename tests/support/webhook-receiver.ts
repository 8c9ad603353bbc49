import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { join } from 'node:path';

const pem = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/tls', `${name}.pem`), 'utf8');

/** The authority of the receivers' certificate for receiver.example. */
export const certificateAuthority = (): string => pem('authority');

export type ReceivedWebhook = { path: string; headers: IncomingHttpHeaders; body: string };

/** Responds to one webhook, or does not. */
export type Behaviour = (response: ServerResponse, webhook: ReceivedWebhook) => void;

/**
 * Receivers of webhooks on a real HTTP server and a real HTTPS server, on 127.0.0.1. Each path behaves in its own way: it
 * takes its behaviours in turn and repeats the last one.
 */
export const startWebhookReceivers = async () => {
  const behaviours = new Map<string, readonly Behaviour[]>();
  const received: ReceivedWebhook[] = [];
  const at = (path: string) => received.filter((webhook) => webhook.path === path);
  const next = (path: string): Behaviour | undefined => {
    const known = behaviours.get(path) ?? [];
    return known[Math.min(at(path).length, known.length - 1)];
  };
  const listener: RequestListener = async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const webhook = { path: request.url ?? '', headers: request.headers, body };
    const behave = next(webhook.path);
    received.push(webhook);
    if (behave) behave(response, webhook);
    else response.writeHead(404).end();
  };
  const plain = createServer(listener);
  const secure = createTlsServer({ cert: pem('receiver'), key: pem('receiver.key') }, listener);
  // Accepts connections and says nothing, not even a TLS handshake.
  const sockets = new Set<Socket>();
  const silent = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  const servers = [plain, secure, silent];
  for (const server of servers)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const [port, securePort, silentPort] = servers.map((server) => (server.address() as AddressInfo).port);
  return {
    port,
    securePort,
    silentPort,
    /** Sets the behaviour of a path. */
    on: (path: string, ...turns: Behaviour[]) => void behaviours.set(path, turns),
    /** The behaviour of a path upon the next webhook. */
    next,
    /** The webhooks of a path so far, oldest first. */
    received: at,
    close: async () => {
      for (const server of [plain, secure]) server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
};

export type WebhookReceivers = Awaited<ReturnType<typeof startWebhookReceivers>>;

/** Responds with a status. */
export const respond =
  (status: number, headers: Record<string, string> = {}, body = ''): Behaviour =>
  (response) =>
    void response.writeHead(status, headers).end(body);

/** Never responds. */
export const hang: Behaviour = () => {};

/** Closes the connection before the response. */
export const hangUp: Behaviour = (response) => void response.socket?.destroy();

/** Resets the connection before the response. */
export const reset: Behaviour = (response) => {
  const { socket } = response;
  if (socket && 'resetAndDestroy' in socket) socket.resetAndDestroy();
};

/** Sends the head of a response, and promises a body that never comes. */
export const stallAfterHead: Behaviour = (response) => {
  response.writeHead(200, { 'content-length': '10' }).flushHeaders();
  response.write('half');
};

/** Sends half of the body, and closes the connection. */
export const cutBody: Behaviour = (response) => {
  response.writeHead(200, { 'content-length': '10' });
  response.write('half', () => response.socket?.destroy());
};

/** Sends bytes to the socket as they are. */
export const raw =
  (text: string): Behaviour =>
  (response) =>
    void response.socket?.end(text);

/** Sends one byte of a response at a time, and never ends. */
export const drip =
  (head: string): Behaviour =>
  (response) => {
    const { socket } = response;
    socket?.write(head);
    const timer = setInterval(() => socket?.write('a'), 20).unref();
    socket?.once('close', () => clearInterval(timer));
    socket?.on('error', () => {});
  };

/** Sends a body without an end. */
export const endless: Behaviour = (response) => {
  response.on('error', () => {}).writeHead(200, { 'content-type': 'text/plain' });
  const chunk = 'x'.repeat(65_536);
  const more = () => {
    if (!response.destroyed) response.write(chunk, () => setImmediate(more));
  };
  more();
};

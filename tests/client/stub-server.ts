import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
};
export type StubResponse = (response: ServerResponse, request: Received) => void;

/** A real HTTP server that sends the given responses in turn, repeats the last one, and records the requests. */
export const startStub = async (...responses: StubResponse[]) => {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { method = '', url = '', headers } = request;
    const send = responses[Math.min(received.length, responses.length - 1)];
    received.push({ method, url, headers, body });
    send?.(response, { method, url, headers, body });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

export const text =
  (status: number, type: string, body: string, headers: Record<string, string> = {}): StubResponse =>
  (response) => {
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  };

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): StubResponse =>
  text(status, 'application/json', JSON.stringify(body), headers);

export const empty =
  (status: number, headers: Record<string, string> = {}): StubResponse =>
  (response) => {
    response.writeHead(status, headers).end();
  };

export const problem = (status: number, code: string, headers: Record<string, string> = {}): StubResponse =>
  text(
    status,
    'application/problem+json',
    JSON.stringify({
      type: `/problems/${code}`,
      title: 'A title',
      status,
      code,
      detail: 'What is wrong this time.',
      requestId: 'req_1',
    }),
    headers,
  );

/** Closes the connection before a response. */
export const hangUp: StubResponse = (response) => {
  response.destroy();
};

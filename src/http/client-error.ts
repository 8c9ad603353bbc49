import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Problem, type ProblemCode } from '../errors.ts';
import { encodeBase32, newUuid } from '../lib/id.ts';
import { http } from './node-http.ts';

type HttpSocket = Socket & {
  /** Node's, though undocumented: the response that is next on the connection. */
  _httpMessage?: ServerResponse | null;
  /** Ours: the requests before a malformed one get their responses first. Node reports what follows it again. */
  isEnding?: true;
};

/** How long a client may take to close its side. To close at once could take from it what it has not read yet. */
const LINGER_MS = 1_000;

/**
 * Answers a request that is malformed or arrives too slowly with a problem, unless a response to it has begun. A
 * connection that was opened ahead and never used is closed in silence: its client would take a 408 for the response to
 * the request that it is about to send. For the server's `clientError` event.
 */
export const respondToClientError = (error: NodeJS.ErrnoException, socket: HttpSocket): void => {
  const pending = socket._httpMessage;
  if (pending?.req.complete && error.code !== 'ECONNRESET') {
    if (socket.isEnding) return;
    socket.isEnding = true;
    pending.once('finish', () => {
      delete socket.isEnding;
      respondToClientError(error, socket);
    });
    return;
  }
  const isUnused = socket.bytesRead === 0;
  if (!socket.writable || error.code === 'ECONNRESET' || isUnused || socket._httpMessage?.headersSent) {
    socket.destroy();
    return;
  }
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
  const problem = new Problem(codeOf(error));
  const requestId = encodeBase32(newUuid(new Date()));
  const body = JSON.stringify(problem.toBody(requestId));
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${http.STATUS_CODES[problem.status]}`,
      'Connection: close',
      'Cache-Control: no-store',
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      '',
      body,
    ].join('\r\n'),
  );
};

const codeOf = ({ code }: NodeJS.ErrnoException): ProblemCode => {
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers_too_large';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request_timeout' : 'malformed_request';
};

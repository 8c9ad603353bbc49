import type { ServerResponse } from 'node:http';
import type { Server, Socket } from 'node:net';
import type { StreamedRequest } from '../contract/body-stream.ts';
import { newProblem, type ProblemCode, problemBody } from '../errors.ts';
import { encodeBase32, newUuid } from '../lib/id.ts';
import { http } from './node-http.ts';

type HttpSocket = Socket & {
  /** Undocumented property of Node: the next response on the connection. */
  _httpMessage?: ServerResponse | null;
  /**
   * Set while the responses to earlier requests are pending, because Node repeats `clientError` for every further
   * packet.
   */
  isEnding?: true;
  /** Undocumented property of Node. */
  server?: Server & { requestTimeout?: number };
};

/** `earlierBytes`: had arrived at the last extension of its time limit. */
type UploadRequest = StreamedRequest & { earlierBytes?: number };

/** Bytes per second. A slower upload ends with the time limit of its request. */
const SLOWEST_UPLOAD = 1024;

/** How long a client may take to close its side. An immediate close could discard a response that it has not read yet. */
const LINGER_MS = 1_000;

/**
 * Handles the server's `clientError` event. Responds with a problem to a request that is malformed or arrives too
 * slowly, unless its response has begun. Closes an unused connection without a response: a client that opened it in
 * advance would take a 408 for the response to its next request.
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
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && pending && extendUpload(pending.req, error, socket))
    return;
  const isUnused = socket.bytesRead === 0;
  if (!socket.writable || error.code === 'ECONNRESET' || isUnused || socket._httpMessage?.headersSent) {
    socket.destroy();
    return;
  }
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
  const problem = newProblem(codeOf(error));
  const requestId = encodeBase32(newUuid(new Date()));
  const body = JSON.stringify(problemBody(problem, { requestId }));
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

/**
 * Extends the time limit of a body that streams through its handler if enough of it has arrived since the last extension.
 * Node reports each request only once.
 */
const extendUpload = (req: UploadRequest, error: NodeJS.ErrnoException, socket: HttpSocket): boolean => {
  const { streamedBytes = 0, earlierBytes = 0 } = req;
  const periodMs = socket.server?.requestTimeout ?? 0;
  if (streamedBytes - earlierBytes < (SLOWEST_UPLOAD * periodMs) / 1000) return false;
  req.earlierBytes = streamedBytes;
  setTimeout(() => {
    if (!req.complete && !socket.destroyed) respondToClientError(error, socket);
  }, periodMs).unref();
  return true;
};

const codeOf = ({ code }: NodeJS.ErrnoException): ProblemCode => {
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers_too_large';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request_timeout' : 'malformed_request';
};

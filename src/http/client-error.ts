import type { Socket } from 'node:net';
import { Problem, type ProblemCode } from '../errors.ts';
import { encodeBase32, newUuid } from '../lib/id.ts';
import { http } from './node-http.ts';

/** Answers what never became a request, in the form of all other problems. For the server's `clientError` event. */
export const answerClientError = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
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

import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished, type Readable, Transform } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { malformed, tooLarge } from './engine-problem.ts';

/** In bytes: of a body in memory, and of a body that streams through its handler. */
export type BodyLimits = { bodyLimit: number; uploadLimit: number };

/** A request whose body streams through its handler has the number of bytes that have arrived. */
export type StreamedRequest = IncomingMessage & { streamedBytes?: number };

/** A request over HTTP, whose body has not been read. */
export type Message = {
  readonly req: StreamedRequest;
  readonly res: ServerResponse;
  /** Collects a body that is chunked or compressed, one character per byte. Throws payload_too_large or malformed_request. */
  readonly collect: () => Promise<string>;
};

/** Sends 100 Continue to a client that expects it (RFC 9110 §10.1.1), just before the body is read. */
export const allowContinue = ({ req, res }: Pick<Message, 'req' | 'res'>): void => {
  if (req.headers.expect !== undefined && req.httpVersion === '1.1') res.writeContinue();
};

/**
 * Node allocates each chunk of a body anew. V8 frees the chunks only once they occupy several semi-spaces, about 70 MB, because
 * they are outside of its heap.
 */
const COLLECTED_BYTES = 8 * 1024 * 1024;

/** Returns a function that frees young garbage, in about a millisecond. */
const createCollector = (): (() => void) => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as (options: object) => void;
  return () => gc({ type: 'minor', execution: 'sync' });
};

/**
 * Returns the body as a stream of at most `limit` bytes. Reading fails with payload_too_large for a longer body, and
 * with malformed_request if the connection is closed. After the response the rest of the body is discarded.
 */
export const openBody = (message: Message, limit: number): Readable => {
  const { req, res } = message;
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  allowContinue(message);
  req.streamedBytes = 0;
  let received = 0;
  let collected = 0;
  let collect: (() => void) | undefined;
  const body = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      received += chunk.length;
      if (received - collected >= COLLECTED_BYTES) {
        collect ??= createCollector();
        collect();
        collected = received;
      }
      req.streamedBytes = received;
      if (received > limit) done(tooLarge(limit));
      else done(null, chunk);
    },
  });
  // An error without a listener would end the process. A handler that reads the stream gets the error from its read.
  body.on('error', () => req.unpipe(body));
  finished(req, (cause) => {
    if (cause) body.destroy(malformed('The body was cut off.', cause));
  });
  res.once('close', () => {
    // Otherwise the end of the pipe would pause the request again, and block the connection.
    req.unpipe(body);
    body.destroy(malformed('The body was cut off.'));
    req.resume();
  });
  return req.pipe(body);
};

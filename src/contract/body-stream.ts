import { finished, type Readable, Transform } from 'node:stream';
import type { Context } from 'koa';
import { malformed, tooLarge } from './engine-problem.ts';

/** In bytes: of a body in memory, and of a body that streams through its handler. */
export type BodyLimits = { bodyLimit: number; uploadLimit: number };

/** Sends 100 Continue to a client that expects it (RFC 9110 §10.1.1), just before the body is read. */
export const allowContinue = ({ req, res }: Context): void => {
  if (req.headers.expect !== undefined && req.httpVersion === '1.1') res.writeContinue();
};

/**
 * The body as a stream of at most `limit` bytes. Reading fails with payload_too_large for a longer body, and with
 * malformed_request if the connection is closed. After the response the rest of the body is discarded.
 */
export const openBody = (ctx: Context, limit: number): Readable => {
  const { req, res } = ctx;
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  allowContinue(ctx);
  let received = 0;
  const body = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      received += chunk.length;
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
    body.destroy(malformed('The body was cut off.'));
    req.resume();
  });
  return req.pipe(body);
};

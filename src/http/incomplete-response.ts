import type { Context } from 'koa';
import type { Logger } from 'pino';
import type { StreamWriter } from '../contract/stream-writer.ts';
import { outageOf } from '../db/outage.ts';

/** The codes of errors of Node for a connection that the client, or the server at its stop, has closed. */
const closed = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);

/**
 * Logs an error after the response has begun, when the client can only be cut off. An item that breaks the contract, and
 * every other failure of a stream, is a defect; an outage and a closed connection are none. A client that leaves a stream
 * of items is usual: such a stream may have no other end.
 */
export const logIncompleteResponse = (log: Logger): ((error: Error, ctx?: Context) => void) => {
  // Koa reports the error of a stream twice.
  const logged = new WeakSet<Error>();
  return (error, ctx) => {
    if (logged.has(error)) return;
    logged.add(error);
    const own = (ctx?.state.log as Logger | undefined) ?? log;
    const { code } = error as NodeJS.ErrnoException;
    const stream = ctx?.state.stream as StreamWriter | undefined;
    if (stream && !stream.hasFailed) own.debug({ err: error }, 'a client left a stream');
    else if (outageOf(error) || closed.has(code ?? ''))
      own.warn({ err: error }, 'a response could not be completed');
    else own.error({ err: error }, 'a defect in the server cut a response off');
  };
};

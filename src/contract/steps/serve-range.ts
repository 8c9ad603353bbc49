import { pipeline, Readable, Transform } from 'node:stream';
import { type RangedContent, rangeOf } from '../byte-range.ts';
import { ContractBreach } from '../contract-breach.ts';
import { engineProblem } from '../engine-problem.ts';
import { etagOf } from '../etag.ts';
import type { Exchange, Incoming, Next } from '../exchange.ts';
import { isKnownToClient } from '../exchange-response.ts';
import type { HandlerResponse } from '../handler-type.ts';

/**
 * Opens the bytes that the request selects, and completes the rendered response: 200 with all bytes, 206 with a range, or a
 * 302 to another server that has the bytes.
 * Throws range_not_satisfiable.
 */
export const serveRange = async (exchange: Exchange, db: unknown, next: Next): Promise<void> => {
  const { response, incoming, operation } = exchange;
  if (response.status !== 200 || isKnownToClient(exchange, response)) return next(exchange, db);
  const content = response.body as RangedContent;
  const { size } = content;
  const isHead = incoming.method === 'HEAD';
  // A signed URL holds for one method. The other server selects the range.
  const url = isHead ? undefined : await content.elsewhere?.();
  if (url !== undefined) {
    exchange.response = { status: 302, headers: { Location: url } };
    return next(exchange, db);
  }
  const range = selectedRange(incoming, response, size);
  const { start, end } = range ?? { start: 0, end: size };
  const bytes = isHead ? Readable.from([]) : await content.open({ start, end });
  try {
    const body = isHead ? bytes : withLength(bytes, { length: end - start, id: operation.spec.id });
    exchange.response = { ...response, status: range ? 206 : 200, body };
    await next(exchange, db);
  } catch (error) {
    bytes.destroy();
    throw error;
  }
  const { headers } = exchange.rendered;
  headers['Accept-Ranges'] = 'bytes';
  headers['Content-Length'] = String(end - start);
  if (range) headers['Content-Range'] = `bytes ${start}-${end - 1}/${size}`;
};

/** A HEAD has no range, and neither has a request for bytes that have changed. */
const selectedRange = ({ method, headers }: Incoming, { version }: HandlerResponse, size: number) => {
  const { 'if-range': tag } = headers;
  const isCurrent = tag === undefined || (version !== undefined && tag === etagOf(version));
  const range = rangeOf(method !== 'HEAD' && isCurrent ? headers.range : undefined, size);
  if (range !== 'unsatisfiable') return range;
  throw engineProblem('range_not_satisfiable', {
    detail: `The content has ${size} bytes.`,
    headers: { 'Content-Range': `bytes */${size}` },
  });
};

/** A stream that fails unless it has this length: with fewer bytes the client would wait, more would be another response. */
const withLength = (bytes: Readable, { length, id }: { length: number; id: string }): Readable => {
  let left = length;
  const breach = () => new ContractBreach(`${id} returned a stream of another length than ${length} bytes`);
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      left -= chunk.length;
      if (left < 0) done(breach());
      else done(null, chunk);
    },
    flush: (done) => done(left === 0 ? null : breach()),
  });
  return pipeline(bytes, counted, () => {});
};

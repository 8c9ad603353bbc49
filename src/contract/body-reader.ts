import type { Context, Next } from 'koa';
import bodyParser from 'koa-bodyparser';
import { Problem } from '../errors.ts';
import type { OperationSpec } from './operation.ts';

export type ReadBody = (ctx: Context, operation: OperationSpec) => Promise<unknown>;

const nothing: Next = async () => {};

/**
 * Reads the body of the one operation that was matched: of a media type that the contract declares, in UTF-8, at
 * most `limit` bytes (also once decompressed). koa-bodyparser turns a missing or unparsed body into `{}`, so
 * presence and media type are checked before it is asked. Returns undefined if there is no body.
 */
export const createBodyReader = (limit: number): ReadBody => {
  const parse = bodyParser({
    enableTypes: ['json'],
    // Any top-level value: whether it must be an object is the contract's business.
    strict: false,
    jsonLimit: `${limit}b`,
    extendTypes: { json: ['application/*+json'] },
    onerror: (cause) => {
      throw toProblem(cause as Error & { status?: number; type?: string }, limit);
    },
  });
  return async (ctx, { body }) => {
    const { request } = ctx;
    if (!body || !hasBody(ctx)) return undefined;
    const mediaType = request.type.toLowerCase();
    if (!body.mediaTypes.includes(mediaType) || !isUtf8(request.charset)) {
      throw new Problem('unsupported_media_type', {
        detail: `Send the body as ${body.mediaTypes.join(' or ')} in UTF-8.`,
        headers: { Accept: body.mediaTypes.join(', ') },
      });
    }
    await parse(ctx, nothing);
    return request.rawBody === '' ? undefined : request.body;
  };
};

const hasBody = ({ req }: Context): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

const isUtf8 = (charset: string): boolean => charset === '' || /^utf-?8$/i.test(charset);

const toProblem = (cause: Error & { status?: number; type?: string }, limit: number): Error => {
  if (cause.status === 413) {
    return new Problem('payload_too_large', { detail: `A body may have ${limit} bytes at most.`, cause });
  }
  if (cause.status === 415) {
    return new Problem('unsupported_media_type', { detail: 'The Content-Encoding is not supported.', cause });
  }
  if (cause instanceof SyntaxError || cause.status === 400) {
    return new Problem('malformed_request', { detail: 'The body is not valid JSON.', cause });
  }
  return cause;
};
